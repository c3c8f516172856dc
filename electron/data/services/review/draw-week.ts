import { newId } from '../../../../shared/domain/ids.ts';
import type { Spoken } from '../../../../shared/domain/measures/returns.ts';
import { type BroughtIn, broughtIn, lastDayOf } from '../../../../shared/domain/review/brought-in.ts';
import { type Drawable, drawSample, sampleReasons } from '../../../../shared/domain/review/draw.ts';
import { addDays, type CivilDate, civilDateOf, instantOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { listSpoken } from '../../queries/earlier-contacts.ts';
import { listOfPerson } from '../../queries/match-answers.ts';
import {
  type ClosedForReview,
  findReviewWeek,
  insertReviewWeek,
  listClosedAmong,
  listClosedBetween,
  listOverriddenBetween,
  listReceivedBetween,
  listSamples,
  upsertSample,
} from '../../queries/review-samples.ts';
import { recordAudit } from '../audit.ts';
import { currentPack } from '../packs.ts';

/** Whether nothing more can close in a week. */
export const isWeekOver = ({ clock }: ReadContext, week: CivilDate): boolean =>
  lastDayOf(week) < civilDateOf(clock.now());

/**
 * Draws the sample of a week. Drawn again, chance takes nothing more: what has come to light since is added, and a
 * conversation that is in it already gets its further reasons.
 *
 * @throws AppError `precondition` while the week is not over
 */
export function drawWeek(context: WriteContext, { week }: { week: CivilDate }): undefined {
  const { db, clock, actor } = context;
  if (!isWeekOver(context, week)) {
    throw new AppError('precondition', 'This week is not over. Its sample is drawn from everything that closes in it.');
  }
  db.transaction(() => {
    const at = clock.now();
    const { review } = currentPack(context);
    const { drawables, because } = drawablesOf(context, week);
    const before = findReviewWeek(db, week);
    const rule = before ?? {
      ...{ seed: newId(), randomPerAdviser: review.random_per_adviser },
      secondPercent: Math.round(review.second_share * 100),
    };
    if (!before) {
      const closed = drawables.filter(({ isOfWeek }) => isOfWeek).length;
      insertReviewWeek(db, { ...rule, week, closed, at, profile: actor.id });
    }
    const known = new Map(listSamples(db, week).map((row) => [row.contact, row]));
    for (const { contact, reasons, isDouble } of drawSample(drawables, {
      ...rule,
      secondShare: rule.secondPercent / 100,
    })) {
      const kept = known.get(contact);
      // Once drawn, nothing leaves a sample, and chance adds nothing to it.
      const all = sampleReasons.filter(
        (why) => kept?.reasons.includes(why) || (reasons.includes(why) && (why !== 'random' || !before)),
      );
      if (all.length === 0) continue;
      const inWhich = (why: BroughtIn['why']) =>
        because.find((each) => each.contact === contact && each.why === why)?.because;
      upsertSample(db, {
        ...{ id: newId(), week, contact, reasons: all, isDouble: !before && isDouble, at },
        cameBackIn: inWhich('came-back') ?? kept?.cameBackIn ?? null,
        passedAfter: inWhich('passed-soon') ?? kept?.passedAfterIn ?? null,
      });
    }
    recordAudit(context, 'review-sample-drawn', week);
  });
}

/** Every conversation that closed in a week, and those before it that something in the week brings in. */
function drawablesOf(context: ReadContext, week: CivilDate): { drawables: Drawable[]; because: readonly BroughtIn[] } {
  const { db } = context;
  const [last, next] = [lastDayOf(week), addDays(week, 7)];
  const ofWeek = listClosedBetween(db, week, last);
  const because = becauseOfPeople(context, week, ofWeek);
  const overridden = new Set(listOverriddenBetween(db, instantOf(`${week}T00:00`), instantOf(`${next}T00:00`)));
  const known = new Set(ofWeek.map(({ contact }) => contact));
  const others = [...new Set([...because.map(({ contact }) => contact), ...overridden])].filter((id) => !known.has(id));
  const has = (contact: string, why: BroughtIn['why']) =>
    because.some((each) => each.contact === contact && each.why === why);
  const drawables = [...ofWeek, ...listClosedAmong(db, others)].map(({ contact, adviser }) => ({
    ...{ contact, adviser, isOfWeek: known.has(contact), isOverridden: overridden.has(contact) },
    ...{ hasReturned: has(contact, 'came-back'), isPassedSoon: has(contact, 'passed-soon') },
  }));
  return { drawables, because };
}

function becauseOfPeople(context: ReadContext, week: CivilDate, ofWeek: readonly ClosedForReview[]): BroughtIn[] {
  const { db } = context;
  const { return_windows_days: windows, review } = currentPack(context);
  const by = { week, windowDays: Math.min(...windows), soonDays: review.passed_soon_days };
  const passed = ofWeek.filter(({ isPassed }) => isPassed).map(({ contact }) => contact);
  const seen = new Set<string>();
  return [...new Set([...listReceivedBetween(db, week, lastDayOf(week)), ...passed])].flatMap((contact) => {
    if (seen.has(contact)) return [];
    const ofPerson = listOfPerson(db, contact);
    for (const id of ofPerson) seen.add(id);
    return ofPerson.length < 2 ? [] : broughtIn(withEnds(context, ofPerson), by);
  });
}

function withEnds({ db }: ReadContext, contacts: readonly string[]): (Spoken & { isPassed: boolean })[] {
  const passed = new Set(listClosedAmong(db, contacts).flatMap(({ contact, isPassed }) => (isPassed ? [contact] : [])));
  return listSpoken(db, contacts).map((spoken) => ({ ...spoken, isPassed: passed.has(spoken.contact) }));
}
