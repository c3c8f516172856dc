import { z } from 'zod';
import { newId } from '../../../../shared/domain/ids.ts';
import { daysOfGrace, retentionDay } from '../../../../shared/domain/retention/retention-day.ts';
import { addDays, instantOf } from '../../../../shared/domain/time.ts';
import type { JobContext, WriteContext } from '../../context.ts';
import { insertPurgeRun, listDue, listPurged, scrubContacts } from '../../queries/purge.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { recordAudit } from '../audit.ts';
import { currentPack } from '../packs.ts';
import { keepWitness, witnessNow } from './clock-witness.ts';
import { countDue, mayGo } from './preview-purge.ts';

/** Set while the store's file and its copies may still hold what was removed. */
const uncleaned = 'retention-uncleaned';

/** As many contacts as are emptied in one go, so that nobody who types waits for it. */
const atOnce = 50;

/**
 * Removes the names and words of what is over its time, then whatever of them is left in the store's file, its journal
 * and its copies. Asked again after it was cut off it goes on where it was.
 */
export async function runPurge(
  context: JobContext,
  _input: undefined,
  progress: (value: { step: 'removing' | 'cleaning' | 'copies' }) => void,
): Promise<{ removed: number; copiesCleaned: number; copiesDropped: number }> {
  const { db } = context;
  progress({ step: 'removing' });
  const day = db.transaction(() => {
    const witness = witnessNow(context);
    keepWitness(context, witness);
    return retentionDay(witness);
  });
  const removed = removeDue(context, day);
  context.dropSetAside(instantOf(`${addDays(day, -daysOfGrace)}T00:00`));
  const mark = findSetting(db, uncleaned, z.string().nullable()) ?? null;
  if (mark === null) return { removed, copiesCleaned: 0, copiesDropped: 0 };
  progress({ step: 'cleaning' });
  context.compact();
  progress({ step: 'copies' });
  const purged = listPurged(db);
  const { changed, dropped, unfinished } = context.changeCopies((copy) => scrubContacts(copy, purged));
  db.transaction(() => {
    // Somebody may have been erased, or a copy made, in the meantime: that is cleaned the next time.
    const isAll = !unfinished && findSetting(db, uncleaned, z.string().nullable()) === mark;
    if (isAll) upsertSetting(db, uncleaned, null);
  });
  return { removed, copiesCleaned: changed, copiesDropped: dropped };
}

/** Marks that files may still hold what has just been removed, in the caller's transaction. */
export function markUncleaned({ db }: WriteContext): void {
  upsertSetting(db, uncleaned, newId());
}

function removeDue(context: WriteContext, day: string): number {
  const { db, clock } = context;
  const months = currentPack(context).retention_months;
  const due = months === undefined ? [] : listDue(db, months, day);
  const going = due.filter(mayGo);
  if (going.length === 0) return 0;
  for (let from = 0; from < going.length; from += atOnce) {
    const some = going.slice(from, from + atOnce);
    db.transaction(() => {
      scrubContacts(
        db,
        some.map(({ contact }) => ({ contact, onDay: day, why: 'period-over' })),
      );
      markUncleaned(context);
    });
  }
  db.transaction(() => {
    insertPurgeRun(db, { at: clock.now(), onDay: day, ...countDue(due) });
    recordAudit(context, 'purge-run', null);
  });
  return going.length;
}
