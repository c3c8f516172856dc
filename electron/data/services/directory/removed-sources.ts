import { z } from 'zod';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';

const name = 'removed-directory-sources';
/** As many are remembered: the file of the directory loses their services with the next import anyway. */
const most = 1_000;

/** The ids of sources that were removed: nobody finds their services, whatever directory is in use. */
export function removedSources(db: ReadDb): ReadonlySet<string> {
  return new Set(findSetting(db, name, z.array(z.string())) ?? []);
}

/** Remembers that a source was removed. */
export function noteRemoved(db: WriteDb, source: string): void {
  upsertSetting(db, name, [...removedSources(db), source].slice(-most));
}
