import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Pick } from '../../../ui/pick.tsx';
import { useChosen, useEditor, useOpenContact } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';

/** As many further routes as a record holds. */
const mostRoutes = 5;

/** Somewhere else it goes as well; each such route has its own hand-over. */
export function AddRoute() {
  const editor = useEditor();
  const { outcomes } = editor.pack;
  const { value, place } = useChosen('furtherRoutes');
  const first = useOpenContact(({ contact }) => contact.fields.outcomeRoute);
  if ((first === null && value.length === 0) || value.length >= mostRoutes) return null;
  const taken = new Set([first, ...value.map(({ route }) => route)]);
  // Another end is no hand-over: only what goes to somebody can be a further route.
  const options = packChoices(outcomes).filter(
    (choice) => !taken.has(choice.value) && outcomes[choice.value]?.class !== 'closed-other',
  );

  function add(route: string | null) {
    if (route === null) return;
    const next = { route, receiptWho: '', receiptAt: null };
    editor.choose('The further routes are as they were.', { field: 'furtherRoutes', value: [...value, next] });
    // After the key that chose it: on to the receipt where there is one, or to the next route.
    const goesOn = outcomes[route]?.receipt ? '[data-place="receiptWho"]' : '[data-place="furtherRoutes"]';
    requestAnimationFrame(() => focusInto(findOnScreen(goesOn)));
  }

  return (
    // A new box each time: it is for adding, and keeps nothing.
    <Pick
      key={value.length}
      label="Further route"
      isLabelHidden
      placeholder="Also to…"
      options={options}
      value={null}
      onChoose={add}
      place={place}
    />
  );
}
