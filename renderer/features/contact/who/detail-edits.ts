import { type Change, change } from '../../../../shared/domain/changes.ts';
import type { ContactFields, FieldName } from '../../../../shared/domain/contact-fields.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { plainDate } from '../../../lib/dates.ts';
import type { Details } from './read-details.ts';

/** Whose details a line can hold. */
export type Whose = 'caller' | 'person' | 'other';

/** One detail of a line: the field for it, its value, and the words it was typed as; no words where it was worked out. */
interface Detail {
  readonly field: FieldName;
  readonly value: string | null;
  readonly typed: string | null;
}

/** What a line of details comes to. */
export interface Taken {
  /** What goes on record. */
  readonly edits: readonly Change[];
  /** The fields that were empty and are filled in now, or that say the same more fully. */
  readonly filled: readonly FieldName[];
  /** The fields that say something else already and stay as they are. */
  readonly left: readonly FieldName[];
  /** What is on no field: what was not understood, and what differs from what is on record. */
  readonly line: string;
}

/** The locality that a postcode lies in by its first half, where that is in one only. */
function localityOf(postcode: string | null, { localities }: Pack): string | null {
  const [outcode = ''] = (postcode ?? '').split(' ');
  return Object.entries(localities).find(([, { outcodes }]) => outcodes.includes(outcode))?.[0] ?? null;
}

const asTyped = (field: FieldName, value: string | null): Detail => ({ field, value, typed: value });

/** A number of ten figures alone could be anything. */
const nhsInWords = (number: string | null) => (number === null ? null : `NHS ${number}`);

function personDetails({ name, born, postcode, phone, nhsNumber }: Details): Detail[] {
  return [
    asTyped('personName', name),
    { field: 'personBorn', value: born, typed: born === null ? null : plainDate(born) },
    asTyped('personPostcode', postcode),
    asTyped('personPhone', phone),
    { field: 'personNhsNumber', value: nhsNumber, typed: nhsInWords(nhsNumber) },
  ];
}

/** Where somebody is from has a name; a house, a second number or an NHS number has figures. */
const isOrganisation = (text: string) => !/^\P{L}*\d|\d{4}/u.test(text);

function callerDetails({ name, phone, role, relationship, requesterType, rest }: Details, pack: Pack): Detail[] {
  const known = requesterType === null ? undefined : pack.requesters[requesterType];
  const isProfessional = known?.group === 'professional';
  const isSaid = role !== null && known?.label.toLowerCase().includes(role.toLowerCase()) === true;
  // The kind of professional is in the list; a nurse is more than the list says, and stays to be read.
  const kin = isProfessional ? null : relationship;
  return [
    { field: 'requesterType', value: requesterType, typed: role === kin || isSaid ? null : role },
    asTyped('requesterName', name),
    asTyped('requesterRelationship', kin),
    // Somebody who says no relationship and a second name says where they are from.
    asTyped('requesterOrganisation', kin === null ? (rest.find(isOrganisation) ?? null) : null),
    asTyped('requesterPhone', phone),
  ];
}

/** Whoever cares for the person, or whom a carer cares for. */
function otherDetails({ name, relationship }: Details): Detail[] {
  return [asTyped('otherName', name), asTyped('otherRelationship', relationship)];
}

const detailsOf = { caller: callerDetails, person: personDetails, other: otherDetails } as const;

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(saysSomething);

/** How what was typed stands to what is on record: for an empty field, the same, fuller, or something else. */
function compare(before: ContactFields[FieldName], value: string): 'fills' | 'same' | 'differs' {
  if (before === null || (typeof before === 'string' && !saysSomething(before))) return 'fills';
  if (typeof before !== 'string' || plain(before) === plain(value)) return 'same';
  const [old, now] = [wordsIn(before), wordsIn(value)];
  if (old.every((word) => now.includes(word))) return 'fills';
  return now.every((word) => old.includes(word)) ? 'same' : 'differs';
}

/**
 * What a line of details puts on record. It fills in what is not known yet and never takes away what is: whoever types
 * a second line may be speaking of somebody else, and a name, birth date or number that changed unseen would be
 * another person's. What differs is kept as a line, and is changed in its field. Pure.
 */
export function detailEdits(fields: ContactFields, details: Details, of: Whose, pack: Pack): Taken {
  const filled: FieldName[] = [];
  const left: FieldName[] = [];
  const edits: Change[] = [];
  const words: string[] = [];
  const used = new Set<string>();
  const keep = (typed: string | null) => typed !== null && words.push(typed);
  for (const { field, value, typed } of detailsOf[of](details, pack)) {
    if (value === null) continue;
    used.add(typed ?? '').add(value);
    if (field === 'requesterType') used.add(details.role ?? '');
    const edit = change.safeParse({ field, value });
    const found = edit.success ? compare(fields[field], value) : 'differs';
    if (edit.success && found === 'fills') {
      filled.push(field);
      edits.push(edit.data);
    } else if (found === 'differs') left.push(field);
    if (found === 'differs') keep(field === 'requesterType' ? details.role : typed);
    else if (field === 'requesterType') keep(typed);
  }
  const locality = filled.includes('personPostcode') ? localityOf(details.postcode, pack) : null;
  if (locality !== null && fields.locality === null) {
    filled.push('locality');
    edits.push({ field: 'locality', value: locality });
  }
  const { role, relationship, postcode, born, phone, nhsNumber, rest } = details;
  const notTaken = [
    role,
    relationship,
    born === null ? null : plainDate(born),
    postcode,
    phone,
    nhsInWords(nhsNumber),
    ...rest,
  ];
  const isLoose = (text: string | null): text is string => text !== null && !used.has(text) && !words.includes(text);
  return { edits, filled, left, line: [...new Set([...words, ...notTaken.filter(isLoose)])].join(', ') };
}
