import { type Change, change } from '../../../../shared/domain/changes.ts';
import type { Note } from '../../../../shared/domain/contact.ts';
import type { ContactFields } from '../../../../shared/domain/contact-fields.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import type { CivilDate, Instant } from '../../../../shared/domain/time.ts';

/** An invented contact. Times are of its day, in England. */
export interface SampleContact {
  /** How many days before today; moved back to a working day. */
  readonly daysAgo: number;
  readonly began: string;
  readonly ended: string | null;
  readonly channel: string;
  readonly changes: (at: Instant) => Change[];
}

/** A change for each of the fields given. */
export function fieldsOf(values: Partial<ContactFields>): Change[] {
  return Object.entries(values).map(([field, value]) => change.parse({ field, value }));
}

/** A line of the notes. */
export function lineOf(at: Instant, text: string, tag: Note['tag']): Change {
  return { note: { id: newId(), at, text, tag } };
}

/** Something that was accepted, and that somebody still has to arrange by a day. */
export function promiseOf(tier: string, words: string, connected: string, by: CivilDate): Change {
  const solution = { id: newId(), tier, words, offered: true, accepted: true, declineReason: null, connected };
  return { solution: { ...solution, promise: { owner: 'me', by } } };
}
