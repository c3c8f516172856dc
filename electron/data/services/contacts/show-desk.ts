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
import { hasAnyPin } from '../../queries/profiles.ts';
import { listPromises } from '../../queries/promises.ts';
import { cutRows } from '../cut-rows.ts';
import { countEnded } from './count-ended.ts';
import { packOf } from './load-contact.ts';
import { redFirst } from './red-first.ts';
import { type Alarming, alarmsNow, withAlarms } from './with-alarms.ts';

/** The desk's day: what is open, owed, due, closed and being corrected, and the numbers of whoever asks. */
export function showDesk(context: ReadContext, input: { day?: CivilDate | undefined }): DeskDay {
  const { db, clock } = context;
  const now = clock.now();
  const day = input.day ?? civilDateOf(now);
  const alarmed = <T extends Alarming>(rows: readonly T[]) => rows.map((row) => withAlarms(context, row));
  // Looked at before they are cut: nothing red may be among those that are not shown.
  // Where people sign in a draft is on its owner's desk; elsewhere whoever sits there has them all.
  const drafts = cutRows(redFirst(alarmed(listDrafts(db, hasAnyPin(db) ? context.actor.id : null))));
  const correcting = cutRows(redFirst(alarmed(listBeingCorrected(db))));
  const closed = cutRows(listClosedOn(db, day));
  const due = cutRows(listFollowUpsDue(db, day, civilDateOf(clock.now())));
  // What was noted when a contact closed counts as long as its pack still says so of what is on record now.
  const callBacks = cutRows(
    listCallBacksOwed(db).filter(
      ({ row, ...made }) => routeOf({ fields: row }, packOf(context, made))?.call_back === true,
    ),
  );
  const promises = cutRows(
    listPromises(db).flatMap(({ connected, row, isEdited, ...made }) => {
      const way = entryOf(packOf(context, made).how_connected, connected);
      const isToSend = way?.by_pack === true;
      return way?.promise === true && (isToSend || row.by <= day) ? [{ row: { ...row, isToSend }, isEdited }] : [];
    }),
  );
  return {
    ...{ now, day, drafts: drafts.shown, correcting: correcting.shown, closed: alarmed(closed.shown) },
    ...{ due: alarmed(due.shown), callBacks: alarmed(callBacks.shown.map(({ row }) => row)) },
    ...{
      promises: promises.shown.map(({ row, isEdited }) => ({
        ...row,
        alarms: alarmsNow(context, row.contact, isEdited),
      })),
      numbers: countEnded(context, day),
    },
    more: {
      ...{ drafts: drafts.more, correcting: correcting.more, closed: closed.more },
      ...{ due: due.more, callBacks: callBacks.more, promises: promises.more },
    },
  };
}
