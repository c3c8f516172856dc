import { noteChart } from '../services/charts/note-chart.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/charts.ts` that are about the record. */
export const charts: DataHandlers['charts'] = { note: noteChart };
