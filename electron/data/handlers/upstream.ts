import { enrol, leave } from '../services/upstream/enrol.ts';
import { sendNow } from '../services/upstream/send-now.ts';
import { showUpstreamStatus } from '../services/upstream/show-status.ts';
import { showTotals } from '../services/upstream/show-totals.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/upstream.ts`. */
export const upstream: DataHandlers['upstream'] = {
  status: showUpstreamStatus,
  enrol,
  leave,
  sendNow,
  totals: showTotals,
};
