import { showAlarm } from '../services/measures/show-alarm.ts';
import { showBehind } from '../services/measures/show-behind.ts';
import { showMeasures, splitMeasure } from '../services/measures/show-measures.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/measures.ts`. */
export const measures: DataHandlers['measures'] = {
  page: showMeasures,
  alarm: showAlarm,
  split: splitMeasure,
  behind: showBehind,
};
