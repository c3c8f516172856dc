import { listLeaving, listLeft, showLeaving } from '../services/upstream/list-leaving.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/leaving.ts`. */
export const leaving: DataHandlers['leaving'] = {
  list: listLeaving,
  document: showLeaving,
  requests: listLeft,
};
