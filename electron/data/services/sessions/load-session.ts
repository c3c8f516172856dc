import type { Room } from '../../../../shared/domain/sessions/session.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext } from '../../context.ts';
import { findSessionRow, type KeptRow, listSessionRows } from '../../queries/session-rows.ts';
import { findOpenSession, findSession, getLooseStrokes, type KeptSession } from '../../queries/sessions.ts';

/** A session that has to be there. @throws AppError `not-found` */
export function loadSession({ db }: ReadContext, id: string): KeptSession {
  const found = findSession(db, id);
  if (!found) throw new AppError('not-found', 'This session is not on this computer.');
  return found;
}

/** A session in which something may still be done. @throws AppError `not-found`, or `precondition` once it has closed */
export function loadOpenSession(context: ReadContext, id: string): KeptSession {
  const found = loadSession(context, id);
  if (found.closedAt === null) return found;
  throw new AppError('precondition', 'This session has closed. Open another one.');
}

/** Somebody in a session that is open. @throws AppError `not-found`, or `precondition` once it has closed */
export function loadOpenRow(context: ReadContext, id: string): { row: KeptRow; session: KeptSession } {
  const row = findSessionRow(context.db, id);
  if (!row) throw new AppError('not-found', 'This row is not in the session any more.');
  return { row, session: loadOpenSession(context, row.session) };
}

/** A session with everybody who came. */
export function roomOf({ db }: ReadContext, { packId, packVersion, ...session }: KeptSession): Room {
  const rows = listSessionRows(db, session.id).map(({ session: _, ...row }) => row);
  return { session, rows, strokes: getLooseStrokes(db, session.id), packId, packVersion };
}

/** The session that is open, with everybody who came; null where none is. */
export function showRoom(context: ReadContext): Room | null {
  const open = findOpenSession(context.db);
  return open ? roomOf(context, open) : null;
}
