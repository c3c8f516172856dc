import { describe, expect, test } from 'vitest';
import { type ControlChart, controlChart } from '../../../shared/charts/control-chart.ts';
import { chartInputOf } from '../../../shared/domain/measures/chart-input-of.ts';
import type { MeasureId } from '../../../shared/domain/measures/definition.ts';
import { factsOf } from '../../../shared/domain/measures/facts-of.ts';
import { type MeasuresAsked, pageOf } from '../../../shared/domain/measures/measures-page.ts';
import type { Numbers } from '../../../shared/domain/measures/numbers.ts';
import { addDays, type CivilDate } from '../../../shared/domain/time.ts';
import { anyYears, type Years } from '../../support/measures/any-years.ts';
import { numbersByPeriod } from '../../support/measures/numbers-by-period.ts';
import { somerset } from '../../support/packs.ts';
import { randomFrom } from '../../support/random.ts';

const [from, weeks, changeIn, contacts] = ['2025-01-06', 52, 30, 60_000];
const windows = [28, 91, 182];
const asked: MeasuresAsked = { grain: 'week', from, to: addDays(from, weeks * 7 - 1), only: null };
/** The Monday of a week of the year, the first one being week 0. */
const monday = (week: number) => addDays(from, week * 7);

/** Busy and slow weeks: as many as two fifths more or fewer, whatever the week before was like. */
function busyOf(seed: number): (week: number) => number {
  const random = randomFrom(seed);
  const weekly = Array.from({ length: weeks }, () => 0.6 + 0.8 * random.fraction());
  return (week) => weekly[week] ?? 1;
}

/** A year of contacts, counted by its weeks. */
function counted(seed: number, firstShare: Years['firstShare']): Map<CivilDate, Numbers> {
  const years = { random: randomFrom(seed), contacts, from, weeks, firstShare, busy: busyOf(seed + 1) };
  function* facts() {
    for (const person of anyYears(years)) yield* factsOf(person, () => somerset);
  }
  return numbersByPeriod(facts(), { grain: 'week', split: '', code: '' });
}

/** The chart of a measure as a lead has it on a day. */
function chartOf(id: MeasureId, numbers: ReadonlyMap<CivilDate, Numbers>, today: CivilDate): ControlChart {
  const page = pageOf(numbers, asked, { today, windows, waiting: 0 });
  return controlChart(chartInputOf(id, page, { asked, part: '', pack: somerset, rebases: [] }));
}

const flagged = ({ points }: ControlChart) =>
  points.flatMap(({ flags, from: day }) => (flags.length > 0 ? [{ day, flags }] : []));

describe('a year of 60,000 contacts', () => {
  const changed = counted(40, (week) => (week < changeIn ? 0.58 : 0.66));
  const noise = counted(41, () => 0.6);
  const closedIn = (numbers: ReadonlyMap<CivilDate, Numbers>) =>
    [...numbers.values()].map((week) => week.closed?.[''] ?? 0);

  test('is one, with weeks that are busy and weeks that are slow', () => {
    for (const numbers of [changed, noise]) {
      const closed = closedIn(numbers);
      const all = closed.reduce((sum, n) => sum + n, 0);
      expect(all).toBeGreaterThan(58_000);
      const [fewest, most] = [Math.min(...closed.slice(0, weeks)), Math.max(...closed.slice(0, weeks))];
      expect(most / fewest).toBeGreaterThan(2);
    }
  });

  test.each<[MeasureId, number]>([
    ['first-contact-at-close', 0],
    ['first-contact-net', 0],
    ['first-contact-confirmed', 29],
  ])('in which more are settled from week 30 on shows that, and nothing before: %s', (id, matures) => {
    const before = chartOf(id, changed, addDays(monday(changeIn), matures));
    expect(before.points.filter(({ value }) => value !== null)).toHaveLength(changeIn);
    expect(before.variation?.tone).toBe('common');
    // Found within four weeks, by its latest point, as the better it is.
    const soon = chartOf(id, changed, addDays(monday(changeIn + 4), matures));
    expect(soon.variation?.tone).toBe('improvement');
    expect(flagged(soon).filter(({ day }) => day < monday(changeIn)).length).toBeLessThanOrEqual(1);
  });

  // One week in twenty stands out by chance (four rules): two of 52 are fewer than that.
  test.each<[MeasureId, number]>([
    ['first-contact-at-close', 0],
    ['first-contact-net', 0],
    ['first-contact-confirmed', 0],
    ['passed-to-assessment', 2],
    ['signposting', 0],
  ])('in which nothing changes but how busy it is shows nothing: %s', (id, byChance) => {
    const chart = chartOf(id, noise, addDays(asked.to, 200));
    expect(chart.isTooFew).toBe(false);
    expect(chart.variation?.tone).toBe('common');
    expect(flagged(chart).length).toBeLessThanOrEqual(byChance);
  });

  test('in which a change is recorded has one band before it and one after, and nothing special in either', () => {
    const page = pageOf(changed, asked, { today: addDays(asked.to, 200), windows, waiting: 0 });
    const told = { title: '', part: '', asked, pack: somerset, rebases: [] };
    const input = chartInputOf('first-contact-at-close', page, told);
    const chart = controlChart({ ...input, rebases: [{ from: monday(changeIn), reason: 'A second person listens.' }] });
    const means = chart.stretches.map(({ limits }) => limits?.mean ?? 0);
    expect(means).toHaveLength(2);
    expect(means[0]).toBeCloseTo(0.58, 1);
    expect((means[1] ?? 0) - (means[0] ?? 0)).toBeGreaterThan(0.06);
    expect(flagged(chart)).toEqual([]);
  });
});
