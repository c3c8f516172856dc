import { z } from 'zod';
import type { WriteContext } from '../../context.ts';
import type { WriteDb } from '../../db/handles.ts';
import { countStale, deleteCounted } from '../../queries/measures.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { countAttendanceAnew } from '../sessions/keep-attendance.ts';

const setting = 'measure-rules';
/** Raised with every change of what is counted or how: everything is then counted anew. */
const rules = 2;
/** Between two pieces of work, so that whoever types is never in the way of it. */
const restMilliseconds = 30;

/** At opening: has everything counted anew where the rules have changed since it was counted. */
export function renewMeasures({ db }: WriteContext): void {
  if (findSetting(db, setting, z.number()) === rules) return;
  deleteCounted(db);
  countAttendanceAnew(db);
  upsertSetting(db, setting, rules);
}

/**
 * Counts what waits, a little at a time, until nothing does: every transaction ends with a piece of it.
 *
 * @returns what stops it
 */
export function drainMeasures(db: WriteDb): () => void {
  let next: NodeJS.Timeout | undefined;
  const drain = () => {
    const before = countStale(db);
    if (before === 0) return;
    db.transaction(() => undefined);
    if (countStale(db) < before) next = setTimeout(drain, restMilliseconds).unref();
  };
  next = setTimeout(drain, restMilliseconds).unref();
  return () => clearTimeout(next);
}
