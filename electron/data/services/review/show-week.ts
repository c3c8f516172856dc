import type { SampleRow, SampleWeek } from '../../../../shared/domain/review/view.ts';
import { cannotReview, isComplete, placesOf } from '../../../../shared/domain/review/who-reviews.ts';
import { addDays, type CivilDate, civilDateOf, mondayOf } from '../../../../shared/domain/time.ts';
import type { ReadContext } from '../../context.ts';
import { findReviewWeek, listSamples } from '../../queries/review-samples.ts';
import { listReviewers } from '../../queries/reviews.ts';
import { alarmsNow } from '../contacts/with-alarms.ts';
import { isWeekOver } from './draw-week.ts';
import { type InReview, inReview, whyOf } from './sampled.ts';

/** The sample of a week for a lead, of the last whole one where none is named: why each conversation is in it, and how far its reviews are. */
export function showWeek(context: ReadContext, { week: asked }: { week?: CivilDate }): SampleWeek {
  const { db, clock } = context;
  const today = civilDateOf(clock.now());
  const week = asked ?? addDays(mondayOf(today), -7);
  return {
    ...{ week, isOver: isWeekOver(context, week), today },
    drawn: findReviewWeek(db, week) ?? null,
    leads: listReviewers(db).filter(({ isLead }) => isLead).length,
    rows: listSamples(db, week).map((row) => rowOf(context, inReview(context, row))),
  };
}

function rowOf(context: ReadContext, { row, reviews, sampled, everybody, me }: InReview): SampleRow {
  const { sample, contact, closedDay, personName, requesterName, isInvented, adviser, isEdited, isRemoved } = row;
  const own = reviews.find(({ reviewer }) => reviewer === me.id);
  const others = reviews.filter((review) => review !== own);
  return {
    ...{ sample, contact, closedDay, personName, requesterName, isInvented, adviser, isRemoved, ...whyOf(row) },
    alarms: alarmsNow(context, contact, isEdited),
    places: placesOf(sampled, everybody),
    mine: own ? (own.doneAt === null ? 'begun' : 'done') : 'none',
    doneBy: others.filter(({ doneAt }) => doneAt !== null).map(({ by }) => by),
    begunBy: others.filter(({ doneAt }) => doneAt === null).map(({ by }) => by),
    cannot: cannotReview(me, sampled, everybody),
    isComplete: isComplete(sampled, everybody),
  };
}
