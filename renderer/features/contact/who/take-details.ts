import type { StoreApi } from 'zustand/vanilla';
import type { ContactFields, FieldName } from '../../../../shared/domain/contact-fields.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { clock } from '../../../lib/clock.ts';
import { plainDate } from '../../../lib/dates.ts';
import { sayHere } from '../../../lib/notices.ts';
import { detailShortcuts } from '../contact-commands.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { goToPlace } from '../go-to-place.ts';
import { fieldWords } from '../history/field-words.ts';
import { labelOf } from '../pack-choices.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';
import { detailEdits, type Taken, type Whose } from './detail-edits.ts';
import { readDetails } from './read-details.ts';

/** Where somebody's details are typed otherwise, and what the message calls them. */
const takers = {
  caller: { place: 'requesterType', words: 'The caller' },
  person: { place: 'personName', words: 'The person' },
  other: { place: 'otherName', words: 'Whoever cares or is cared for' },
} as const;

function inWords(field: FieldName, fields: ContactFields, pack: Pack): string {
  const value = fields[field];
  if (field === 'personBorn') return plainDate(String(value));
  if (field === 'locality') return labelOf(pack.localities, fields.locality);
  return field === 'requesterType' ? labelOf(pack.requesters, fields.requesterType) : String(value);
}

/** What was filled in; and what says something else on record, with the key to where that is changed. */
function sentence({ filled, left }: Taken, of: Whose, fields: ContactFields, pack: Pack): string {
  const now = filled.map((field) => inWords(field, fields, pack)).join(', ');
  const taken = now === '' ? '' : `${takers[of].words}: ${now}.`;
  if (left.length === 0) return taken || `${takers[of].words}: all of it is known.`;
  const stays = left.map((field) => fieldWords[field][0]).join(', ');
  return `Left as it was: ${stays}. To change it: ${detailShortcuts[of]} on an empty line. ${taken}`.trim();
}

/** Takes the line that is being typed as somebody's details; with nothing in it, goes to where they are typed. */
export function takeDetails(editor: ContactEditor, ui: StoreApi<WorkspaceUi>, of: Whose): void {
  const { fields } = editor.store.getState().contact;
  if (!saysSomething(fields.unfinishedLine)) {
    goToPlace(takers[of].place, ui);
    return;
  }
  const details = readDetails(fields.unfinishedLine, editor.pack.requesters, civilDateOf(clock.now()));
  const taken = detailEdits(fields, details, of, editor.pack);
  // Nothing for this person in it: the line stays to be typed on.
  if (taken.filled.length === 0 && taken.left.length === 0 && saysSomething(taken.line)) {
    sayHere('Type their details first, such as: Joan Pike, 2/6/1941, TA1 4DY, 01632 960101.');
    return;
  }
  const kept = saysSomething(taken.line)
    ? [{ note: { id: newId(), at: clock.now(), text: taken.line, tag: null } }]
    : [];
  editor.choose('The line is back.', ...taken.edits, ...kept, { field: 'unfinishedLine', value: '' });
  sayHere(sentence(taken, of, editor.store.getState().contact.fields, editor.pack));
}
