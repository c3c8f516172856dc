import { z } from 'zod';
import { reportOf, type SessionReport } from '../../../../shared/domain/sessions/report.ts';
import type { ReadContext } from '../../context.ts';
import { listEndedInSession } from '../../queries/session-rows.ts';
import { listClosedSessions } from '../../queries/sessions.ts';
import { findSetting } from '../../queries/settings.ts';
import { listUnsent } from '../../queries/sync.ts';
import { loadSession, roomOf } from './load-session.ts';

const mostListed = 100;
const mostUnsent = 10_000;

/** A session in numbers, as it stands. @throws AppError `not-found` */
export function showReport(context: ReadContext, { session }: { session: string }): SessionReport {
  const room = roomOf(context, loadSession(context, session));
  return reportOf(room, listEndedInSession(context.db, session), countUnsent(context));
}

/** Sessions that have closed, the latest first. */
export function listSessions(context: ReadContext): SessionReport['session'][] {
  return listClosedSessions(context.db, mostListed).map(({ packId: _, packVersion: __, ...session }) => session);
}

/** Documents that wait; null where this computer has never had anything to do with a collector. */
function countUnsent({ db, clock }: ReadContext): number | null {
  if (findSetting(db, 'sync-state', z.unknown()) === undefined) return null;
  return listUnsent(db, mostUnsent, Date.parse(clock.now())).length;
}
