import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { findRebase, updateRebaseUndone } from '../../queries/rebases.ts';
import { recordAudit } from '../audit.ts';

/**
 * Undoes a change that was recorded for a chart; who recorded it and why stays. Undoing it twice does nothing.
 *
 * @throws AppError `not-found` where there is none
 */
export function undoRebase(context: WriteContext, { rebase }: { rebase: string }): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    const found = findRebase(db, rebase);
    if (!found) throw new AppError('not-found', 'This change is not on record on this computer.');
    if (found.undoneAt !== null) return;
    updateRebaseUndone(db, { id: rebase, at: clock.now(), by: actor.id });
    recordAudit(context, 'chart-rebase-undone', rebase);
  });
}
