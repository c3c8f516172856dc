import { currentPack, getPack, refusedPack } from '../services/packs.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/packs.ts`. */
export const packs: DataHandlers['packs'] = { current: currentPack, get: getPack, refused: refusedPack };
