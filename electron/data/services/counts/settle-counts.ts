import { ZodError } from 'zod';
import type { Clock } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { WriteDb } from '../../db/handles.ts';
import { findCurrentPack, findPack } from '../../queries/packs.ts';
import { settleMeasures } from '../measures/settle-measures.ts';
import { keepRunning } from './keep-running.ts';

/** What belongs at the end of every transaction of a store: the measures, and everything that is told to the council. */
export function settlingBy(clock: Clock): (db: WriteDb) => void {
  return (db) => {
    settleMeasures(db);
    const current = readable(() => findCurrentPack(db));
    if (!current) return;
    keepRunning(db, clock, current, ({ packId, packVersion }) => readable(() => findPack(db, packId, packVersion)));
  };
}

/** A pack that was written for an older Frontdoor must not keep the desk shut. */
function readable(find: () => Pack | undefined): Pack | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof ZodError) return undefined;
    throw error;
  }
}
