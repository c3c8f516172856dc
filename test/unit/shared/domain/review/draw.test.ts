import fc from 'fast-check';
import { v5 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { broughtIn, type SpokenAndEnded } from '../../../../../shared/domain/review/brought-in.ts';
import { type Drawable, drawSample } from '../../../../../shared/domain/review/draw.ts';

const seed = '019a9d2e-7c4d-7a4c-8d63-1b2c3d4e5f63';
const rule = { seed, randomPerAdviser: 2, secondShare: 0.2 };
const idAt = (at: number) => `019a9d2e-0000-7000-8000-${String(at).padStart(12, '0')}`;

const plain = (at: number, more: Partial<Drawable> = {}): Drawable => ({
  ...{ contact: idAt(at), adviser: idAt(900 + (at % 3)), isOfWeek: true },
  ...{ hasReturned: false, isOverridden: false, isPassedSoon: false },
  ...more,
});
const drawables = fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 60 }).chain((numbers) =>
  fc.tuple(
    ...numbers.map((at) =>
      fc
        .record({
          isOfWeek: fc.boolean(),
          hasReturned: fc.boolean(),
          isOverridden: fc.boolean(),
          isPassedSoon: fc.boolean(),
        })
        .map((more) => plain(at, more)),
    ),
  ),
);

describe('a sample', () => {
  test('is the same for the same seed and conversations, in whatever order they come', () => {
    fc.assert(
      fc.property(
        drawables.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        fc.uuid({ version: 4 }),
        ([all, shuffled], other) => {
          const by = { ...rule, seed: other };
          expect(drawSample(shuffled, by)).toEqual(drawSample(all, by));
        },
      ),
    );
  });

  test('has every conversation that something brings in, and by chance never more of anybody than the rule says', () => {
    fc.assert(
      fc.property(drawables, fc.integer({ min: 0, max: 4 }), (all, randomPerAdviser) => {
        const drawn = drawSample(all, { ...rule, randomPerAdviser });
        const reasons = new Map(drawn.map((each) => [each.contact, each.reasons]));
        for (const each of all) {
          const why = reasons.get(each.contact) ?? [];
          expect(why.includes('came-back')).toBe(each.hasReturned);
          expect(why.includes('override')).toBe(each.isOverridden);
          expect(why.includes('passed-soon')).toBe(each.isPassedSoon);
        }
        for (const adviser of new Set(all.map((each) => each.adviser))) {
          const own = all.filter((each) => each.adviser === adviser && each.isOfWeek);
          const byChance = own.filter(({ contact }) => reasons.get(contact)?.includes('random'));
          expect(byChance).toHaveLength(Math.min(randomPerAdviser, own.length));
        }
      }),
    );
  });

  test('can be drawn again with any UUID library: the lowest places under the seed are taken', () => {
    const own = Array.from({ length: 20 }, (_, at) => plain(3 * at));
    const expected = own.map(({ contact }) => contact).sort((one, other) => (v5(one, seed) < v5(other, seed) ? -1 : 1));
    const drawn = drawSample(own, rule).map(({ contact }) => contact);
    expect(drawn.toSorted()).toEqual(expected.slice(0, 2).toSorted());
  });

  test('of another seed is another one, and chance takes each about as often', () => {
    const own = Array.from({ length: 10 }, (_, at) => plain(3 * at));
    const times = new Map<string, number>();
    for (let at = 0; at < 2_000; at += 1) {
      const by = { ...rule, seed: v5(String(at), seed), secondShare: 0 };
      for (const { contact } of drawSample(own, by)) times.set(contact, (times.get(contact) ?? 0) + 1);
    }
    // 2 of 10 in 2000 draws: 400 each, with a standard deviation of 18.
    for (const { contact } of own) expect(Math.abs((times.get(contact) ?? 0) - 400)).toBeLessThan(90);
  });

  test('has a share that two people look at, rounded up, and none where the council wants none', () => {
    const doubles = (n: number, secondShare: number) => {
      const all = Array.from({ length: n }, (_, at) => plain(at, { hasReturned: true }));
      return drawSample(all, { ...rule, secondShare }).filter(({ isDouble }) => isDouble).length;
    };
    expect([doubles(1, 0.2), doubles(10, 0.2), doubles(11, 0.2), doubles(10, 0), doubles(4, 1)]).toEqual([
      1, 2, 3, 0, 4,
    ]);
  });
});

describe('a week brings into its sample', () => {
  const spoken = (at: number, day: string, more: Partial<SpokenAndEnded> = {}): SpokenAndEnded => ({
    ...{ contact: idAt(at), day, closedDay: day, topicMain: 'one', topicsAlso: [], toldBefore: null },
    ...{ isOurs: false, isPassed: false, ...more },
  });
  const by = { week: '2026-04-13', windowDays: 28, soonDays: 7 };
  const found = (...ofPerson: SpokenAndEnded[]) =>
    broughtIn(ofPerson, by).map(({ contact, why, because }) => [contact, why, because]);

  test('the conversation that somebody came back about, and not the one in which they did', () => {
    expect(found(spoken(1, '2026-04-01'), spoken(2, '2026-04-14'))).toEqual([[idAt(1), 'came-back', idAt(2)]]);
  });

  test.each([
    ['another topic', spoken(1, '2026-04-01', { topicMain: 'two' }), spoken(2, '2026-04-14')],
    ['a return of another week', spoken(1, '2026-04-01'), spoken(2, '2026-04-20')],
    ['one after the window', spoken(1, '2026-03-01'), spoken(2, '2026-04-14')],
    ['one that we began ourselves', spoken(1, '2026-04-01'), spoken(2, '2026-04-14', { isOurs: true })],
    [
      'somebody passed on long after',
      spoken(1, '2026-04-01', { topicMain: 'two' }),
      spoken(2, '2026-04-14', { isPassed: true }),
    ],
  ])('nothing for %s', (_what, ...both) => {
    expect(found(...both)).toEqual([]);
  });

  test('what was passed on within seven days of an earlier conversation, whatever it was about', () => {
    const later = spoken(2, '2026-04-14', { topicMain: 'two', isPassed: true });
    expect(found(spoken(1, '2026-04-07'), later)).toEqual([[idAt(2), 'passed-soon', idAt(1)]]);
    expect(found(spoken(1, '2026-04-06'), later)).toEqual([]);
    const sameDay = spoken(2, '2026-04-07', { topicMain: 'two', closedDay: '2026-04-13', isPassed: true });
    expect(found(sameDay, spoken(1, '2026-04-07'))).toEqual([[idAt(2), 'passed-soon', idAt(1)]]);
  });

  test('both of two: the first came back, and the second was passed on', () => {
    expect(found(spoken(1, '2026-04-10'), spoken(2, '2026-04-15', { isPassed: true }))).toEqual([
      [idAt(1), 'came-back', idAt(2)],
      [idAt(2), 'passed-soon', idAt(1)],
    ]);
  });
});
