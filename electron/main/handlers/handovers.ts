import { deliverSheet } from '../documents/deliver-sheet.ts';
import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/handovers.ts` that lead out of the computer. */
export const handovers: MainHandlers['handovers'] = { deliver: deliverSheet };
