import { fillYear } from '../services/sample/year/fill-year.ts';
import { showYear } from '../services/sample/year/year-standing.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/sample.ts`. */
export const sample: DataHandlers['sample'] = { year: showYear, fillYear };
