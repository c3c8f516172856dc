import type { ContactFields } from '../contact-fields.ts';
import type { Result } from '../follow-up/notes.ts';
import type { Id } from '../ids.ts';
import type { CivilDate, Instant } from '../time.ts';

/** What of a follow-up is counted: how it stands, and what was told last. */
export interface CountedFollowUp {
  readonly isDone: boolean;
  /** What was noted last and stands, by its code in the pack; null where nothing is. */
  readonly result: string | null;
  /** How far the person felt listened to, 1 to 5. */
  readonly listened: number | null;
  readonly solved: Result['solved'];
}

/** A solution that was accepted. */
export interface AcceptedSolution {
  readonly tier: string;
  /** It is an entry of the directory, and not told in somebody's own words. */
  readonly isService: boolean;
}

type Coded = Pick<
  ContactFields,
  | 'channel'
  | 'requesterType'
  | 'clientType'
  | 'routeOfAccess'
  | 'existingSupport'
  | 'locality'
  | 'toldBefore'
  | 'topicMain'
  | 'topicsAlso'
  | 'unmetTopics'
  | 'outcomeClass'
  | 'outcomeRoute'
>;

/** A closed contact as measures see it: codes, days and ids, which stay when names and words have gone. */
export interface ClosedContact extends Coded {
  readonly contact: Id;
  readonly packId: string;
  readonly packVersion: string;
  /** The civil day on which it was received, and the one on which it closed. */
  readonly day: CivilDate;
  readonly closedDay: CivilDate;
  readonly receivedAt: Instant;
  readonly closedAt: Instant;
  /** Begun here because of an earlier one: nobody got in touch again. */
  readonly isOurs: boolean;
  /** A gate was closed over with a reason, and that stands. */
  readonly isOverride: boolean;
  readonly accepted: readonly AcceptedSolution[];
  /** The tiers of the solutions that were offered and not wanted. */
  readonly declined: readonly string[];
  /** Null where none was agreed. */
  readonly followUp: CountedFollowUp | null;
}
