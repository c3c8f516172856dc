import { type CivilDate, mondayOf } from '../time.ts';
import { type Fact, type SplitName, splitNames } from './fact.ts';

/** By which stretches of time numbers are kept. */
export const grains = ['week', 'month'] as const;
/** One of {@link grains}. */
export type Grain = (typeof grains)[number];

/** Where numbers are kept together: one period, of everything or of one code of a split. */
export interface Place {
  readonly grain: Grain;
  /** `''` for the whole. */
  readonly split: SplitName | '';
  readonly code: string;
  /** The first day of the week, a Monday, or of the month. */
  readonly period: CivilDate;
}

/** The first day of the period in which a day lies. */
export function periodOf(day: CivilDate, grain: Grain): CivilDate {
  return grain === 'week' ? mondayOf(day) : `${day.slice(0, 7)}-01`;
}

/** The codes by which a fact is told apart in a split. */
export function codesOf({ by }: Fact, split: SplitName): readonly string[] {
  if (split === 'tier') return by.tier;
  const code = by[split];
  return code === null ? [] : [code];
}

/** Every place in which a fact counts. */
export function placesOf(fact: Fact): Place[] {
  const codes = splitNames.flatMap((split) => codesOf(fact, split).map((code) => ({ split, code })));
  return grains.flatMap((grain) => {
    const period = periodOf(fact.day, grain);
    return [{ split: '' as const, code: '' }, ...codes].map((place) => ({ grain, ...place, period }));
  });
}
