import type { DeskDay } from '../../../../shared/contract/contacts.ts';
import { type CivilDate, civilDateOf } from '../../../../shared/domain/time.ts';
import type { ReadContext } from '../../context.ts';
import { type ContactRow, listClosedOn, listDrafts, listFollowUpsDue } from '../../queries/contacts.ts';
import { withAlarms } from './with-alarms.ts';

/** The desk's day: every open draft, what was closed on the day, and the follow-ups due by then. */
export function showDesk(context: ReadContext, input: { day?: CivilDate | undefined }): DeskDay {
  const { db, clock } = context;
  const now = clock.now();
  const day = input.day ?? civilDateOf(now);
  const summaries = (rows: readonly ContactRow[]) => rows.map((row) => withAlarms(context, row));
  return {
    now,
    day,
    drafts: summaries(listDrafts(db)),
    closed: summaries(listClosedOn(db, day)),
    due: summaries(listFollowUpsDue(db, day)),
  };
}
