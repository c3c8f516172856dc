import { describe, expect, test } from 'vitest';
import { insertProfile } from '../../electron/data/queries/profiles.ts';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf, solutionWith } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

function deskAt(local: string) {
  const store = newStore();
  const { context } = store.open();
  const clock = setClock(local);
  return { desk: deskCalls({ ...context, clock }), context, clock, store };
}

const promiseBy = (by: string | null, owner = 'Sam') =>
  solutionWith({ words: 'a lift', connected: 'to-arrange', promise: { owner, by } });

/** c01 without what it promises by itself. */
const talked = () => c01Changes().filter((edit) => !('solution' in edit));
const lost = () =>
  changesOf({ outcomeClass: 'closed-other', outcomeRoute: 'contact-lost', requesterName: 'Mrs Vowles' });
const promisesOf = (desk: DeskCalls, day?: string) =>
  desk.desk(day === undefined ? {} : { day }).promises.map(({ by, owner }) => `${by} ${owner}`);

describe('a promise', () => {
  test('is due from its day on, of closed contacts and of drafts, the longest overdue first', () => {
    const { desk, clock } = deskAt('2026-03-23T10:12');
    takeContact(desk, [
      ...talked(),
      { solution: promiseBy('2026-03-30', 'Ann') },
      { solution: promiseBy('2026-04-02') },
    ]);
    const draft = beginContact(desk);
    desk.patch({ ...draft, seq: 1, changes: [{ solution: promiseBy('2026-03-27', 'Lee') }] });
    desk.patch({ ...draft, seq: 2, changes: [{ solution: promiseBy(null) }] });
    expect(promisesOf(desk)).toEqual([]);
    expect(promisesOf(desk, '2026-03-30')).toEqual(['2026-03-27 Lee', '2026-03-30 Ann']);
    clock.set('2026-04-02T08:00');
    expect(promisesOf(desk)).toEqual(['2026-03-27 Lee', '2026-03-30 Ann', '2026-04-02 Sam']);
    expect(desk.desk().promises.map(({ isDraft, personName }) => [isDraft, personName])).toEqual([
      [true, ''],
      [false, 'Joan Pike'],
      [false, 'Joan Pike'],
    ]);
  });

  test.each([
    ['the clocks go forward', '2026-03-28T23:59', '2026-03-29T00:00', '2026-03-29'],
    ['the night after, an hour that is another day in UTC', '2026-03-29T23:59', '2026-03-30T00:30', '2026-03-30'],
    ['the clocks go back', '2026-10-24T23:59', '2026-10-25T00:00', '2026-10-25'],
    ['the night after that', '2026-10-25T23:59', '2026-10-26T00:00', '2026-10-26'],
    ['a bank holiday', '2026-12-27T23:59', '2026-12-28T00:00', '2026-12-28'],
  ])('falls due with the civil day in England: %s', (_what, before, after, by) => {
    const { desk, clock } = deskAt('2026-03-23T10:12');
    takeContact(desk, [...talked(), { solution: promiseBy(by) }]);
    clock.set(before);
    expect(promisesOf(desk)).toEqual([]);
    clock.set(after);
    expect(desk.desk().day).toBe(by);
    expect(promisesOf(desk)).toEqual([`${by} Sam`]);
  });

  test('is none where it was declined, is done at once, or has been taken back', () => {
    const { desk } = deskAt('2026-03-23T10:12');
    const draft = beginContact(desk);
    const made = promiseBy('2026-03-23');
    const changes = [
      { solution: { ...promiseBy('2026-03-23'), accepted: false } },
      { solution: { ...promiseBy('2026-03-23'), connected: 'booked' } },
      { solution: { ...promiseBy('2026-03-23'), connected: 'constructor' } },
      { solution: made },
    ];
    desk.patch({ ...draft, seq: 1, changes });
    expect(desk.desk().promises.map(({ solution }) => solution)).toEqual([made.id]);
    desk.patch({ ...draft, seq: 2, changes: [{ removedSolution: made.id }] });
    expect(promisesOf(desk)).toEqual([]);
  });

  test('that is kept goes from the list, is in the history and the audit, and can be taken back', () => {
    const { desk, clock, store } = deskAt('2026-03-23T10:12');
    const solution = promiseBy('2026-03-30');
    const { contact } = takeContact(desk, [...talked(), { solution }]);
    clock.set('2026-03-31T09:00');
    const mark = (done: boolean) => desk.markPromise({ contact, solution: solution.id, done });
    mark(true);
    mark(true);
    expect(promisesOf(desk)).toEqual([]);
    const visit = newId();
    expect(desk.open({ contact, visit }).promisesKept).toEqual([
      { solution: solution.id, at: '2026-03-31T08:00:00.000Z' },
    ]);
    clock.set('2026-03-31T09:01');
    mark(false);
    expect(promisesOf(desk)).toEqual(['2026-03-30 Sam']);
    expect(desk.open({ contact, visit }).promisesKept).toEqual([]);
    const history = store.look().prepare("SELECT value FROM history WHERE what LIKE 'promise %' ORDER BY position");
    expect(
      history
        .pluck()
        .all()
        .map((value) => JSON.parse(String(value))),
    ).toEqual([
      { promise: solution.id, doneAt: '2026-03-31T08:00:00.000Z' },
      { promise: solution.id, doneAt: null },
    ]);
    const audited = desk.audit().filter(({ action }) => action.startsWith('promise-'));
    expect(audited.map(({ action, subject }) => [action, subject])).toEqual([
      ['promise-reopened', contact],
      ['promise-kept', contact],
    ]);
  });

  test('kept in a draft stays kept under another edit, and is due again with another date', () => {
    const { desk } = deskAt('2026-03-23T10:12');
    const draft = beginContact(desk);
    const made = promiseBy('2026-03-23');
    desk.patch({ ...draft, seq: 1, changes: [{ solution: made }] });
    desk.markPromise({ contact: draft.contact, solution: made.id, done: true });
    desk.patch({ ...draft, seq: 2, changes: [{ solution: { ...made, words: 'two lifts' } }] });
    expect(promisesOf(desk)).toEqual([]);
    const moved = { ...made, promise: { owner: 'Sam', by: '2026-03-22' } };
    desk.patch({ ...draft, seq: 3, changes: [{ solution: moved }] });
    expect(promisesOf(desk)).toEqual(['2026-03-22 Sam']);
  });

  test('of another contact, or one that is none, cannot be marked', () => {
    const { desk } = deskAt('2026-03-23T10:12');
    const [mine, other] = [beginContact(desk), beginContact(desk)];
    const [made, told] = [promiseBy('2026-03-23'), solutionWith()];
    desk.patch({ ...mine, seq: 1, changes: [{ solution: made }, { solution: told }] });
    for (const [contact, solution] of [
      [other.contact, made.id],
      [mine.contact, told.id],
      [mine.contact, newId()],
    ]) {
      expect(refusalOf(() => desk.markPromise({ contact, solution, done: true })).code).toBe('not-found');
    }
    expect(promisesOf(desk)).toEqual(['2026-03-23 Sam']);
  });
});

