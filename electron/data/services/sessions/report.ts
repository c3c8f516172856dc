import { reportOf, type SessionReport } from '../../../../shared/domain/sessions/report.ts';
import type { ReadContext } from '../../context.ts';
import { listEndedInSession } from '../../queries/session-rows.ts';
import { listClosedSessions } from '../../queries/sessions.ts';
import { countWaiting } from '../../queries/uploads.ts';
import { findCollector } from '../upstream/collector-setting.ts';
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

/** Documents that wait; null where this computer sends nothing. */
function countUnsent({ db }: ReadContext): number | null {
  const collector = findCollector(db);
  return collector?.token == null ? null : countWaiting(db, collector.from).documents;
}
