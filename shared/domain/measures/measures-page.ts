import { z } from 'zod';
import { code } from '../ids.ts';
import { addDays, type CivilDate, civilDate } from '../time.ts';
import { measures } from './catalogue.ts';
import { type Measure, measureIds, type ReadAt } from './definition.ts';
import { splitNames } from './fact.ts';
import { addNumbers, type Numbers } from './numbers.ts';
import { type Grain, grains, periodOf } from './places-of.ts';
import { reading } from './reading.ts';
import { type Sums, sumsOf, windowsOn } from './sums.ts';

/** Weeks or months, from the one in which a day lies to another one's, and what alone is looked at. */
export const measuresAsked = z.strictObject({
  grain: z.enum(grains),
  from: civilDate,
  to: civilDate,
  /** Only what has one code of a split; null for everything. */
  only: z.strictObject({ split: z.enum(splitNames), code }).nullable(),
});
/** See {@link measuresAsked}. */
export type MeasuresAsked = z.infer<typeof measuresAsked>;

const many = z.array(z.strictObject({ code: z.string(), n: z.number().int() }));

/** The lead's page in numbers. */
export const measuresPage = z.strictObject({
  today: civilDate,
  /** Conversations that have to be counted anew, as after an update: the numbers are not whole until there is none. */
  waiting: z.number().int(),
  /** The windows of a return, in days. */
  windows: z.array(z.number().int()),
  periods: z.array(z.strictObject({ from: civilDate, to: civilDate })),
  measures: z.array(
    z.strictObject({
      id: z.enum(measureIds),
      total: reading,
      /** One of each period; null where it is not over, or its window has not passed: then nothing is drawn yet. */
      points: z.array(reading.nullable()),
    }),
  ),
  /** Where every request counts, by scope and bucket: together they are all of them. */
  ended: z.array(z.strictObject({ scope: z.string(), bucket: z.string(), n: z.number().int() })),
  /** What is no request of this council, by the reason. */
  left: many,
  tiers: many,
  unmet: many,
  results: many,
  visits: many,
  referrals: many,
});
/** See {@link measuresPage}. */
export type MeasuresPage = z.infer<typeof measuresPage>;

/** The first days of the periods in which the days from one to another lie, both counted in. */
export function periodsOf({ grain, from, to }: Pick<MeasuresAsked, 'grain' | 'from' | 'to'>): CivilDate[] {
  const periods: CivilDate[] = [];
  for (let next = periodOf(from, grain); next <= to; next = periodOf(addDays(lastDayOf(next, grain), 1), grain)) {
    periods.push(next);
  }
  return periods;
}

/** The last day of the period that begins on a day. */
export function lastDayOf(period: CivilDate, grain: Grain): CivilDate {
  return grain === 'week' ? addDays(period, 6) : addDays(periodOf(addDays(period, 31), 'month'), -1);
}

/** The numbers of the page, from those of its periods; a period without any need not be there. */
export function pageOf(
  byPeriod: ReadonlyMap<CivilDate, Numbers>,
  asked: MeasuresAsked,
  { today, windows, waiting }: { today: CivilDate; windows: readonly number[]; waiting: number },
): MeasuresPage {
  const periods = periodsOf(asked);
  const whole: Numbers = {};
  for (const numbers of byPeriod.values()) addNumbers(whole, numbers);
  const totals = sumsOf(whole);
  const each = periods.map((from) => ({
    ...{ from, to: lastDayOf(from, asked.grain) },
    sums: sumsOf(byPeriod.get(from) ?? {}),
  }));
  const open = windowsOn(today, windows);
  const at = (from: CivilDate): ReadAt => ({ from, windows: open });
  return {
    ...{ today, waiting, windows: [...windows], periods: each.map(({ from, to }) => ({ from, to })) },
    measures: measures.map((measure) => ({
      id: measure.id,
      total: measure.read(totals, at(periods[0] ?? asked.from)),
      points: each.map(({ from, to, sums }) => (to < today ? pointOf(measure, sums, { ...at(from), to }) : null)),
    })),
    ended: endedOf(totals),
    left: manyOf(totals, 'left'),
    tiers: manyOf(totals, 'tier'),
    unmet: manyOf(totals, 'unmet'),
    results: manyOf(totals, 'result'),
    visits: manyOf(totals, 'visit'),
    referrals: manyOf(totals, 'referral'),
  };
}

/** What a period that is over comes to; null while anything of it has not matured. */
function pointOf(measure: Measure, sums: Sums, { to, ...at }: ReadAt & { to: CivilDate }) {
  if (measure.windowIndex === undefined) return measure.read(sums, at);
  if (to > (at.windows[measure.windowIndex]?.begunBy ?? '')) return null;
  const read = measure.read(sums, at);
  return read.notYet > 0 ? null : read;
}

function manyOf(sums: Sums, start: string) {
  return [...sums.under(start)].map(([of, n]) => ({ code: of, n })).toSorted((one, other) => other.n - one.n);
}

function endedOf(sums: Sums): MeasuresPage['ended'] {
  return [...sums.under('ended')].map(([name, n]) => {
    const [scope = '', bucket = ''] = name.split('/');
    return { scope, bucket, n };
  });
}
