import { existsSync } from 'node:fs';
import type { ReadContext } from '../../context.ts';
import { packFolderOf } from '../../pack/pack-folder-of.ts';
import { lookAtPack } from '../../pack-folder.ts';
import { findCurrentName } from '../../queries/packs.ts';
import type { OfferedPack } from '../packs.ts';
import { policyPack } from './policy-pack.ts';

/**
 * The council pack that a store is offered when it opens: the one that the organisation has set, or else its council's
 * among those that came with the app; null where that did not come with it, and the store goes on with what it has.
 *
 * @param started the folder of the pack that the app was started with
 */
export function packOffered({ db, policy }: ReadContext, started: string): OfferedPack | null {
  const set = policyPack(policy, findCurrentName(db)?.id);
  if (set) return set;
  const folder = packFolderOf(db, started);
  return folder === started || existsSync(folder) ? lookAtPack(folder) : null;
}
