import { expect, test } from 'vitest';
import { z } from 'zod';
import { countStale } from '../../electron/data/queries/measures.ts';
import { loadOnRecord } from '../../electron/data/services/contacts/load-contact.ts';
import { fillSample } from '../../electron/data/services/sample/fill-sample.ts';
import { markSample } from '../../electron/data/services/sample/is-sample.ts';
import { gatesOf } from '../../shared/domain/gates/index.ts';
import { addDays, instantOf } from '../../shared/domain/time.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { keptNumbers, recount } from '../support/measures/recount.ts';
import { newStore, type TestStore } from '../support/stores.ts';
import { columnsOf, tableDigests } from '../support/table-digests.ts';

const clock = instantOf('2026-11-23T10:24');

const row = z.object({ n: z.number() });

/** What belongs to one store alone: its process starts, its secret, who made it, when numbers were put together. */
const ofStore = ['setting', 'stream', 'profile', 'person_key', 'audit', 'pack', 'measure_number'];

/** Everything that is on record, table by table. */
function recordOf(store: TestStore): Record<string, string> {
  const look = store.look();
  const tables = Object.entries(columnsOf(look)).filter(([table]) => !ofStore.includes(table));
  return tableDigests(
    look,
    Object.fromEntries(tables.map(([table, names]) => [table, names.filter((name) => !name.startsWith('stream'))])),
  );
}

test('a sample year stands up to every check of the app, and its numbers are those of a count from the beginning', async () => {
  const made = newStore();
  const { context, packFolder } = made.open({ clock });
  fillSample(context, packFolder);
  const desk = deskCalls(context);
  expect(desk.sampleYear()).toEqual({ state: 'none' });
  const steps: unknown[] = [];
  const { conversations } = await jobsOf(made, { clock }).fillYear({ months: 1 }, steps);
  expect(conversations).toBeGreaterThan(120);
  const { of } = z.object({ of: z.number() }).parse(steps.at(-1));
  expect(desk.sampleYear()).toEqual({ state: 'filled', of });

  while (countStale(context.db) > 0) context.db.transaction(() => undefined);
  expect(keptNumbers(context.db)).toEqual(recount(context.db));
  const look = made.look();
  const count = (sql: string) => row.parse(look.prepare(sql).get()).n;
  expect(look.pragma('foreign_key_check')).toEqual([]);
  // Nothing of it is ever told to the council.
  expect(count('SELECT count(*) AS n FROM day_entry')).toBe(0);
  expect(count('SELECT count(*) AS n FROM contact WHERE sample = 0')).toBe(0);

  const pack = desk.currentPack();
  const ids = z.array(z.object({ id: z.string() })).parse(look.prepare('SELECT id FROM contact').all());
  for (const { id } of ids) {
    const record = loadOnRecord(context, id);
    if (record.closedAt !== null) expect(gatesOf(record, pack, clock).shut).toEqual([]);
    // Every word in braces was filled in.
    expect(record.notes.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
  }
  const { drafts, due, promises, callBacks } = desk.desk();
  expect([drafts, due, promises, callBacks].map((rows) => rows.length > 0)).toEqual([true, true, true, true]);
}, 240_000);

test('the same seed gives the same record, also where it was stopped and went on the day after', async () => {
  const begin = () => {
    const made = newStore();
    markSample(made.open({ clock }).context);
    return made;
  };
  const [whole, stopped] = [begin(), begin()];
  await jobsOf(whole, { clock }).fillYear({ months: 1, seed: 7 });

  const contacts = () => row.parse(stopped.look().prepare('SELECT count(*) AS n FROM contact').get()).n;
  const stopping = {
    push: () => {
      if (contacts() > 20) throw new Error('stopped');
      return 0;
    },
  };
  const filling = jobsOf(stopped, { clock }).fillYear({ months: 1, seed: 7 }, Object.assign([], stopping));
  await expect(filling).rejects.toThrow('stopped');
  expect(deskCalls(stopped.open({ clock }).context).sampleYear()).toMatchObject({ state: 'begun' });
  await jobsOf(stopped, { clock: instantOf(`${addDays('2026-11-23', 1)}T09:00`) }).fillYear();
  expect(recordOf(stopped)).toEqual(recordOf(whole));
}, 240_000);

test('a store with real people is never filled', async () => {
  const made = newStore();
  const { context } = made.open({ clock });
  expect(deskCalls(context).sampleYear()).toEqual({ state: 'not-sample' });
  await expect(jobsOf(made, { clock }).fillYear({})).rejects.toThrow('Only a store that began with sample data');
  expect(made.look().prepare('SELECT count(*) AS n FROM contact').get()).toEqual({ n: 0 });
});
