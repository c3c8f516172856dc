import { countsOfFact } from '../../../../shared/counts/counts-of-fact.ts';
import { type Counted, entriesFor } from '../../../../shared/counts/ledger.ts';
import type { Fact } from '../../../../shared/domain/measures/fact.ts';
import { taxOf } from '../../../../shared/upstream/pack-version.ts';
import type { WriteDb } from '../../db/handles.ts';
import { type EntryRow, insertEntry, listEntries, listOnRecord } from '../../queries/day-documents.ts';
import type { PackName } from '../../queries/packs.ts';
import { getCurrentStream } from '../../queries/streams.ts';
import { isPractice } from '../practice/is-practice.ts';
import { isSample } from '../sample/is-sample.ts';

/**
 * Brings the documents of this process start to what the conversations of somebody count now. Belongs into the
 * transaction of the change: a conversation and the document of its day are kept together or not at all.
 *
 * What was made up counts nothing, and nothing counts in a store of invented people or at the practice desk. A
 * conversation that is no longer on record stays counted as it was.
 *
 * @param pack the version by whose codes is counted
 * @param facts what is counted of those that are closed and count here; the others count nothing
 */
export function keepCounts(db: WriteDb, contacts: readonly string[], facts: readonly Fact[], pack: PackName): void {
  const isInvented = isPractice({ db }) || isSample({ db });
  const entries = listEntries(db, contacts);
  for (const { contact, isSample: isMadeUp } of listOnRecord(db, contacts)) {
    const fact = isInvented || isMadeUp ? undefined : facts.find((each) => each.contact === contact);
    const counted = fact ? { day: fact.day, counts: countsOfFact(fact) } : null;
    const own = entries.filter((entry) => entry.contact === contact);
    keepContact(db, { contact, counted, entries: own, tax: taxOf(pack) });
  }
}

/**
 * Brings the documents of this process start to what one conversation counts now.
 *
 * @param entries everything that was said of it before
 */
export function keepContact(
  db: WriteDb,
  { contact, counted, entries, tax }: { contact: string; counted: Counted; entries: readonly EntryRow[]; tax: string },
): void {
  for (const { day, counts } of entriesFor(counted, entries)) {
    insertEntry(db, { stream: getCurrentStream(db), day, contact, counts, tax });
  }
}
