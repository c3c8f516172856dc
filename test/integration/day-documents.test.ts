import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ReadDb } from '../../electron/data/db/handles.ts';
import { listEntries } from '../../electron/data/queries/day-documents.ts';
import { listFacts } from '../../electron/data/queries/measures.ts';
import { getCurrentStream } from '../../electron/data/queries/streams.ts';
import { type Cell, cellsOf, sumCounts } from '../../shared/counts/cells.ts';
import { countsOfFact } from '../../shared/counts/counts-of-fact.ts';
import { type DayDocument, dayDocument } from '../../shared/counts/document.ts';
import { brokenClosing, brokenCounting, brokenMargins } from '../../shared/counts/invariants.ts';
import { tableOf } from '../../shared/counts/tables.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { codesOfPack } from '../../shared/upstream/pack-codes.ts';
import { setClock } from '../support/clocks.ts';
import { keptDocuments } from '../support/counts/kept-documents.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { anyHistory } from '../support/measures/any-history.ts';
import { somerset } from '../support/packs.ts';
import { c01Changes } from '../support/reference-contact.ts';
import { seeded } from '../support/seeded.ts';
import { newStore } from '../support/stores.ts';

function brokenContacts(db: ReadDb, contacts: readonly string[]): string[] {
  const facts = new Map(listFacts(db, contacts).map((fact) => [fact.contact, fact]));
  const entries = listEntries(db, contacts).map((entry) => ({ ...entry, stream: '', rev: 0 }));
  return contacts.flatMap((contact) => {
    const fact = facts.get(contact);
    return brokenCounting(contact, fact ? countsOfFact(fact) : sumCounts([]), entries);
  });
}

/** The cells that a collector would refuse that was told the codes of the pack. */
function unlisted(document: DayDocument): Cell[] {
  const codes = codesOfPack(somerset);
  return cellsOf(document.t).filter(({ table, a, b }) =>
    tableOf(table).by.some((dimension, at) => codes[dimension]?.includes(at === 0 ? a : b) === false),
  );
}

test('whatever happens, each conversation counts what it is, and no document of an earlier start changes', () => {
  const store = newStore();
  const made: { contacts: string[] } = { contacts: [] };
  fc.assert(
    fc.property(anyHistory, (history) => {
      const opened = store.open();
      const { db } = opened.context;
      const before = keptDocuments(db);
      for (const happens of history) db.transaction(() => happens(db, made));
      const after = keptDocuments(db);
      expect(brokenContacts(db, made.contacts)).toEqual([]);
      expect(brokenClosing(before, after, getCurrentStream(db))).toEqual([]);
      for (const document of after.values()) {
        expect(dayDocument.safeParse(document).error).toBeUndefined();
        expect(brokenMargins(document)).toEqual([]);
        expect(unlisted(document)).toEqual([]);
      }
      opened.close();
    }),
    { ...seeded(12), endOnFailure: true },
  );
  const documents = [...keptDocuments(store.open().context.db).values()];
  expect(documents.length).toBeGreaterThan(50);
  // Corrections of earlier starts: the day of a closed stream gets less in a later one.
  expect(documents.some(({ t }) => Object.values(t).some((rows) => rows?.some((row) => Number(row.at(-1)) < 0)))).toBe(
    true,
  );
});

test('a conversation that closes is in the document of its day, and in none where the document cannot be kept', () => {
  const clock = setClock('2026-03-23T10:12');
  const { context } = newStore().open({ clock: instantOf('2026-03-23T10:12') });
  const desk = deskCalls({ ...context, clock });
  takeContact(desk, c01Changes());
  const [document] = keptDocuments(context.db).values();
  expect(document).toMatchObject({ day: '2026-03-23', n: 1, t: { 'scope-bucket': [['new', 'signposted', 1]] } });
  expect(JSON.stringify(document)).not.toMatch(/Joan|Pike|TA1|01823/i);

  context.db.script("CREATE TRIGGER full BEFORE INSERT ON day_entry BEGIN SELECT raise(ABORT, 'No more.'); END");
  expect(() => takeContact(desk, c01Changes())).toThrow('No more.');
  const closed = 'SELECT count(*) AS n FROM contact WHERE closed_at IS NOT NULL';
  expect(context.db.get(z.object({ n: z.number() }), closed).n).toBe(1);
  expect([...keptDocuments(context.db).values()]).toEqual([document]);
});

test('what was made up is never counted for the council', () => {
  const clock = setClock('2026-03-23T10:12');
  const { context } = newStore().open({ clock: instantOf('2026-03-23T10:12') });
  const desk = deskCalls({ ...context, clock });
  const { contact } = takeContact(desk, c01Changes());
  context.db.transaction(() =>
    context.db.run("UPDATE contact SET sample = 1, topic_main = 'transport' WHERE id = :contact", { contact }),
  );
  const [document] = keptDocuments(context.db).values();
  expect(document).toMatchObject({ rev: 2, n: 0, t: {} });
});
