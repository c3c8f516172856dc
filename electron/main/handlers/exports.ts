import { saveRequests, saveTable } from '../documents/save-exports.ts';
import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/exports.ts` that lead out of the computer. */
export const exports: MainHandlers['exports'] = { saveRequests, saveTable };