describe('a lost conversation', () => {
  test('is owed a call-back from its closing on, the longest first', () => {
    const { desk, clock } = deskAt('2026-03-23T10:12');
    const first = takeContact(desk, lost()).contact;
    clock.set('2026-03-24T10:12');
    takeContact(desk, c01Changes());
    const second = takeContact(desk, lost()).contact;
    clock.set('2026-03-27T10:12');
    expect(desk.desk().callBacks.map(({ id }) => id)).toEqual([first, second]);
  });
});

describe('a follow-up', () => {
  test('agreed for an exact time says so', () => {
    const { desk } = deskAt('2026-03-23T10:12');
    const at = '2026-03-23T15:30:00.000Z';
    takeContact(desk, [...talked(), ...changesOf({ followUpWorkingDays: null, followUpAt: at })]);
    expect(desk.desk().due).toMatchObject([{ followUpDue: '2026-03-23', followUpAt: at }]);
  });

  test('is due after the bank holidays that lie between, and in the night that the clocks change', () => {
    const { desk, clock } = deskAt('2026-03-26T10:12');
    takeContact(desk, [...talked(), ...changesOf({ followUpWorkingDays: 7 })]);
    clock.set('2026-04-06T23:59');
    expect(desk.desk().due).toEqual([]);
    clock.set('2026-04-08T00:00');
    expect(desk.desk().due).toMatchObject([{ followUpDue: '2026-04-08' }]);
  });
});

describe('the own numbers', () => {
  const casual = () => changesOf({ outcomeClass: 'closed-other', outcomeRoute: 'casual', topicMain: 'blue-badge' });
  const supported = () => [...talked(), ...changesOf({ existingSupport: 'yes', needsChanged: true })];

  test('count the day and the week from Monday, in England’s days', () => {
    const { desk, clock } = deskAt('2026-03-22T23:59');
    takeContact(desk, talked());
    clock.set('2026-03-23T00:00');
    takeContact(desk, talked());
    clock.set('2026-03-28T23:59');
    takeContact(desk, casual());
    clock.set('2026-03-29T23:59');
    takeContact(desk, talked());
    takeContact(desk, supported());
    const { numbers } = desk.desk();
    expect(numbers).toMatchObject({
      weekFrom: '2026-03-23',
      today: { closed: 2, counted: 1, signposted: 1, leftOut: { existing: 1, uncounted: 0 } },
      week: { closed: 4, counted: 2, signposted: 2, leftOut: { existing: 1, uncounted: 1 } },
    });
    clock.set('2026-03-30T00:00');
    expect(desk.desk().numbers).toMatchObject({ weekFrom: '2026-03-30', today: { closed: 0 }, week: { closed: 0 } });
  });

  test('are of whoever asks', () => {
    const { desk, context, clock } = deskAt('2026-03-23T10:12');
    takeContact(desk, talked());
    const sam = { id: newId(), name: 'Sam', roles: ['adviser' as const] };
    insertProfile(context.db, sam, clock.now());
    const other = deskCalls({ ...context, clock, actor: sam });
    takeContact(other, casual());
    expect(other.desk().numbers.today).toMatchObject({ closed: 1, counted: 0 });
    expect(desk.desk().numbers.today).toMatchObject({ closed: 1, counted: 1 });
  });
});
