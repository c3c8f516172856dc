import { z } from 'zod';
import type { SampleYear } from '../../../../../shared/contract/sample.ts';
import { instant } from '../../../../../shared/domain/time.ts';
import type { ReadContext, WriteContext } from '../../../context.ts';
import type { ReadDb } from '../../../db/handles.ts';
import { findSetting, upsertSetting } from '../../../queries/settings.ts';
import { isSample } from '../is-sample.ts';

const name = 'sample-year';
const without = 'sample-without-year';

/** A year that was begun: by what it was planned, and how many of its steps are on record. */
const begunYear = z.strictObject({
  seed: z.number().int(),
  months: z.number().int(),
  now: instant,
  done: z.number().int(),
  of: z.number().int(),
});
/** See {@link begunYear}. */
export type BegunYear = z.infer<typeof begunYear>;

/** The year that was begun in this store, or undefined. */
export function findYear(db: ReadDb): BegunYear | undefined {
  return findSetting(db, name, begunYear);
}

/** Puts down how far the year is, in the caller's transaction. */
export function keepYear({ db }: WriteContext, year: BegunYear): void {
  upsertSetting(db, name, year);
}

/** Puts down that no year comes along with the pack of this sample, so that none is offered. */
export function noteNoYear({ db }: WriteContext): void {
  upsertSetting(db, without, true);
}

/** Where the sample year of this store stands; where the pack brings none it is as if there were no sample. */
export function showYear(context: ReadContext): SampleYear {
  if (!isSample(context)) return { state: 'not-sample' };
  const year = findYear(context.db);
  if (!year) return { state: findSetting(context.db, without, z.boolean()) ? 'not-sample' : 'none' };
  const { done, of } = year;
  return done < of ? { state: 'begun', done, of } : { state: 'filled', of };
}
