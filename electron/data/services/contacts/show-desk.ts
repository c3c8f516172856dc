import type { DeskDay } from '../../../../shared/domain/desk-day.ts';
import { routeOf } from '../../../../shared/domain/gates/routes-of.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { type CivilDate, civilDateOf } from '../../../../shared/domain/time.ts';
import type { ReadContext } from '../../context.ts';
import {
  listBeingCorrected,
  listCallBacksOwed,
  listClosedOn,
  listDrafts,
  listFollowUpsDue,
} from '../../queries/contacts.ts';
import { listPromisesDue } from '../../queries/promises.ts';
import { countEnded } from './count-ended.ts';
import { packOf } from './load-contact.ts';
import { type Alarming, withAlarms } from './with-alarms.ts';

/** The desk's day: what is open, owed, due, closed and being corrected, and the numbers of whoever asks. */
export function showDesk(context: ReadContext, input: { day?: CivilDate | undefined }): DeskDay {
  const { db, clock } = context;
  const now = clock.now();
  const day = input.day ?? civilDateOf(now);
  const alarmed = <T extends Alarming>(rows: readonly T[]) => rows.map((row) => withAlarms(context, row));
  // What was noted when a contact closed counts as long as its pack still says so of what is on record now.
  const callBacks = listCallBacksOwed(db).filter(
    ({ row, ...made }) => routeOf({ fields: row }, packOf(context, made))?.call_back === true,
  );
  const promises = listPromisesDue(db, day).filter(
    ({ connected, ...made }) => entryOf(packOf(context, made).how_connected, connected)?.promise === true,
  );
  return {
    ...{ now, day, drafts: alarmed(listDrafts(db)), closed: alarmed(listClosedOn(db, day)) },
    ...{ due: alarmed(listFollowUpsDue(db, day)), callBacks: alarmed(callBacks.map(({ row }) => row)) },
    correcting: alarmed(listBeingCorrected(db)),
    ...{ promises: promises.map(({ row }) => row), numbers: countEnded(context, day) },
  };
}
