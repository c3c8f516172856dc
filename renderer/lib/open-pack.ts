import { createStore } from 'zustand/vanilla';
import type { Id } from '../../shared/domain/ids.ts';

/** The key that brings the information pack of the contact on the screen to the front. */
export const packShortcut = 'Shift+F4';

/** The way to an information pack, which the shell knows. */
export const packOpener = createStore<{ readonly open: ((contact: Id) => void) | null }>()(() => ({ open: null }));

/** Brings the information pack of a contact to the front. */
export function openPack(contact: Id): void {
  packOpener.getState().open?.(contact);
}
