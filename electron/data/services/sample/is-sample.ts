import { z } from 'zod';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';

const name = 'sample';

/** True for a store that was filled with invented people; it is marked on every screen. */
export function isSample({ db }: Pick<ReadContext, 'db'>): boolean {
  return findSetting(db, name, z.boolean()) ?? false;
}

/** Marks a store as one with invented people, for good. */
export function markSample({ db }: WriteContext): void {
  upsertSetting(db, name, true);
}
