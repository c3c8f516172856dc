import type { Session } from '../../../shared/domain/sessions/session.ts';
import { civilTimeOf } from '../../../shared/domain/time.ts';
import { shortDate } from '../../lib/dates.ts';

/** When a session was or is: its day, from when, and until when. */
export function timesOf({ day, openedAt, closedAt, plannedEnd }: Session): string {
  const end = closedAt ?? plannedEnd;
  const until = end === null ? '' : ` to ${civilTimeOf(end)}${closedAt === null ? ' (planned)' : ''}`;
  return `${shortDate(day)}, ${civilTimeOf(openedAt)}${until}`;
}
