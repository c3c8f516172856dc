import { z } from 'zod';
import type { ReadDb } from '../../../electron/data/db/handles.ts';
import { listOfPerson } from '../../../electron/data/queries/match-answers.ts';
import { type ClosedRow, listClosed, listClosedAfter } from '../../../electron/data/queries/measures.ts';
import { findPack } from '../../../electron/data/queries/packs.ts';
import type { Fact } from '../../../shared/domain/measures/fact.ts';
import { factsOf } from '../../../shared/domain/measures/facts-of.ts';
import { addParts, type Numbers, numbers } from '../../../shared/domain/measures/numbers.ts';
import { partsOf } from '../../../shared/domain/measures/parts-of.ts';
import { placesOf } from '../../../shared/domain/measures/places-of.ts';

/** Numbers by the place that they are kept in. */
type ByPlace = Readonly<Record<string, Numbers>>;

/** Every number, as somebody would count it who reads the whole record from the beginning. */
export function recount(db: ReadDb): ByPlace {
  const closed = readAll(db);
  const seen = new Set<string>();
  const places: Record<string, Numbers> = {};
  for (const { contact } of closed) {
    if (seen.has(contact)) continue;
    const together = listOfPerson(db, contact);
    for (const id of together) seen.add(id);
    const facts: Fact[] = factsOf(listClosed(db, together), (each) => {
      const pack = findPack(db, each.packId, each.packVersion);
      if (!pack) throw new Error('There is no such pack.');
      return pack;
    });
    for (const fact of facts) {
      for (const { grain, split, code, period } of placesOf(fact)) {
        const place = [grain, split, code, period].join('|');
        const known = places[place] ?? {};
        addParts(known, partsOf(fact), 1);
        places[place] = known;
      }
    }
  }
  return places;
}

function readAll(db: ReadDb): ClosedRow[] {
  const closed: ClosedRow[] = [];
  for (let after = ''; ; ) {
    const next = listClosedAfter(db, after, 1_000);
    closed.push(...next);
    if (next.length < 1_000) return closed;
    after = next.at(-1)?.contact ?? after;
  }
}

const row = z.object({ place: z.string(), numbers: z.string() });

/** Every number as it is kept. */
export function keptNumbers(db: ReadDb): ByPlace {
  const sql = "SELECT concat_ws('|', grain, split, code, period) AS place, numbers FROM measure_number";
  return Object.fromEntries(db.list(row, sql).map((kept) => [kept.place, numbers.parse(JSON.parse(kept.numbers))]));
}
