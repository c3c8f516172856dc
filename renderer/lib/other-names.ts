import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { say, useNotice } from './notices.ts';

/** What stands in place of a name that is hidden. */
export const anotherPerson = 'Another person';

/** The key that hides everybody else's name, and shows the names again. */
export const otherNamesShortcut = 'F7';

const kept = 'other-names-hidden';

// A page that broke and was opened again must not show what was hidden to whoever sits across the table.
const wasHidden = typeof sessionStorage !== 'undefined' && sessionStorage.getItem(kept) === 'yes';

/** Whether names are hidden that are not of the contact in front. It stays so until somebody switches it off. */
export const otherNames = createStore<{ readonly areHidden: boolean }>()(() => ({ areHidden: wasHidden }));

/** Whether other people's names are hidden just now, for what shows them. */
export function useOtherNamesHidden(): boolean {
  return useStore(otherNames, ({ areHidden }) => areHidden);
}

/** Hides everybody else's name, or shows the names again; says which. */
export function toggleOtherNames(): void {
  const areHidden = !otherNames.getState().areHidden;
  // What was said last may name somebody.
  useNotice.setState({ notice: null });
  otherNames.setState({ areHidden });
  if (typeof sessionStorage !== 'undefined') sessionStorage.setItem(kept, areHidden ? 'yes' : 'no');
  say(
    areHidden
      ? `Other people’s names are hidden. ${otherNamesShortcut} shows them again.`
      : 'Other people’s names are shown again.',
  );
}
