import type { Pack } from '../../pack/schema.ts';
import type { Contact } from '../contact.ts';
import type { ContactFields } from '../contact-fields.ts';
import type { Result } from '../follow-up/notes.ts';
import type { EarlierContact } from '../people.ts';
import type { Instant } from '../time.ts';

/** A conversation of before, with what somebody said of how it went. */
export type EarlierTried = Pick<EarlierContact, 'day' | 'isOpen' | 'outcomeRoute' | 'solutions'> & {
  /** The last result of its follow-up. */
  readonly result: Pick<Result, 'result' | 'words'> | null;
};

/** Everything that a sheet is composed from. */
export interface SheetRecord {
  readonly contact: Contact;
  /** What was tried in conversations that are linked to this one, the latest first. */
  readonly earlier: readonly EarlierTried[];
  /** What the follow-up of this conversation has shown so far, the earliest first. */
  readonly results: readonly Pick<Result, 'result' | 'words'>[];
  /** Who makes the sheet, and when. */
  readonly by: string;
  readonly now: Instant;
}

/** What one section looks at. */
export interface SheetView extends SheetRecord {
  readonly fields: ContactFields;
  readonly pack: Pack;
  /** Whose words the notes are, as far as that is known: “in the caller’s words”. */
  readonly whose: string;
}
