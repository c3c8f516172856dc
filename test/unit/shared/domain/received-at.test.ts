import { describe, expect, test } from 'vitest';
import { gatesOf } from '../../../../shared/domain/gates/index.ts';
import { receivedAtProblem } from '../../../../shared/domain/received-at.ts';
import { recordWith, somerset } from '../../../support/packs.ts';

const now = '2026-03-25T09:10:00.000Z';

describe('when something was received', () => {
  test.each([
    ['2026-03-25T08:55:00.000Z', null],
    ['2000-01-01T00:00:00.000Z', null],
    ['2026-03-26T09:10:00.000Z', null],
    ['1999-12-31T23:59:59.999Z', 'the year 2000 or later'],
    ['0202-03-25T08:55:00.000Z', 'the year 2000 or later'],
    ['2026-03-26T09:10:00.001Z', 'after today'],
    ['2206-03-25T08:55:00.000Z', 'after today'],
  ])('%s: %s', (moment, problem) => {
    const found = receivedAtProblem(moment, now);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toContain(problem);
    const gates = gatesOf(recordWith({ receivedAt: moment }), somerset, now).shut.map(({ id }) => id);
    expect(gates.includes('received')).toBe(problem !== null);
  });
});
