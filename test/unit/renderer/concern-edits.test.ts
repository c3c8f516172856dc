import { describe, expect, test } from 'vitest';
import {
  missingWords,
  notRaised,
  notSo,
  raised,
  withHandling,
} from '../../../renderer/features/contact/safety/concern-edits.ts';
import { isHandled, type Safety } from '../../../shared/domain/safety/safety-of.ts';

const now = '2026-03-24T11:45:00.000Z';
const later = '2026-03-24T11:51:00.000Z';
const heard: Safety = { ...notRaised('any'), unanswered: ['stands over him #1'] };
const withConcern = (concern: Safety['concern']): Safety => ({ ...heard, concern });

describe('a worry', () => {
  test('that is raised answers the words that raised it, and is seen', () => {
    expect(raised(heard, now)).toMatchObject({ seenAt: now, notSo: false, covers: ['stands over him #1'] });
  });

  test('that is raised again stays the one it was', () => {
    const concern = raised(heard, now);
    expect(raised(withConcern(concern), later)).toEqual(concern);
  });

  test('that was put away begins anew', () => {
    const away = notSo(heard, now);
    expect(raised(withConcern(away), later).id).not.toBe(away.id);
  });

  test('put away answers earlier words and later ones', () => {
    const concern = raised(heard, now);
    const safety = { ...withConcern(concern), unanswered: ['hits her #1'] };
    expect(notSo(safety, later)).toMatchObject({ id: concern.id, notSo: true });
    expect(notSo(safety, later).covers).toEqual(['stands over him #1', 'hits her #1']);
  });
});

describe('handling', () => {
  test('is dated with the first word of it, and not again', () => {
    const first = withHandling(heard, { done: 'R' }, now);
    expect(first).toMatchObject({ done: 'R', at: now });
    const undated = withHandling(withConcern(first), { at: null }, later);
    expect(withHandling(withConcern(undated), { done: 'Ra' }, later).at).toBeNull();
  });

  test('is still missing where only invisible characters were written, as the gate sees it', () => {
    const unseen = withHandling(heard, { done: '\u200b\u00a0', by: '\u00ad\ufeff', answer: '\u2800\u3164' }, now);
    expect(missingWords(unseen)).toEqual(['what was done', 'who did it', 'the answer']);
    expect(isHandled(unseen)).toBe(false);
  });

  test('says what is missing until nothing is', () => {
    expect(missingWords(null)).toEqual(['what was done', 'who did it', 'when', 'the answer']);
    const half = withHandling(heard, { done: 'Rang', by: 'the adviser' }, now);
    expect(missingWords(half)).toEqual(['the answer']);
    expect(isHandled(half)).toBe(false);
    const whole = withHandling(withConcern(half), { answer: 'taken' }, later);
    expect(missingWords(whole)).toEqual([]);
    expect(isHandled(whole)).toBe(true);
  });
});
