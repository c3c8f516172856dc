import { z } from 'zod';
import type { ContactFields } from '../contact-fields.ts';
import type { Id } from '../ids.ts';
import { addDays, type CivilDate, daysBetween } from '../time.ts';

/** A conversation of somebody, as far as returns and requests are counted by it. */
export interface Spoken {
  readonly contact: Id;
  /** The civil day on which it was received. */
  readonly day: CivilDate;
  /** The civil day on which it closed; null while it is open. */
  readonly closedDay: CivilDate | null;
  readonly topicMain: ContactFields['topicMain'];
  readonly topicsAlso: ContactFields['topicsAlso'];
  readonly toldBefore: ContactFields['toldBefore'];
  /**
   * Begun here because of an earlier one: its follow-up, its call-back, or what was sent back. Nobody got in touch
   * again.
   */
  readonly isOurs: boolean;
}

/** A conversation that came after another one had closed. */
export interface Return {
  readonly contact: Id;
  readonly day: CivilDate;
  /** Calendar days from the closing of the first. */
  readonly days: number;
  /** A topic of both is the same, or the person said that it is the same matter. */
  readonly isRelated: boolean;
}

function topicsOf({ topicMain, topicsAlso }: Spoken): readonly string[] {
  return topicMain === null ? topicsAlso : [topicMain, ...topicsAlso];
}

function isRelated(first: Spoken, later: Spoken): boolean {
  const topics = topicsOf(first);
  return later.toldBefore === 'same-matter' || topicsOf(later).some((topic) => topics.includes(topic));
}

/**
 * The conversations in which the same person, or somebody for them, got in touch again after one had closed, at most so
 * many calendar days later, the first first. One received on the day of the closing counts as day 0. What we began
 * ourselves is none of them: a follow-up that did not last says so by its result.
 *
 * @param others conversations about the same person; the first one among them is left out
 */
export function returnsOf(first: Spoken, others: readonly Spoken[], windowDays: number): readonly Return[] {
  const { closedDay } = first;
  if (closedDay === null) return [];
  return others
    .filter(({ contact, isOurs }) => contact !== first.contact && !isOurs)
    .map((later) => ({
      contact: later.contact,
      day: later.day,
      days: daysBetween(closedDay, later.day),
      isRelated: isRelated(first, later),
    }))
    .filter(({ days, contact }) => days <= windowDays && (days > 0 || (days === 0 && contact > first.contact)))
    .toSorted((one, other) => one.days - other.days || (one.contact < other.contact ? -1 : 1));
}

/**
 * What time has made of an outcome at first contact. `not-yet`: its window has not passed. `withdrawn`: the person came
 * back on a related topic. `told`: they said that it worked. `not-back`: they did not come back, and nobody asked.
 */
export const confirmation = z.enum(['not-yet', 'withdrawn', 'told', 'not-back']);
/** See {@link confirmation}. */
export type Confirmation = z.infer<typeof confirmation>;

/**
 * Whether an outcome stands once its window has passed. A return withdraws it at once: time cannot put that right.
 *
 * @param hasWorked what a follow-up found: true that it worked, false that it did not, null that nobody has been asked
 */
export function confirmationOf(
  first: Spoken,
  returns: readonly Return[],
  { windowDays, today, hasWorked }: { windowDays: number; today: CivilDate; hasWorked: boolean | null },
): Confirmation {
  if (hasWorked === false || returns.some(({ days, ...later }) => later.isRelated && days <= windowDays)) {
    return 'withdrawn';
  }
  if (first.closedDay === null || today <= addDays(first.closedDay, windowDays)) return 'not-yet';
  return hasWorked === null ? 'not-back' : 'told';
}
