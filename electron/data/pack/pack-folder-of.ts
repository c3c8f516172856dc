import { dirname, join } from 'node:path';
import type { ReadDb } from '../db/handles.ts';
import { lookAtPack, unnamed } from '../pack-folder.ts';
import { findCurrentName } from '../queries/packs.ts';

/**
 * The folder of the app's council packs that a store goes by. A new store begins with the one that the app was started
 * with. From then on a store keeps to its council, whose folder stands beside that one: a start without its name must not
 * put another council's lists over its records.
 *
 * @returns a folder that may not be there: the app need not bring the pack of the store's council
 */
export function packFolderOf(db: ReadDb, started: string): string {
  const inUse = findCurrentName(db)?.id;
  const { id } = lookAtPack(started);
  // What cannot be read is offered all the same, so that somebody is told what is wrong with it.
  if (inUse === undefined || id === inUse || id === unnamed) return started;
  return join(dirname(started), inUse);
}
