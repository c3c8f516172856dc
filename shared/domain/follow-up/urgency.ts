import { type CivilDate, civilDateOf, type Instant } from '../time.ts';
import type { FollowUpState } from './state.ts';

/** How much a follow-up presses, the most first. */
export const urgencies = ['reopen', 'overdue', 'today', 'waiting', 'coming'] as const;
/** One of {@link urgencies}. */
export type Urgency = (typeof urgencies)[number];

/** What decides how much a follow-up presses. `at` is the exact time where one was agreed. */
export type Pressing = Pick<FollowUpState, 'due' | 'nextOn' | 'toReopen'> & { readonly at: Instant | null };

/**
 * How much a follow-up presses: it did not last and waits for a conversation; its day or its time has passed; it is
 * for today; it was tried and waits for the next try; its day is still to come.
 */
export function urgencyOf({ due, nextOn, toReopen, at }: Pressing, now: Instant): Urgency {
  const today = civilDateOf(now);
  const act = nextOn ?? due;
  if (toReopen) return 'reopen';
  if (act > today) return due > today ? 'coming' : 'waiting';
  if (act < today) return 'overdue';
  return nextOn === null && at !== null && civilDateOf(at) === today && at < now ? 'overdue' : 'today';
}

/** Puts follow-ups in the order in which they press; within it the one that was due first comes first. */
export function byUrgency<T extends Pressing>(rows: readonly T[], now: Instant): T[] {
  const rank = (row: T) => urgencies.indexOf(urgencyOf(row, now));
  const day = ({ nextOn, due }: T): CivilDate => nextOn ?? due;
  return rows.toSorted((a, b) => rank(a) - rank(b) || day(a).localeCompare(day(b)) || a.due.localeCompare(b.due));
}
