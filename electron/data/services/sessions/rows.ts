import { afterStep, canEnd, type RowStep } from '../../../../shared/domain/sessions/row-steps.ts';
import { type Entered, mostRows } from '../../../../shared/domain/sessions/session.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import {
  findSessionRow,
  insertSessionRow,
  listSessionRows,
  updateCalled,
  updateEntered,
  updateRowState,
} from '../../queries/session-rows.ts';
import { assertNext } from '../review/write-review.ts';
import { loadOpenRow, loadOpenSession } from './load-session.ts';

/**
 * Puts somebody into the queue; asked again with the same id it does nothing.
 *
 * @throws AppError `precondition` once the session has closed; `invalid` where it has more people than one may
 */
export function addRow(
  context: WriteContext,
  { session, row, called }: { session: string; row: string; called: string },
): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    loadOpenSession(context, session);
    if (findSessionRow(db, row)) return;
    if (listSessionRows(db, session).length >= mostRows) {
      throw new AppError('invalid', 'This session is full. Close it, and go on in a new one.');
    }
    insertSessionRow(db, { id: row, session, profile: actor.id, called, now: clock.now() });
  });
}

/** Changes what somebody in the queue is called. @throws AppError `precondition` once they are written down */
export function renameRow(context: WriteContext, { row: id, called }: { row: string; called: string }): undefined {
  const { db } = context;
  db.transaction(() => {
    assertCanEnd(loadOpenRow(context, id).row);
    updateCalled(db, id, called);
  });
}

/** Moves somebody on. @throws AppError `precondition` where the step cannot be taken from where they stand */
export function stepRow(context: WriteContext, { row: id, step }: { row: string; step: RowStep }): undefined {
  const { db, clock } = context;
  db.transaction(() => {
    const { row } = loadOpenRow(context, id);
    const to = afterStep(row, step);
    if (to === null) throw new AppError('precondition', 'That is over for this person: they are written down.');
    updateRowState(db, id, to, clock.now());
  });
}

/**
 * Keeps what is entered in a row; answered once it is durable.
 *
 * @throws AppError `conflict` where another window has saved since; `details.rev` is its number
 * @throws AppError `precondition` once the row is a conversation
 */
export function saveEntered(
  context: WriteContext,
  { row: id, rev, entered }: { row: string; rev: number; entered: Entered },
): { rev: number } {
  const { db } = context;
  return db.transaction(() => {
    const { row } = loadOpenRow(context, id);
    assertCanEnd(row);
    assertNext({ rev: row.rev, value: row.entered }, rev, entered);
    updateEntered(db, id, rev, entered);
    return { rev };
  });
}

/** @throws AppError `precondition` where somebody is a conversation or a stroke already, or has gone */
export function assertCanEnd(row: Parameters<typeof canEnd>[0]): void {
  if (!canEnd(row)) throw new AppError('precondition', 'This person is written down already, or has gone.');
}
