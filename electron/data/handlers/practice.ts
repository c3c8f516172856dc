import { confidenceNumbers, giveConfidence } from '../services/practice/confidence.ts';
import { askCaller, beginPractice, findPractice, listPractices, scoreOf } from '../services/practice/practise.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of practice in `shared/contract/practice.ts`. */
export const practice: DataHandlers['practice'] = {
  runs: listPractices,
  run: findPractice,
  begin: beginPractice,
  ask: askCaller,
  score: scoreOf,
};

/** Answers the calls about confidence there. */
export const confidence: DataHandlers['confidence'] = { give: giveConfidence, numbers: confidenceNumbers };
