import { expect, onTestFinished, test } from 'vitest';
import { mostDeskRows, mostLookedAt } from '../../shared/domain/desk-day.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf, solutionWith } from '../support/reference-contact.ts';
import { newStore } from '../support/stores.ts';

/** A desk on which one day's work of each kind is copied, straight in the tables, as often as a test likes. */
function longDesk() {
  const store = newStore();
  const { context } = store.open();
  const clock = setClock('2026-03-23T10:12');
  const desk = deskCalls({ ...context, clock });
  const connection = store.look();
  onTestFinished(() => void connection.close());
  const columnsOf = (table: string) =>
    connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).map(String);
  /** Makes copies of a contact, with new ids, and of what hangs on it. */
  function copy(contact: string, times: number): void {
    const insert = (table: string, key: string, changed: Readonly<Record<string, string>>) => {
      const names = columnsOf(table);
      const values = names.map((name) => changed[name] ?? name);
      connection
        .prepare(`INSERT INTO ${table} (${names}) SELECT ${values} FROM ${table} WHERE ${key} = ?`)
        .run(contact);
    };
    const ids = connection
      .prepare('SELECT id FROM solution WHERE contact_id = :contact UNION ALL SELECT :contact')
      .pluck()
      .all({ contact })
      .map(String);
    // A letter that none of them has there: a copy never gets the id of what it is a copy of.
    const letter = [...'0123456789abcdef'].find((each) => ids.every((id) => id[31] !== each)) ?? '';
    for (let count = 0; count < times; count += 1) {
      const of = (id: string) => `substr(${id}, 1, 31) || '${letter}' || substr(${count} + 10000, 2)`;
      insert('contact', 'id', { id: of('id') });
      insert('follow_up', 'contact_id', { contact_id: of('contact_id') });
      insert('call_back', 'contact_id', { contact_id: of('contact_id') });
      insert('solution', 'contact_id', { id: of('id'), contact_id: of('contact_id') });
    }
  }
  return { desk, clock, copy };
}

const promise = (connected: string) =>
  solutionWith({ words: 'a lift', connected, promise: { owner: 'Sam', by: '2026-03-24' } });

test('says of every list how many more there are than it shows', () => {
  const { desk, clock, copy } = longDesk();
  const { contact } = takeContact(desk, [
    ...c01Changes().filter((edit) => !('solution' in edit)),
    { solution: promise('to-arrange') },
  ]);
  copy(contact, mostDeskRows + 36);
  const lost = takeContact(desk, changesOf({ outcomeClass: 'closed-other', outcomeRoute: 'contact-lost' })).contact;
  copy(lost, mostDeskRows);
  copy(beginContact(desk).contact, mostDeskRows + 1);
  clock.set('2026-03-23T11:00');
  const today = desk.desk();
  clock.set('2026-04-14T09:00');
  const later = desk.desk();
  for (const rows of [today.closed, later.due, later.promises, later.callBacks, later.drafts]) {
    expect(rows).toHaveLength(mostDeskRows);
  }
  expect(today.more.closed).toBe(238);
  expect(later.more).toEqual({ drafts: 2, callBacks: 1, promises: 37, due: 37, correcting: 0, closed: 0 });
});

test('counts what its pack calls a promise no more neither among those shown nor among the others', () => {
  const { desk, clock, copy } = longDesk();
  const stale = beginContact(desk);
  desk.patch({ ...stale, seq: 1, changes: [{ solution: promise('booked') }] });
  copy(stale.contact, mostDeskRows);
  const kept = beginContact(desk);
  desk.patch({ ...kept, seq: 1, changes: [{ solution: promise('to-arrange') }] });
  clock.set('2026-03-25T09:00');
  const { promises, more } = desk.desk();
  expect(promises.map(({ contact }) => contact)).toEqual([kept.contact]);
  expect(more.promises).toBe(0);
});

test('looks at no more than a bound, so that it stays quick', () => {
  const { desk, clock, copy } = longDesk();
  copy(takeContact(desk, c01Changes()).contact, mostLookedAt);
  clock.set('2026-04-14T09:00');
  expect(desk.desk().more.due).toBe(mostLookedAt - mostDeskRows);
});

test('has what is red on top, however many older drafts there are', () => {
  const { desk, clock, copy } = longDesk();
  copy(beginContact(desk).contact, mostDeskRows);
  clock.set('2026-03-24T09:00');
  const worried = beginContact(desk);
  const changes = changesOf({ unfinishedLine: 'There is no food in the house' });
  desk.patch({ ...worried, seq: 1, changes });
  const { drafts, more } = desk.desk();
  expect(drafts[0]).toMatchObject({ id: worried.contact, alarms: { openSafety: 1 } });
  expect(more.drafts).toBe(2);
});
