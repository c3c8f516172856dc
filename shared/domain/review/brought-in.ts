import type { Id } from '../ids.ts';
import { returnsOf, type Spoken } from '../measures/returns.ts';
import { addDays, type CivilDate, daysBetween } from '../time.ts';

/** A conversation of somebody as a sample is drawn by it. */
export interface SpokenAndEnded extends Spoken {
  /** It ended with the person passed on. */
  readonly isPassed: boolean;
}

/** Since which conversation, and on which day, one is in a sample. */
export interface BroughtIn {
  readonly contact: Id;
  readonly why: 'came-back' | 'passed-soon';
  /** The conversation in which they came back, or the earlier one of the two. */
  readonly because: Id;
  readonly day: CivilDate;
}

/** The last day of the week that begins on a Monday. */
export const lastDayOf = (week: CivilDate): CivilDate => addDays(week, 6);

const isIn = (week: CivilDate, day: CivilDate | null): boolean => day !== null && week <= day && day <= lastDayOf(week);

/**
 * Which conversations of one person a week brings into its sample. The one that they came back about, at the day on
 * which they did: there something may have been missed. And the one that was passed on soon after an earlier one.
 *
 * @param ofPerson every conversation that is known to be about one person
 * @param windowDays within how many calendar days a return counts
 * @param soonDays within how many calendar days of an earlier conversation passing on is soon
 */
export function broughtIn(
  ofPerson: readonly SpokenAndEnded[],
  { week, windowDays, soonDays }: { week: CivilDate; windowDays: number; soonDays: number },
): BroughtIn[] {
  const returned = ofPerson.flatMap((first) => {
    const back = returnsOf(first, ofPerson, windowDays).find(({ day, isRelated }) => isRelated && isIn(week, day));
    return back
      ? [{ contact: first.contact, why: 'came-back', because: back.contact, day: back.day } satisfies BroughtIn]
      : [];
  });
  const passed = ofPerson
    .filter(({ isPassed, closedDay }) => isPassed && isIn(week, closedDay))
    .flatMap((later) => {
      const before = earlierWithin(later, ofPerson, soonDays);
      return before
        ? [{ contact: later.contact, why: 'passed-soon', because: before.contact, day: before.day } satisfies BroughtIn]
        : [];
    });
  return [...returned, ...passed];
}

/** The latest earlier conversation that was had at most so many days before one closed, or undefined. */
function earlierWithin(later: SpokenAndEnded, others: readonly SpokenAndEnded[], days: number) {
  const { closedDay, contact, day } = later;
  if (closedDay === null) return undefined;
  return others
    .filter((other) => other.day < day || (other.day === day && other.contact < contact))
    .filter((other) => daysBetween(other.day, closedDay) <= days)
    .toSorted((one, other) =>
      one.day === other.day ? (one.contact < other.contact ? 1 : -1) : one.day < other.day ? 1 : -1,
    )[0];
}
