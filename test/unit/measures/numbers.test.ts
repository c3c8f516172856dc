import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measures } from '../../../shared/domain/measures/catalogue.ts';
import type { Fact } from '../../../shared/domain/measures/fact.ts';
import { factsOf } from '../../../shared/domain/measures/facts-of.ts';
import { isBehind, type NumberAsked } from '../../../shared/domain/measures/is-behind.ts';
import { type MeasuresPage, pageOf } from '../../../shared/domain/measures/measures-page.ts';
import { addNumbers, type Numbers } from '../../../shared/domain/measures/numbers.ts';
import type { Grain } from '../../../shared/domain/measures/places-of.ts';
import { windowsOn } from '../../../shared/domain/measures/sums.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { anyPeople } from '../../support/measures/any-people.ts';
import { numbersByPeriod } from '../../support/measures/numbers-by-period.ts';
import { somerset } from '../../support/packs.ts';
import { seeded } from '../../support/seeded.ts';

const windows = [28, 91, 182];
const anyFacts = anyPeople.map((people) => people.flatMap((person) => factsOf(person, () => somerset)));
const anyDay = fc.nat(500).map((days) => addDays('2026-01-26', days));
/** From a Monday that is the first of a month to the Sunday that is the last of one: whole weeks, and whole months. */
const span = { from: '2025-09-01', to: '2027-01-31' } as const;

const byPeriod = (facts: readonly Fact[], grain: Grain) => numbersByPeriod(facts, { grain, split: '', code: '' });

function wholeOf(facts: readonly Fact[], grain: Grain): Numbers {
  const whole: Numbers = {};
  for (const numbers of byPeriod(facts, grain).values()) addNumbers(whole, numbers);
  return whole;
}

function pageOn(today: string, facts: readonly Fact[], grain: Grain = 'week'): MeasuresPage {
  return pageOf(byPeriod(facts, grain), { ...span, grain, only: null }, { today, windows, waiting: 0 });
}

describe('for any contacts of anybody', () => {
  test('the weeks of a span come to what its months do, on whatever day they are read', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        expect(wholeOf(facts, 'week')).toEqual(wholeOf(facts, 'month'));
        const [weeks, months] = [pageOn(today, facts), pageOn(today, facts, 'month')];
        const totals = ({ measures: all }: MeasuresPage) => all.map(({ total }) => total);
        expect(totals(weeks)).toEqual(totals(months));
      }),
      seeded(60),
    );
  });

  test('every request lies in one bucket, and whatever closed is a request, goes with one, or says why it is none', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const page = pageOn(today, facts);
        const ended = page.ended.reduce((sum, { n }) => sum + n, 0);
        const left = page.left.reduce((sum, { n }) => sum + n, 0);
        expect(ended).toBe(facts.filter(({ request }) => request !== null).length);
        expect(left).toBe(facts.filter((fact) => fact.left !== null).length);
        expect(facts.filter((fact) => fact.left !== null && fact.request !== null)).toEqual([]);
        const asNew = page.ended.reduce((sum, { scope, n }) => sum + (scope === 'new' ? n : 0), 0);
        expect(page.measures.find(({ id }) => id === 'first-contact-at-close')?.total.of).toBe(asNew);
      }),
      seeded(60),
    );
  });

  // Topics without anything suitable are counted by the topic, and one conversation may have several of them.
  const once = measures.filter(({ id }) => id !== 'unmet');

  test.each(once.map(({ id }) => id))('as many conversations lie behind a number as it says: %s', (measure) => {
    const hasWindow = measures.find(({ id }) => id === measure)?.windowIndex !== undefined;
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const total = pageOn(today, facts).measures.find(({ id }) => id === measure)?.total;
        const behind = (number: NumberAsked) =>
          facts.filter((fact) => isBehind(fact, { number, only: null }, windowsOn(today, windows))).length;
        expect(behind({ measure, which: 'n' })).toBe(total?.n);
        if (total?.of !== null) expect(behind({ measure, which: 'of' })).toBe(total?.of);
        if (hasWindow) expect(behind({ measure, which: 'not-yet' })).toBe(total?.notYet);
      }),
      seeded(40),
    );
  });

  test('so it is for what was taken up and where nothing exists, but that one may count there more than once', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const page = pageOn('2027-01-31', facts);
        const behind = (part: string) =>
          facts.filter((fact) => isBehind(fact, { number: { part }, only: null }, windowsOn('2027-01-31', windows)));
        for (const { code, n } of page.tiers) {
          const often = behind(`tier/${code}`).map(({ request }) => request?.tiers.filter((tier) => tier === code));
          expect(often.reduce((sum, tiers) => sum + (tiers?.length ?? 0), 0)).toBe(n);
        }
        for (const { code, n } of page.unmet) expect(behind(`unmet/${code}`)).toHaveLength(n);
        for (const { code, n } of page.results) expect(behind(`result/${code}`)).toHaveLength(n);
        for (const { code, n } of page.visits) expect(behind(`visit/${code}`)).toHaveLength(n);
        for (const { code, n } of page.left) expect(behind(`left/${code}`)).toHaveLength(n);
        for (const { scope, bucket, n } of page.ended) expect(behind(`ended/${scope}/${bucket}`)).toHaveLength(n);
        const topics = facts.reduce((sum, { unmet }) => sum + unmet.length, 0);
        expect(page.measures.find(({ id }) => id === 'unmet')?.total.n).toBe(topics);
      }),
      seeded(60),
    );
  });
});
