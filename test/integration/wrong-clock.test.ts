import { describe, expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { resultOf, talked, tryOf } from '../support/due-desk.ts';
import { newStore, refusalOf } from '../support/stores.ts';

/** A desk in use on 22 December 2026: a conversation closed, another one open. Each `at` is another start of the app. */
function usedDesk() {
  const store = newStore();
  const context = store.open().context;
  const at = (local: string) => {
    const clock = setClock(local);
    const desk = deskCalls({ ...context, clock });
    return { desk, clock };
  };
  const first = at('2026-12-22T10:00');
  const closed = takeContact(first.desk, talked()).contact;
  const draft = beginContact(first.desk).contact;
  return { at, closed, draft };
}

describe('a follow-up that is agreed before Christmas', () => {
  test('falls on the tenth working day, across Christmas and the New Year', () => {
    const { at, closed } = usedDesk();
    expect(at('2026-12-22T10:01').desk.openFollowUp(closed).state.due).toBe('2027-01-08');
  });
});

describe('a clock that is a year behind', () => {
  test('loses nothing, and says that what was recorded lies ahead of it', () => {
    const { at, closed, draft } = usedDesk();
    const { desk } = at('2025-12-22T10:00');
    expect(desk.clockDoubt()).toEqual({ kind: 'behind', today: '2025-12-22', latest: '2026-12-22' });
    expect(desk.desk().drafts).toMatchObject([{ id: draft }]);
    expect(desk.dueFollowUps()).toMatchObject({ total: 1, rows: [{ contact: closed, due: '2027-01-08' }] });
    const right = at('2027-01-08T09:00').desk;
    expect(right.clockDoubt()).toBeNull();
    expect(right.desk().due).toMatchObject([{ id: closed }]);
  });

  test('is taken for right where somebody says so, until more speaks against it', () => {
    const { at } = usedDesk();
    const { desk, clock } = at('2025-12-22T10:00');
    expect(refusalOf(() => desk.trustClock('2026-12-22')).code).toBe('precondition');
    desk.trustClock('2025-12-22');
    expect(desk.clockDoubt()).toBeNull();
    expect(desk.audit().map(({ action }) => action)).toContain('clock-trusted');
    clock.set('2025-12-21T10:00');
    expect(desk.clockDoubt()).toMatchObject({ kind: 'behind' });
    takeContact(at('2026-12-28T10:00').desk, talked());
    clock.set('2025-12-23T10:00');
    expect(desk.clockDoubt()).toMatchObject({ kind: 'behind', latest: '2026-12-28' });
  });
});

describe('a clock that is a year ahead', () => {
  test('loses nothing, and says how far it has gone; what was recorded meanwhile stays', () => {
    const { at, closed, draft } = usedDesk();
    const { desk, clock } = at('2027-12-22T10:00');
    expect(desk.clockDoubt()).toEqual({ kind: 'ahead', today: '2027-12-22', days: 365 });
    const meanwhile = takeContact(desk, talked()).contact;
    clock.set('2026-12-23T10:00');
    // Put right: what was recorded under the wrong date says so, and stands with that date.
    expect(desk.clockDoubt()).toEqual({ kind: 'behind', today: '2026-12-23', latest: '2027-12-22' });
    desk.trustClock('2026-12-23');
    expect(desk.clockDoubt()).toBeNull();
    expect(desk.desk({ day: '2027-12-22' }).closed).toMatchObject([
      { id: meanwhile, closedAt: instantOf('2027-12-22T10:00') },
    ]);
    expect(desk.desk().drafts).toMatchObject([{ id: draft }]);
    expect(desk.dueFollowUps().rows.map(({ contact }) => contact)).toEqual([closed, meanwhile]);
    // Its follow-up was reckoned from that date: it waits to be put right, and not for a year.
    expect(desk.desk().due).toMatchObject([{ id: meanwhile }]);
  });

  test('holds up no follow-up: a try counts, and the next one, once the clock is right again', () => {
    const { at, closed } = usedDesk();
    const tried = (local: string, given: Parameters<typeof tryOf>[0] = {}) =>
      at(local).desk.noteAttempt({ contact: closed, note: newId(), attempt: tryOf(given) }).state;
    expect(tried('2027-12-22T10:00').nextOn).toBe('2027-12-24');
    expect(tried('2027-01-08T10:00')).toMatchObject({ tries: 2, nextOn: '2027-01-12' });
    const round = resultOf({ result: 'not-tried', nextOn: '2028-01-10' });
    at('2027-12-22T10:00').desk.noteResult({ contact: closed, note: newId(), result: round, why: null });
    expect(tried('2027-01-12T10:00')).toMatchObject({ tries: 1, nextOn: '2027-01-14' });
  });

  test('is not asked about where the computer was off for up to five weeks', () => {
    const { at } = usedDesk();
    expect(at('2027-01-26T10:00').desk.clockDoubt()).toBeNull();
    expect(at('2027-01-27T10:00').desk.clockDoubt()).toMatchObject({ kind: 'ahead', days: 36 });
  });
});
