import { differenceOfShares, type Share } from '../measures/newcombe.ts';
import { type CivilDate, daysBetween } from '../time.ts';

/** What one week says about all conversations of a team. Whole numbers; nothing in it is about one adviser. */
export interface WeekNumbers {
  /** Its Monday. */
  readonly week: CivilDate;
  /** First contact resolution at close: how many, of how many that closed in the week and count. */
  readonly resolved: number;
  readonly counted: number;
  /**
   * Related returns by the week in which the person came back, so that nothing has to mature first; of the
   * conversations that somebody could come back about then: those that closed within the window before.
   */
  readonly returns: number;
  readonly returnsOf: number;
  /** Closed over a gate with a reason, of all that closed in the week. */
  readonly overrides: number;
  readonly closed: number;
  /** The middle of the minutes from the first word to the end of what was counted in the week; null where nothing was. */
  readonly medianMinutes: number | null;
}

/** The weeks that are looked at, and those they are compared with. */
export const alarmWeeks = { recent: 4, before: 12 } as const;
/** Fewer than this in the recent weeks, or three times this in those before, say nothing. */
export const leastCounted = 40;
/** Conversations are shrinking once the middle of the recent weeks lies this far below that of the weeks before. */
const shrunkTo = 0.8;

/** What may go along with a rising resolution. */
export const alarmSigns = ['returns', 'overrides', 'shorter'] as const;
/** One of {@link alarmSigns}. */
export type AlarmSign = (typeof alarmSigns)[number];

/** A share in the recent weeks and in those before. */
export interface Change {
  readonly recent: Share;
  readonly before: Share;
}

/** What the alarm says. Words are for a lead: a question about the way of working, and never about one person. */
export type RisingAlarm =
  | { readonly state: 'cannot-say'; readonly words: readonly string[] }
  | { readonly state: 'quiet' }
  | {
      readonly state: 'alarm';
      readonly signs: readonly AlarmSign[];
      readonly resolution: Change;
      readonly words: readonly string[];
    };

/** Whether a share has risen by more than chance would explain: the 95 % interval of the difference lies above nothing. */
export function hasRisen({ recent, before }: Change): boolean {
  if (recent.of < leastCounted || before.of < 3 * leastCounted) return false;
  return differenceOfShares(recent, before).low > 0;
}

const sumOf = (weeks: readonly WeekNumbers[], of: (week: WeekNumbers) => number) =>
  weeks.reduce((sum, week) => sum + of(week), 0);

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The middle of the weekly medians, recent and before, where every recent week lies below all that is usual. */
function shrinking(
  recent: readonly WeekNumbers[],
  before: readonly WeekNumbers[],
): { now: number; then: number } | null {
  const minutes = (weeks: readonly WeekNumbers[]) => weeks.flatMap(({ medianMinutes }) => medianMinutes ?? []);
  const [lately, earlier] = [minutes(recent), minutes(before)];
  if (lately.length < alarmWeeks.recent || earlier.length < alarmWeeks.before / 2) return null;
  const [now, then] = [medianOf(lately), medianOf(earlier)];
  return now <= then * shrunkTo && lately.every((median) => median < then) ? { now, then } : null;
}

const percent = ({ n, of }: Share) => `${Math.round((100 * n) / of)} % of ${of}`;
const inWords = ({ recent, before }: Change) =>
  `${percent(recent)} in the last four weeks, ${percent(before)} in the twelve before`;

/** The last sixteen weeks without a gap, the latest last; null where there are fewer. */
function lastWeeks(weeks: readonly WeekNumbers[]): readonly WeekNumbers[] | null {
  const count = alarmWeeks.recent + alarmWeeks.before;
  const last = weeks.toSorted((one, other) => (one.week < other.week ? -1 : 1)).slice(-count);
  const isWhole = last.every(({ week }, at) => at === 0 || daysBetween(last[at - 1]?.week ?? week, week) === 7);
  return last.length === count && isWhole ? last : null;
}

/**
 * Looks whether first contact resolution rises while something says that it should not: more people come back, more is
 * closed over a gate, or conversations shrink. The last four weeks are compared with the twelve before them. A rise
 * alone is no alarm, and what goes along alone is none either.
 *
 * @param weeks whole weeks that follow each other, in any order; a week in which nothing happened is in it with noughts
 */
export function risingAlarm(weeks: readonly WeekNumbers[]): RisingAlarm {
  const last = lastWeeks(weeks);
  if (!last) {
    return {
      state: 'cannot-say',
      words: ['This is looked at once there are sixteen whole weeks that follow each other.'],
    };
  }
  const [before, recent] = [last.slice(0, alarmWeeks.before), last.slice(alarmWeeks.before)];
  const change = (n: (week: WeekNumbers) => number, of: (week: WeekNumbers) => number): Change => ({
    recent: { n: sumOf(recent, n), of: sumOf(recent, of) },
    before: { n: sumOf(before, n), of: sumOf(before, of) },
  });
  const resolution = change(
    ({ resolved }) => resolved,
    ({ counted }) => counted,
  );
  if (resolution.recent.of < leastCounted || resolution.before.of < 3 * leastCounted) {
    const least = `${leastCounted} in four weeks and ${3 * leastCounted} in the twelve before`;
    return {
      state: 'cannot-say',
      words: [`Too few conversations count to say whether more of them end here: ${least} are needed.`],
    };
  }
  const returns = change(
    (week) => week.returns,
    ({ returnsOf }) => returnsOf,
  );
  const overrides = change(
    (week) => week.overrides,
    ({ closed }) => closed,
  );
  const shorter = shrinking(recent, before);
  const found: Readonly<Record<AlarmSign, string | null>> = {
    returns: hasRisen(returns)
      ? `At the same time more people come back: ${inWords(returns)}. Read the conversations that they came back about.`
      : null,
    overrides: hasRisen(overrides)
      ? `At the same time more is closed over a gate with a reason: ${inWords(overrides)}. Read the reasons that were given.`
      : null,
    shorter: shorter
      ? `At the same time conversations get shorter: ${shorter.now} minutes in the middle, ${shorter.then} before. Read some of the short ones.`
      : null,
  };
  const signs = alarmSigns.filter((sign) => found[sign] !== null);
  if (!hasRisen(resolution) || signs.length === 0) return { state: 'quiet' };
  return {
    state: 'alarm',
    ...{ signs, resolution },
    words: [
      `More conversations end at the first contact: ${inWords(resolution)}.`,
      ...signs.flatMap((sign) => found[sign] ?? []),
      'This is a question and not a finding: the work may have become better, or people may be turned away.',
    ],
  };
}
