import { deliverReport } from '../documents/deliver-report.ts';
import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/reports.ts` that lead out of the computer. */
export const reports: MainHandlers['reports'] = { deliver: deliverReport };
