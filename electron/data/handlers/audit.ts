import { listAudit } from '../queries/audit.ts';
import { listProfileNames } from '../queries/profiles.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/audit.ts`. */
export const audit: DataHandlers['audit'] = {
  list: ({ db }, { limit, action = null, profile = null }) => listAudit(db, { limit, action, profile }),
  profiles: ({ db }) => listProfileNames(db),
};
