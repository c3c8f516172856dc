import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { handlesOf, type WriteDb } from '../../electron/data/db/handles.ts';
import { insertStream } from '../../electron/data/queries/streams.ts';
import { settlingBy } from '../../electron/data/services/counts/settle-counts.ts';
import type { DayDocument } from '../../shared/counts/document.ts';
import { newId } from '../../shared/domain/ids.ts';
import { addDays, instantOf } from '../../shared/domain/time.ts';
import { setClock } from '../support/clocks.ts';
import { keptDocuments } from '../support/counts/kept-documents.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { talked } from '../support/due-desk.ts';
import { changesOf, solutionWith } from '../support/reference-contact.ts';
import { seeded } from '../support/seeded.ts';
import { newStore } from '../support/stores.ts';

type Table = 'overdue' | 'unclaimed';

/** What everything said up to a day comes to. */
function saidUpTo(documents: readonly DayDocument[], table: Table, day: string): number {
  const some = documents.filter((document) => document.day <= day);
  return some.reduce((sum, { t }) => sum + Number(t[table]?.[0]?.[0] ?? 0), 0);
}

/** The same store with a clock that a test moves: every opening is a start of its own. */
function movable() {
  const store = newStore();
  const opened = store.open();
  const desk = deskCalls({ ...opened.context, clock: setClock('2026-03-02T10:00') });
  const contacts = Array.from({ length: 6 }, () => {
    const solution = solutionWith({ connected: 'to-arrange', promise: { owner: 'me', by: '2030-01-01' } });
    const talk = changesOf({
      ...{ requesterType: 'self', personName: 'Joan Pike', existingSupport: 'no', toldBefore: 'no' },
      ...{ spokenTo: 'person', agreement: 'agrees', topicMain: 'loneliness', assessmentOffered: true },
      ...{ assessmentAskedFor: false, assessmentDecision: 'not-now', assessmentBy: 'person', assessmentWords: 'No.' },
      ...{ outcomeClass: 'signposted', outcomeRoute: 'community', followUpAgreed: false, locality: 'sedgemoor' },
    });
    return takeContact(desk, [...talk, { solution }]).contact;
  });
  opened.close();
  const clock = setClock('2026-03-02T10:00');
  const connection = store.look();
  const { write: db } = handlesOf(connection, undefined, settlingBy(clock));
  const start = () => db.transaction(() => insertStream(db, newId(), clock.now()));
  return { db, clock, contacts, start };
}

type Happening = (at: ReturnType<typeof movable>, day: string, contact: string) => void;
const run =
  (sql: string, more: (day: string) => Record<string, string> = () => ({})): Happening =>
  ({ db }, day, contact) =>
    db.transaction(() => void db.run(sql, { contact, ...more(day) }));

const by = (days: number) => (day: string) => ({ by: addDays(day, days) });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .integer({ min: -3, max: 6 })
    .map((n) => run('UPDATE solution SET promise_by = :by WHERE contact_id = :contact', by(n))),
  fc.constant(run("UPDATE solution SET promise_done_at = '2026-03-02T10:00:00.000Z' WHERE contact_id = :contact")),
  fc.constant(run('UPDATE solution SET promise_done_at = NULL WHERE contact_id = :contact')),
  fc.constant(run("UPDATE solution SET connected = 'told' WHERE contact_id = :contact")),
  fc.integer({ min: -3, max: 6 }).map((n) =>
    run(
      `INSERT INTO follow_up (contact_id, due, agreed_after) VALUES (:contact, :by, 0)
       ON CONFLICT (contact_id) DO UPDATE SET moved_to = excluded.due`,
      by(n),
    ),
  ),
  fc
    .integer({ min: 0, max: 4 })
    .map((n) => run('UPDATE follow_up SET next_on = :by WHERE contact_id = :contact', by(n))),
  fc.constant(run("UPDATE follow_up SET done_at = '2026-03-02T10:00:00.000Z' WHERE contact_id = :contact")),
  fc.constant(run('UPDATE contact SET sample = 1 - sample WHERE id = :contact')),
  fc.constant(
    run(`INSERT INTO passed_on (contact_id, route, position, at, profile_id, is_taken)
      SELECT :contact, 'urgent-support', 0, '2026-03-02T10:00:00.000Z', profile.id, 0 FROM profile LIMIT 1
      ON CONFLICT (contact_id, route) DO UPDATE SET is_taken = 1 - is_taken`),
  ),
);

