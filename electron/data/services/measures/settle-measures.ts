import { ZodError } from 'zod';
import type { ClosedContact } from '../../../../shared/domain/measures/closed-contact.ts';
import type { Fact } from '../../../../shared/domain/measures/fact.ts';
import { factsOf } from '../../../../shared/domain/measures/facts-of.ts';
import { addNumbers, addParts, type Numbers } from '../../../../shared/domain/measures/numbers.ts';
import { partsOf } from '../../../../shared/domain/measures/parts-of.ts';
import { type Place, placesOf } from '../../../../shared/domain/measures/places-of.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { WriteDb } from '../../db/handles.ts';
import { listOfPerson } from '../../queries/match-answers.ts';
import {
  deleteFact,
  deleteStale,
  findNumbers,
  listClosed,
  listFacts,
  listStale,
  upsertFact,
  upsertNumbers,
} from '../../queries/measures.ts';
import { findCountingName, findCurrentPack, findPack } from '../../queries/packs.ts';
import { keepCounts } from '../counts/keep-counts.ts';

/** So many contacts are counted anew in one go: a few milliseconds. What is left waits for the next time. */
export const settledAtOnce = 20;

/**
 * Counts anew whatever a change has touched, with everything else about the same person, and what of it is told to the
 * council. Belongs at the end of the transaction of the change, so that the numbers are never older than the record.
 *
 * @returns how many contacts were waiting and are counted now; none while there is no council pack that can be read
 */
export function settleMeasures(db: WriteDb, limit = settledAtOnce): number {
  const stale = listStale(db, limit);
  if (stale.length === 0) return 0;
  const current = readable(() => findCurrentPack(db));
  if (!current) return 0;
  const counting = findCountingName(db) ?? current;
  const packOf: PackOf = (contact) => readable(() => findPack(db, contact.packId, contact.packVersion)) ?? current;
  const seen = new Set<string>();
  const changes: Changes = new Map();
  for (const contact of stale) {
    if (seen.has(contact)) continue;
    const together = listOfPerson(db, contact);
    for (const id of together) seen.add(id);
    keepCounts(db, together, settlePerson(db, together, packOf, changes), counting);
  }
  for (const { place, change } of changes.values()) {
    if (Object.keys(change).length === 0) continue;
    const kept = findNumbers(db, place);
    addNumbers(kept, change);
    upsertNumbers(db, place, kept);
  }
  deleteStale(db, [...seen]);
  return stale.length;
}

/** What has to be added to the numbers of each place. */
type Changes = Map<string, { readonly place: Place; readonly change: Numbers }>;

/**
 * The pack that a contact is counted by: its own, or the one in use where its own cannot be read any more, as one that
 * was written for an older Frontdoor. A record that cannot be counted must not keep the desk shut.
 */
type PackOf = (contact: Pick<ClosedContact, 'packId' | 'packVersion'>) => Pack;

function settlePerson(db: WriteDb, contacts: readonly string[], packOf: PackOf, changes: Changes): Fact[] {
  const before = listFacts(db, contacts);
  const after = factsOf(listClosed(db, contacts), packOf);
  const kept = new Set(after.map(({ contact }) => contact));
  for (const { contact } of before) if (!kept.has(contact)) deleteFact(db, contact);
  for (const fact of after) upsertFact(db, fact);
  count(before, -1, changes);
  count(after, 1, changes);
  return after;
}

function count(facts: readonly Fact[], by: 1 | -1, into: Changes): void {
  for (const fact of facts) {
    const parts = partsOf(fact);
    for (const place of placesOf(fact)) {
      const key = `${place.grain} ${place.split} ${place.code} ${place.period}`;
      const known = into.get(key) ?? { place, change: {} };
      addParts(known.change, parts, by);
      into.set(key, known);
    }
  }
}

function readable(find: () => Pack | undefined): Pack | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof ZodError) return undefined;
    throw error;
  }
}
