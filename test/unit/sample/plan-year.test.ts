import { describe, expect, test } from 'vitest';
import { readYearContent } from '../../../electron/data/pack/year-folder.ts';
import { lookAtPack } from '../../../electron/data/pack-folder.ts';
import { heardSafety } from '../../../shared/domain/follow-up/heard-safety.ts';
import { entryOf } from '../../../shared/domain/guide/entry-of.ts';
import { planYear } from '../../../shared/domain/sample/plan-year.ts';
import { seededBy } from '../../../shared/domain/sample/seeded.ts';
import type { YearStep } from '../../../shared/domain/sample/year-step.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { somersetFolder } from '../../support/places.ts';

const pack = lookAtPack(somersetFolder).load();
const found = readYearContent(somersetFolder);
if (!found) throw new Error('The pack has no sample year.');
const content = found;
const now = '2026-11-23T10:15:00.000Z';

function yearOf(seed: number, months: number): YearStep[] {
  const inventing = { content, pack, seeded: seededBy(seed), serviceOf: () => undefined };
  return planYear(inventing, { now, months, aYear: 2_000 });
}

const year = yearOf(1851, 12);
const takes = year.flatMap((step) => (step.do === 'take' ? [step] : []));
const fieldOf = (take: (typeof takes)[number], name: string) =>
  take.changes.flatMap((edit) => ('field' in edit && edit.field === name ? [edit.value] : [])).at(-1);

describe('a sample year', () => {
  test('is the same from the same seed, and another from another', () => {
    expect(yearOf(7, 1)).toEqual(yearOf(7, 1));
    expect(yearOf(8, 1)).not.toEqual(yearOf(7, 1));
  });

  test('is as long and as busy as that of a small team', () => {
    expect(takes.length).toBeGreaterThan(1_900);
    expect(takes.length).toBeLessThan(2_400);
    expect(takes[0]?.at.slice(0, 7)).toBe('2025-11');
    const onWeekday = (day: number) => takes.filter(({ at }) => new Date(at).getUTCDay() === day).length;
    expect([0, 6].map(onWeekday)).toEqual([0, 0]);
    expect(onWeekday(1)).toBeGreaterThan(onWeekday(5));
    const inMonth = (month: string) => takes.filter(({ at }) => at.slice(5, 7) === month).length;
    expect(inMonth('01')).toBeGreaterThan(inMonth('08'));
    expect(takes.filter(({ at }) => ['2025-12-25', '2026-04-03'].includes(civilDateOf(at)))).toEqual([]);
  });

  test('ends in every way that the pack counts, fewer of them passed on since the change', () => {
    const bucketOf = (take: (typeof takes)[number]) =>
      entryOf(pack.outcomes, String(fieldOf(take, 'outcomeRoute')))?.bucket;
    expect(new Set(takes.map(bucketOf))).toEqual(
      new Set([...Object.values(pack.outcomes).map(({ bucket }) => bucket), undefined]),
    );
    const share = (from: string, to: string) => {
      const those = takes.filter(({ at }) => at >= from && at < to);
      return those.filter((take) => bucketOf(take) === 'assessment').length / those.length;
    };
    expect(share('2026-06-26', '2026-11-23')).toBeLessThan(share('2025-11-23', '2026-06-26') * 0.8);
  });

  test('names nobody who could be rung, and leaves no word in braces', () => {
    const phones = takes.flatMap((take) => [fieldOf(take, 'personPhone'), fieldOf(take, 'requesterPhone')]);
    expect(phones.filter((phone) => typeof phone === 'string' && !/^01632 960\d{3}$/.test(phone))).toEqual([]);
    expect(JSON.stringify(year)).not.toMatch(/\{[a-z]+\}/i);
  });

  test('says nothing at a follow-up that would be heard as a worry about safety', () => {
    const said = [...Object.values(content.went).flat(), ...content.kept_closed];
    expect(said.filter((words) => heardSafety(words, pack).length > 0)).toEqual([]);
  });

  test('has few worries that only words raised: they are asked about in a talk, and not in every one', () => {
    const asked = takes.filter(({ changes }) => changes.some((edit) => 'concern' in edit && edit.concern.notSo));
    expect(asked.length / takes.length).toBeLessThan(0.04);
  });
});
