import { listAudit } from '../queries/audit.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/audit.ts`. */
export const audit: DataHandlers['audit'] = { list: ({ db }, { limit }) => listAudit(db, limit) };
