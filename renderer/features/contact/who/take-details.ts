import type { StoreApi } from 'zustand/vanilla';
import { type Change, change } from '../../../../shared/domain/changes.ts';
import type { FieldName } from '../../../../shared/domain/contact-fields.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { clock } from '../../../lib/clock.ts';
import { plainDate } from '../../../lib/dates.ts';
import { say } from '../../../lib/notices.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { goToPlace } from '../go-to-place.ts';
import { labelOf } from '../pack-choices.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';
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
    // Somebody who says no relationship and a second name says where they are from.
    ['requesterOrganisation', isProfessional || relationship === null ? (rest[0] ?? null) : null],
    ['requesterPhone', phone],
  ];
}

/** Whoever cares for the person, or whom a carer cares for. */
function otherValues({ name, relationship }: Details): Values {
  return [
    ['otherName', name],
    ['otherRelationship', relationship],
  ];
}

/** Whose details a line can hold: where they are typed otherwise, and what the message calls them. */
const takers = {
  caller: { place: 'requesterType', words: 'The caller', values: callerValues, leaves: ['born', 'postcode'] },
  person: { place: 'personName', words: 'The person', values: personValues, leaves: ['relationship'] },
  other: {
    place: 'otherName',
    words: 'Whoever cares or is cared for',
    values: otherValues,
    leaves: ['born', 'postcode', 'phone'],
  },
} as const;

/** What was not understood is kept as a line: nothing that was typed is dropped, and nothing is glued to it. */
function leftIn(details: Details, of: keyof typeof takers, taken: Values): string {
  const used = new Set(taken.map(([, value]) => value));
  const notTaken = takers[of].leaves.map((part) =>
    part === 'born' && details.born !== null ? plainDate(details.born) : details[part],
  );
  return [...notTaken, ...details.rest].filter((text) => text !== null && !used.has(text)).join(', ');
}

function inWords([field, value]: Values[number], pack: Pack): string {
  if (field === 'personBorn') return plainDate(value ?? '');
  if (field === 'locality') return labelOf(pack.localities, value);
  return field === 'requesterType' ? labelOf(pack.requesters, value) : (value ?? '');
}

/** Takes the line that is being typed as somebody's details; with nothing in it, goes to where they are typed. */
export function takeDetails(editor: ContactEditor, ui: StoreApi<WorkspaceUi>, of: keyof typeof takers): void {
  const { fields } = editor.store.getState().contact;
  if (!saysSomething(fields.unfinishedLine)) {
    goToPlace(takers[of].place, ui);
    return;
  }
  const details = readDetails(fields.unfinishedLine, editor.pack.requesters, civilDateOf(clock.now()));
  const taken = takers[of].values(details, editor.pack).filter(([, value]) => value !== null);
  if (taken.length === 0) return;
  const edits = taken.flatMap(([field, value]): Change[] => {
    const edit = change.safeParse({ field, value });
    return edit.success ? [edit.data] : [];
  });
  const left = leftIn(details, of, taken);
  const kept = saysSomething(left) ? [{ note: { id: newId(), at: clock.now(), text: left, tag: null } }] : [];
  editor.choose('The line is back.', ...edits, ...kept, { field: 'unfinishedLine', value: '' });
  say(`${takers[of].words}: ${taken.map((value) => inWords(value, editor.pack)).join(', ')}.`);
}
