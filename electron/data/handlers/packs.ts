import { setByThemselves } from '../services/council-packs/by-themselves.ts';
import { listPackVersions, showChanges } from '../services/council-packs/list-packs.ts';
import { refusedPack } from '../services/council-packs/refusals.ts';
import { goBack, usePack } from '../services/council-packs/use-pack.ts';
import { currentPack, getPack } from '../services/packs.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/packs.ts`. */
export const packs: DataHandlers['packs'] = {
  current: currentPack,
  get: getPack,
  refused: refusedPack,
  versions: listPackVersions,
  changes: showChanges,
  use: usePack,
  rollBack: goBack,
  setByThemselves,
};
