import { type CivilDate, civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { findRebase, findStandingRebase, insertRebase } from '../../queries/rebases.ts';
import { recordAudit } from '../audit.ts';

/** A change on purpose: for which chart, from which day, and why. */
interface NewRebase {
  readonly rebase: string;
  readonly measure: string;
  readonly split: string;
  readonly from: CivilDate;
  readonly reason: string;
}

/**
 * Records a day from which the limits of a chart are reckoned anew. The same id again is the same one.
 *
 * @throws AppError `precondition` for a day to come; `conflict` where that day is recorded for this chart already
 */
export function addRebase(context: WriteContext, { rebase, ...place }: NewRebase): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    if (findRebase(db, rebase)) return;
    const at = clock.now();
    if (place.from > civilDateOf(at)) {
      throw new AppError('precondition', 'This day has not come yet. Record the change once it has been made.');
    }
    if (findStandingRebase(db, place)) {
      throw new AppError('conflict', 'A change is recorded for this chart and this day already. Undo that one first.');
    }
    insertRebase(db, { id: rebase, ...place, at, profile: actor.id });
    recordAudit(context, 'chart-rebased', rebase);
  });
}
