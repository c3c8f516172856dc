import type { WriteContext } from '../../context.ts';
import { updateRowState } from '../../queries/session-rows.ts';
import { findStroke, insertStroke, updateStrokeUndone } from '../../queries/sessions.ts';
import { keepAttendance } from './keep-attendance.ts';
import { loadOpenRow, loadOpenSession } from './load-session.ts';
import { assertCanEnd } from './rows.ts';

/**
 * Puts a stroke into the tally for somebody who gave nothing: somebody in the queue, or anybody in the room. The same
 * stroke asked for again, as after a crash, counts once.
 *
 * @throws AppError `precondition` where the session has closed, or where somebody in the queue is written down already
 */
export function addStroke(
  context: WriteContext,
  { session: id, stroke, row }: { session: string; stroke: string; row: string | null },
): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    const session = loadOpenSession(context, id);
    if (findStroke(db, stroke)) return;
    const now = clock.now();
    if (row !== null) {
      assertCanEnd(loadOpenRow(context, row).row);
      updateRowState(db, row, 'seen', now);
    }
    insertStroke(db, { id: stroke, session: id, row, at: now, profile: actor.id });
    keepAttendance(context, session, 1);
  });
}

/** Takes a stroke back; somebody in the queue is being seen again. Done once, however often it is asked. */
export function undoStroke(context: WriteContext, { stroke: id }: { stroke: string }): undefined {
  const { db, clock } = context;
  db.transaction(() => {
    const stroke = findStroke(db, id);
    if (!stroke || stroke.undoneAt !== null) return;
    const session = loadOpenSession(context, stroke.session);
    const now = clock.now();
    updateStrokeUndone(db, id, now);
    if (stroke.row !== null) updateRowState(db, stroke.row, 'seeing', now);
    keepAttendance(context, session, -1);
  });
}
