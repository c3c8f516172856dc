import { listOverrides } from '../services/overrides/list-overrides.ts';
import { markOverrideSeen } from '../services/overrides/mark-override-seen.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/overrides.ts`. */
export const overrides: DataHandlers['overrides'] = { list: listOverrides, markSeen: markOverrideSeen };
