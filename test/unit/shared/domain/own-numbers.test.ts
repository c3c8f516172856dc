import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOwn, type EndedAlike, percentOf } from '../../../../shared/domain/measures/own-numbers.ts';
import { scopeOf, scopes } from '../../../../shared/domain/scope-of.ts';
import { recordWith, somerset } from '../../../support/packs.ts';

const buckets = ['resolved', 'signposted', 'assessment', 'review', 'reablement', 'urgent', 'protection', 'other-end'];
const alike = (values: Partial<EndedAlike> = {}): EndedAlike => ({
  ...{ scope: 'new', bucket: 'resolved', isSupportUnchecked: false, signpostCounts: true, n: 1 },
  ...values,
});
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const anyEnded: fc.Arbitrary<EndedAlike> = fc.record({
  scope: fc.constantFrom(...scopes),
  bucket: fc.option(
    fc.constantFrom(
      ...([
        'resolved',
        'signposted',
        'assessment',
        'review',
        'reablement',
        'urgent',
        'protection',
        'other-end',
      ] as const),
    ),
    { nil: null },
  ),
  isSupportUnchecked: fc.boolean(),
  signpostCounts: fc.boolean(),
  n: fc.nat(500),
});

describe('the own numbers', () => {
  test('are 16 of 20: what was resolved and signposted, of the requests that count', () => {
    const numbers = countOwn([
      alike({ n: 6 }),
      alike({ bucket: 'signposted', n: 10, isSupportUnchecked: true }),
      alike({ bucket: 'assessment', n: 2 }),
      alike({ bucket: 'urgent' }),
      alike({ bucket: 'other-end' }),
      alike({ scope: 'uncounted', bucket: 'other-end', n: 4 }),
      alike({ scope: 'existing', n: 2 }),
    ]);
    expect(numbers).toEqual({
      ...{ closed: 26, counted: 20, resolved: 6, signposted: 10, signpostedOnly: 0, passed: 3, otherEnd: 1 },
      leftOut: { uncounted: 4, elsewhere: 0, hospital: 0, existing: 2, unplaced: 0 },
      supportUnchecked: 10,
    });
  });

  test.each([
    ['resolved', 'resolved'],
    ['signposted', 'signposted'],
    ['assessment', 'passed'],
    ['review', 'passed'],
    ['reablement', 'passed'],
    ['urgent', 'passed'],
    ['protection', 'passed'],
    ['other-end', 'otherEnd'],
  ] as const)('put %s under %s', (bucket, part) => {
    expect(countOwn([alike({ bucket, n: 3 })])).toMatchObject({ counted: 3, [part]: 3 });
  });

  test('keep a signpost apart where the council does not count it as an end', () => {
    expect(countOwn([alike({ bucket: 'signposted', signpostCounts: false, n: 3 })])).toMatchObject({
      ...{ counted: 3, signposted: 0, signpostedOnly: 3 },
    });
  });

  test('count every conversation in one place and one only, whatever there is', () => {
    fc.assert(
      fc.property(fc.array(anyEnded, { maxLength: 30 }), (ended) => {
        const numbers = countOwn(ended);
        const { closed, counted, resolved, signposted, signpostedOnly, passed, otherEnd, leftOut } = numbers;
        expect(resolved + signposted + signpostedOnly + passed + otherEnd).toBe(counted);
        expect(counted + sum(Object.values(leftOut))).toBe(closed);
        expect(closed).toBe(sum(ended.map(({ n }) => n)));
        expect(numbers.supportUnchecked).toBeLessThanOrEqual(counted);
      }),
    );
  });

  test('know every bucket and every scope of the pack', () => {
    const used = new Set(Object.values(somerset.outcomes).map(({ bucket }) => bucket));
    expect([...used].sort()).toEqual([...buckets].sort());
    const found = Object.entries(somerset.outcomes).map(([outcomeRoute, { class: outcomeClass, counts }]) => {
      return [counts, scopeOf(recordWith({ outcomeClass, outcomeRoute }), somerset)];
    });
    const expected = { none: 'uncounted', elsewhere: 'elsewhere', here: 'new' };
    for (const [counts, scope] of found) expect(scope).toBe(Reflect.get(expected, counts ?? ''));
  });

  test('are no share while there are fewer than ten', () => {
    expect(percentOf(9, 9)).toBeNull();
    expect(percentOf(0, 0)).toBeNull();
    expect(percentOf(8, 10)).toBe(80);
    expect(percentOf(0, 11)).toBe(0);
  });
});
