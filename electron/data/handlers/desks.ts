import {
  askColleague,
  giveDraftBack,
  markRequestSeen,
  showAround,
  showColleagues,
  showSteps,
  takeDraft,
  withdrawRequest,
} from '../services/desks/drafts.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/desks.ts`. */
export const desks: DataHandlers['desks'] = {
  around: showAround,
  steps: showSteps,
  colleagues: showColleagues,
  ask: askColleague,
  take: takeDraft,
  giveBack: giveDraftBack,
  withdraw: withdrawRequest,
  markSeen: markRequestSeen,
};
