import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { newId } from '../../../../shared/domain/ids.ts';
import { daysOfGrace, retentionDay } from '../../../../shared/domain/retention/retention-day.ts';
import { addDays, instantOf } from '../../../../shared/domain/time.ts';
import type { JobContext, ReadContext, WriteContext } from '../../context.ts';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import { insertPurgeRun, listDue, listPurged, scrubContacts } from '../../queries/purge.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { recordAudit } from '../audit.ts';
import { keepWitness, witnessNow } from './clock-witness.ts';
import { monthsKept, notePolicy } from './months-kept.ts';
import { countDue, mayGo } from './preview-purge.ts';

/** Set while the copies, and the store's own file, may still hold what was removed. */
const marks = { copies: 'retention-uncleaned', store: 'retention-store-uncleaned' } as const;

/**
 * Whoever saves meanwhile waits for one step at the most: a step takes no longer than this, as far as the ones before
 * it tell, and after each there is a rest in which everybody who waits gets a turn.
 */
const longestStep = 8;
const rest = 25;
const mostAtOnce = 50;

/**
 * Removes the names and words of what is over its time, then whatever of them is left in the copies. Asked again after
 * it was cut off it goes on where it was. Whether the store's own file has still to be cleaned is said: no process can
 * do that while it has the store open.
 */
export async function runPurge(
  context: JobContext,
  _input: undefined,
  progress: (value: { step: 'removing' | 'copies' }) => void,
): Promise<{ removed: number; copiesCleaned: number; copiesDropped: number; isStoreClean: boolean }> {
  const { db } = context;
  progress({ step: 'removing' });
  const day = db.transaction(() => {
    const witness = witnessNow(context);
    keepWitness(context, witness);
    notePolicy(context, retentionDay(witness));
    return retentionDay(witness);
  });
  const removed = await removeDue(context, day);
  context.dropSetAside(instantOf(`${addDays(day, -daysOfGrace)}T00:00`));
  const mark = markOn(db, 'copies');
  // A store from before there were two marks.
  if (findSetting(db, marks.store, z.string().nullable()) === undefined) upsertSetting(db, marks.store, mark);
  if (mark === null) return { removed, copiesCleaned: 0, copiesDropped: 0, isStoreClean: isStoreClean(context) };
  progress({ step: 'copies' });
  const purged = listPurged(db);
  const { changed, dropped, unfinished } = context.changeCopies((copy) => scrubContacts(copy, purged));
  db.transaction(() => {
    // Somebody may have been erased, or a copy made, in the meantime: that is cleaned the next time.
    if (!unfinished && markOn(db, 'copies') === mark) upsertSetting(db, marks.copies, null);
  });
  return { removed, copiesCleaned: changed, copiesDropped: dropped, isStoreClean: isStoreClean(context) };
}

/** Marks that files may still hold what has just been removed, in the caller's transaction. */
export function markUncleaned({ db }: WriteContext): void {
  const mark = newId();
  for (const name of Object.values(marks)) upsertSetting(db, name, mark);
}

/** Marks a store that was written anew as clean. */
export function markStoreClean(db: WriteDb): void {
  upsertSetting(db, marks.store, null);
}

/** Whether nothing of what was removed is left in the store's own file. */
export function isStoreClean({ db }: ReadContext): boolean {
  return markOn(db, 'store') === null;
}

function markOn(db: ReadDb, of: keyof typeof marks): string | null {
  return findSetting(db, marks[of], z.string().nullable()) ?? null;
}

async function removeDue(context: WriteContext, day: string): Promise<number> {
  const { db, clock } = context;
  const months = monthsKept(context, day);
  const due = months === null ? [] : listDue(db, months, day);
  const going = due.filter(mayGo);
  if (going.length === 0) return 0;
  let atOnce = 1;
  for (let from = 0; from < going.length; ) {
    const some = going.slice(from, from + atOnce);
    const begun = performance.now();
    db.transaction(() => {
      scrubContacts(
        db,
        some.map(({ contact }) => ({ contact, onDay: day, why: 'period-over' })),
      );
      markUncleaned(context);
    });
    from += some.length;
    const took = performance.now() - begun;
    atOnce = Math.max(1, Math.min(mostAtOnce, Math.floor((some.length * longestStep) / took)));
    await setTimeout(rest);
  }
  db.transaction(() => {
    insertPurgeRun(db, { at: clock.now(), onDay: day, ...countDue(due) });
    recordAudit(context, 'purge-run', null);
  });
  return going.length;
}
