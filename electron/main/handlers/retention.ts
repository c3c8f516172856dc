import { savePersonExport } from '../documents/save-person-export.ts';
import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/retention.ts` that lead out of the computer. */
export const retention: MainHandlers['retention'] = { saveExport: savePersonExport };
