import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../shared/domain/measures/facts-of.ts';
import { weekNumbersOf } from '../../../shared/domain/review/week-numbers.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { anyYears } from '../../support/measures/any-years.ts';
import { numbersByPeriod } from '../../support/measures/numbers-by-period.ts';
import { somerset } from '../../support/packs.ts';
import { randomFrom } from '../../support/random.ts';

describe('what the alarm looks at', () => {
  const from = '2026-01-05';
  const people = [...anyYears({ random: randomFrom(7), contacts: 600, from, weeks: 12, firstShare: () => 0.5 })];
  const facts = people.flatMap((person) => factsOf(person, () => somerset));
  const byWeek = numbersByPeriod(facts, { grain: 'week', split: '', code: '' });
  const weeks = Array.from({ length: 12 }, (_, week) => addDays(from, 7 * week));
  const numbers = weekNumbersOf(weeks, byWeek, 28);

  test('counts a return in the week in which the person came back, and what they could come back about before it', () => {
    const isEnd = ({ end }: (typeof facts)[number]) => end !== null;
    for (const { week, returns, returnsOf, counted, resolved } of numbers) {
      const inWeek = facts.filter(({ day }) => day >= week && day <= addDays(week, 6));
      expect(returns).toBe(inWeek.filter(({ isReturn }) => isReturn).length);
      const open = facts.filter(isEnd).filter(({ end }) => (end?.on ?? '') >= addDays(week, -28));
      expect(returnsOf).toBe(open.filter(({ end }) => (end?.on ?? '') <= addDays(week, 6)).length);
      expect(counted).toBe(inWeek.filter(({ request }) => request?.scope === 'new').length);
      expect(resolved).toBe(inWeek.filter(({ request }) => request?.scope === 'new' && request.isFirst).length);
    }
    expect(numbers.reduce((sum, { returns }) => sum + returns, 0)).toBeGreaterThan(5);
  });

  test('has noughts for a week in which nothing happened', () => {
    expect(weekNumbersOf(['2025-06-02'], byWeek, 28)).toEqual([
      {
        ...{ week: '2025-06-02', resolved: 0, counted: 0, returns: 0, returnsOf: 0, overrides: 0, closed: 0 },
        medianMinutes: null,
      },
    ]);
  });
});
