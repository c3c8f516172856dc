import type { FactName } from '../../pack/guide-schema.ts';
import type { Pack } from '../../pack/schema.ts';
import type { Contact } from '../contact.ts';
import { openPromises } from '../promises.ts';

/** The part of a contact that the guide and the gates look at. */
export type Record = Pick<Contact, 'fields' | 'notes' | 'solutions'>;

/** What a fact can be. `null`, an empty text and an empty list all mean: not known. */
export type Fact = string | number | boolean | null | readonly string[];

/** Looks one fact up. */
export function factOf(name: FactName, record: Record, pack: Pack): Fact {
  switch (name) {
    case 'requesterGroup':
      return record.fields.requesterType ? (pack.requesters[record.fields.requesterType]?.group ?? null) : null;
    case 'noteTags':
      return record.notes.flatMap(({ tag }) => tag ?? []);
    case 'noteCount':
      return record.notes.length;
    case 'solutionCount':
      return record.solutions.length;
    case 'acceptedCount':
      return record.solutions.filter(({ accepted }) => accepted === true).length;
    case 'openPromiseCount':
      return openPromises(record.solutions, pack).length;
    default:
      return record.fields[name];
  }
}
