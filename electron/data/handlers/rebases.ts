import { addRebase } from '../services/charts/add-rebase.ts';
import { listRebases } from '../services/charts/list-rebases.ts';
import { undoRebase } from '../services/charts/undo-rebase.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/rebases.ts`. */
export const rebases: DataHandlers['rebases'] = { list: listRebases, add: addRebase, undo: undoRebase };
