import { deliverPack } from '../documents/deliver-pack.ts';
import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/infopacks.ts` that lead out of the computer. */
export const infopacks: MainHandlers['infopacks'] = { deliver: deliverPack };
