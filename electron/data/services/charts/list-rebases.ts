import type { RebaseRow } from '../../../../shared/contract/rebases.ts';
import type { ReadContext } from '../../context.ts';
import { listRebaseRows } from '../../queries/rebases.ts';

/** Every change that was recorded for a chart, the last recorded first; those that were undone among them. */
export function listRebases({ db }: ReadContext): RebaseRow[] {
  return listRebaseRows(db).map(({ undoneAt, undoneBy, ...row }) => ({
    ...row,
    undone: undoneAt === null || undoneBy === null ? null : { at: undoneAt, by: undoneBy },
  }));
}
