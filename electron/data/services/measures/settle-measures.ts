import { type Cell, cellsOf } from '../../../../shared/domain/measures/cells-of.ts';
import type { ClosedContact } from '../../../../shared/domain/measures/closed-contact.ts';
import type { Fact } from '../../../../shared/domain/measures/fact.ts';
import { factsOf } from '../../../../shared/domain/measures/facts-of.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import { listOfPerson } from '../../queries/match-answers.ts';
import {
  addToCell,
  deleteFact,
  deleteStale,
  listClosed,
  listFacts,
  listStale,
  upsertFact,
} from '../../queries/measures.ts';
import { findPack } from '../../queries/packs.ts';

/** So many contacts are counted anew in one go: a few milliseconds. What is left waits for the next time. */
export const settledAtOnce = 50;

/**
 * Counts anew whatever a change has touched, with everything else about the same person. Belongs at the end of the
 * transaction of the change, so that the numbers are never older than the record.
 *
 * @returns how many contacts were waiting and are counted now
 */
export function settleMeasures(db: WriteDb, limit = settledAtOnce): number {
  const stale = listStale(db, limit);
  const seen = new Set<string>();
  const change = new Map<string, Cell>();
  for (const contact of stale) {
    if (seen.has(contact)) continue;
    const together = listOfPerson(db, contact);
    for (const id of together) seen.add(id);
    settlePerson(db, together, change);
  }
  for (const cell of change.values()) if (cell.n !== 0) addToCell(db, cell);
  if (stale.length > 0) deleteStale(db, [...seen]);
  return stale.length;
}

function settlePerson(db: WriteDb, contacts: readonly string[], change: Map<string, Cell>): void {
  const before = listFacts(db, contacts);
  const after = factsOf(listClosed(db, contacts), (contact) => packOfClosed(db, contact));
  const kept = new Set(after.map(({ contact }) => contact));
  for (const { contact } of before) if (!kept.has(contact)) deleteFact(db, contact);
  for (const fact of after) upsertFact(db, fact);
  count(before, -1, change);
  count(after, 1, change);
}

function count(facts: readonly Fact[], sign: 1 | -1, into: Map<string, Cell>): void {
  for (const cell of facts.flatMap(cellsOf)) {
    const key = `${cell.grain}|${cell.split}|${cell.code}|${cell.period}|${cell.part}|${cell.since}`;
    const known = into.get(key);
    into.set(key, { ...cell, n: (known?.n ?? 0) + sign * cell.n });
  }
}

/** The pack of a contact, which is always there: a contact refers to it. */
export function packOfClosed(db: ReadDb, { packId, packVersion }: Pick<ClosedContact, 'packId' | 'packVersion'>): Pack {
  const found = findPack(db, packId, packVersion);
  if (!found) throw new AppError('internal', 'The pack of a contact is missing.');
  return found;
}
