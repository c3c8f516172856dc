import { type Change, change } from '../../../../shared/domain/changes.ts';
import type { ContactFields, FieldName } from '../../../../shared/domain/contact-fields.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { clock } from '../../../lib/clock.ts';
import { plainDate } from '../../../lib/dates.ts';
import { say } from '../../../lib/notices.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { labelOf } from '../pack-choices.ts';
import { type Details, readDetails } from './read-details.ts';

type Values = readonly (readonly [FieldName, string | null])[];

/** The locality that a postcode lies in by its first half, where that is in one only. */
function localityOf(postcode: string | null, { localities }: Pack): string | null {
  const [outcode = ''] = (postcode ?? '').split(' ');
  return Object.entries(localities).find(([, { outcodes }]) => outcodes.includes(outcode))?.[0] ?? null;
}

function personValues({ name, born, postcode, phone }: Details, pack: Pack): Values {
  return [
    ['personName', name],
    ['personBorn', born],
    ['personPostcode', postcode],
    ['personPhone', phone],
    ['locality', localityOf(postcode, pack)],
  ];
}

function callerValues({ name, phone, relationship, requesterType, rest }: Details, pack: Pack): Values {
  const isProfessional = requesterType !== null && pack.requesters[requesterType]?.group === 'professional';
  return [
    ['requesterType', requesterType],
    ['requesterName', name],
    ['requesterRelationship', isProfessional ? null : relationship],
    ['requesterOrganisation', isProfessional ? (rest[0] ?? null) : null],
    ['requesterPhone', phone],
  ];
}

/** What was not understood stays in the line: nothing that was typed is dropped. */
function leftIn(details: Details, of: 'caller' | 'person', taken: Values): string {
  const used = new Set(taken.map(([, value]) => value));
  const notOf = of === 'person' ? [details.relationship] : [details.postcode];
  return [...notOf, ...details.rest].filter((text) => text !== null && !used.has(text)).join(', ');
}

function inWords([field, value]: Values[number], pack: Pack): string {
  if (field === 'personBorn') return plainDate(value ?? '');
  if (field === 'locality') return labelOf(pack.localities, value);
  return field === 'requesterType' ? labelOf(pack.requesters, value) : (value ?? '');
}

/** Takes the line that is being typed as somebody's details; with nothing in it, goes to where they are typed. */
export function takeDetails(editor: ContactEditor, of: 'caller' | 'person'): void {
  const { fields } = editor.store.getState().contact;
  if (!saysSomething(fields.unfinishedLine)) {
    focusInto(findOnScreen(`[data-place="${of === 'person' ? 'personName' : 'requesterType'}"]`));
    return;
  }
  const details = readDetails(fields.unfinishedLine, editor.pack.requesters, civilDateOf(clock.now()));
  const values = of === 'person' ? personValues(details, editor.pack) : callerValues(details, editor.pack);
  const taken = values.filter(([, value]) => value !== null);
  if (taken.length === 0) return;
  const edits = taken.flatMap(([field, value]): Change[] => {
    const edit = change.safeParse({ field, value });
    return edit.success ? [edit.data] : [];
  });
  const line: ContactFields['unfinishedLine'] = leftIn(details, of, taken);
  editor.choose('The line is back.', ...edits, { field: 'unfinishedLine', value: line });
  const who = of === 'person' ? 'The person' : 'The caller';
  say(`${who}: ${taken.map((value) => inWords(value, editor.pack)).join(', ')}.`);
}
