import { monthlyReport } from '../services/reports/monthly-report.ts';
import { noteReport } from '../services/reports/note-report.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/reports.ts` that are about the record. */
export const reports: DataHandlers['reports'] = { monthly: monthlyReport, note: noteReport };
