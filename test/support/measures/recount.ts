import { z } from 'zod';
import type { ReadDb } from '../../../electron/data/db/handles.ts';
import { listOfPerson } from '../../../electron/data/queries/match-answers.ts';
import { type ClosedRow, listClosed, listClosedAfter } from '../../../electron/data/queries/measures.ts';
import { findPack } from '../../../electron/data/queries/packs.ts';
import { type Cell, cellsOf } from '../../../shared/domain/measures/cells-of.ts';
import type { Fact } from '../../../shared/domain/measures/fact.ts';
import { factsOf } from '../../../shared/domain/measures/facts-of.ts';

type Numbers = Readonly<Record<string, number>>;

const keyOf = ({ grain, split, code, period, part, since }: Omit<Cell, 'n'>) =>
  [grain, split, code, period, part, since].join('|');

/** Every number, as somebody would count it who reads the whole record from the beginning. */
export function recount(db: ReadDb): Numbers {
  const closed = readAll(db);
  const seen = new Set<string>();
  const numbers: Record<string, number> = {};
  for (const { contact } of closed) {
    if (seen.has(contact)) continue;
    const together = listOfPerson(db, contact);
    for (const id of together) seen.add(id);
    const facts: Fact[] = factsOf(listClosed(db, together), (each) => {
      const pack = findPack(db, each.packId, each.packVersion);
      if (!pack) throw new Error('There is no such pack.');
      return pack;
    });
    for (const cell of facts.flatMap(cellsOf)) numbers[keyOf(cell)] = (numbers[keyOf(cell)] ?? 0) + 1;
  }
  return numbers;
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

const cell = z.object({
  ...{ grain: z.enum(['week', 'month']), split: z.enum(['', 'locality', 'channel', 'topic', 'requesters', 'tier']) },
  ...{ code: z.string(), period: z.string(), part: z.string(), since: z.string(), n: z.number() },
});

/** Every number as it is kept. */
export function keptNumbers(db: ReadDb): Numbers {
  return Object.fromEntries(db.list(cell, 'SELECT * FROM measure_cell').map((row) => [keyOf(row), row.n]));
}