/** As a person would count it, by the record alone. */
function countedByHand(db: WriteDb, day: string): Record<Table, number> {
  const n = (sql: string) => db.get(z.object({ n: z.number() }), sql, sql.includes(':day') ? { day } : {}).n;
  return {
    overdue:
      n(`SELECT count(*) AS n FROM solution JOIN contact ON contact.id = contact_id WHERE sample = 0
         AND promise_done_at IS NULL AND promise_by < :day AND connected = 'to-arrange'`) +
      n(`SELECT count(*) AS n FROM follow_up JOIN contact ON contact.id = contact_id WHERE sample = 0
         AND done_at IS NULL AND coalesce(next_on, moved_to, due) < :day`),
    unclaimed: n(`SELECT count(*) AS n FROM passed_on JOIN contact ON contact.id = contact_id
      WHERE sample = 0 AND is_taken = 0`),
  };
}

test('whatever happens, and however the clock moves, all that was said up to a day is the state on that day', {
  timeout: 240_000,
}, () => {
  const step = fc.record({
    ...{ happens: happening, which: fc.nat(5), starts: fc.nat(4) },
    days: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(0, 0, 0, 1, 1, 3, 9) },
      fc.constantFrom(-2, -20, 365, -365),
    ),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 30 }), (steps) => {
      const at = movable();
      const { db, clock, contacts } = at;
      const states = new Map<string, Record<Table, number>>();
      let day = '2026-03-02';
      const look = () => states.set(day, countedByHand(db, day));
      for (const { happens, which, starts, days } of steps) {
        const next = addDays(day, days);
        // What comes to pass with time alone: the record as it stood, by the days that nobody looked.
        for (let each = addDays(day, 1); each < next; each = addDays(each, 1))
          states.set(each, countedByHand(db, each));
        for (const each of [...states.keys()]) if (each > next) states.delete(each);
        day = next;
        clock.set(`${day}T10:00`);
        if (days !== 0 || starts === 0) at.start();
        happens(at, day, contacts[which] ?? '');
        look();
        const documents = [...keptDocuments(db).values()];
        for (const [each, state] of states) {
          for (const table of ['overdue', 'unclaimed'] as const) {
            expect(saidUpTo(documents, table, each), `${table} up to ${each}, on ${day}`).toBe(state[table]);
          }
        }
        expect(saidUpTo(documents, 'overdue', '9999-12-31')).toBe(states.get(day)?.overdue);
      }
    }),
    { ...seeded(5), endOnFailure: true },
  );
});

test('several starts a day say it once, a promise becomes overdue overnight, and a draft that nobody has taken is seen', () => {
  const store = newStore();
  const said = (table: Table) => {
    const { context, close } = store.open({ clock: instantOf(`${today}T17:00`) });
    const all = [...keptDocuments(context.db).values()].flatMap(({ day, t }) =>
      t[table] ? [`${day} ${t[table][0]?.[0]}`] : [],
    );
    close();
    return all.sort();
  };
  const at = (local: string) => store.open({ clock: instantOf(local) });
  let today = '2026-03-23';
  const first = at('2026-03-23T10:12');
  const solution = solutionWith({ connected: 'to-arrange', promise: { owner: 'me', by: '2026-03-30' } });
  const { contact } = takeContact(deskCalls(first.context), [...talked(), { solution }]);
  first.close();

  today = '2026-03-30';
  expect(said('overdue')).toEqual([]);
  for (const hour of ['08', '12']) at(`2026-04-02T${hour}:00`).close();
  today = '2026-04-02';
  expect(said('overdue')).toEqual(['2026-03-31 1']);

  // The follow-up was for 8 April.
  const later = at('2026-04-10T09:00');
  const desk = deskCalls(later.context);
  const { visit, contact: draft } = beginContact(desk);
  desk.patch({
    contact: draft,
    visit,
    seq: 1,
    changes: changesOf({ outcomeClass: 'passed', outcomeRoute: 'urgent-support' }),
  });
  desk.markPromise({ contact, solution: solution.id, done: true });
  later.close();
  today = '2026-04-11';
  expect(said('overdue')).toEqual(['2026-03-31 1', '2026-04-09 1', '2026-04-10 -1']);
  expect(said('unclaimed')).toEqual(['2026-04-10 1']);

  today = '2026-04-12';
  const last = at('2026-04-12T09:00');
  const taken = deskCalls(last.context);
  const again = newId();
  taken.open({ contact: draft, visit: again });
  taken.patch({ contact: draft, visit: again, seq: 1, changes: changesOf({ receiptWho: 'out-of-hours team' }) });
  last.close();
  expect(said('unclaimed')).toEqual(['2026-04-10 1', '2026-04-12 -1']);
});
