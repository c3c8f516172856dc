import { heardSafety } from '../../../../shared/domain/follow-up/heard-safety.ts';
import { emptyDraft, type FollowUpDraft, type Result } from '../../../../shared/domain/follow-up/notes.ts';
import type { Ground } from '../../../../shared/domain/follow-up/result-rules.ts';
import { type ResultEntry, stateOf } from '../../../../shared/domain/follow-up/state.ts';
import type { FollowUpView } from '../../../../shared/domain/follow-up/view.ts';
import { waysToReach } from '../../../../shared/domain/follow-up/ways.ts';
import { routeOf } from '../../../../shared/domain/gates/routes-of.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findDraft, upsertDraft } from '../../queries/follow-up-drafts.ts';
import { listAttempts, listResults, listTold } from '../../queries/follow-up-notes.ts';
import { findAgreed, updateState } from '../../queries/follow-ups.ts';
import { findLinkFrom } from '../../queries/links.ts';
import { listOfPerson } from '../../queries/match-answers.ts';
import { findCurrentPack } from '../../queries/packs.ts';
import { loadContact, loadOnRecord, packOf } from '../contacts/load-contact.ts';
import { withEither, withWhatHolds } from '../people/what-holds-since.ts';

/** The pack of today: what is noted now goes by it, whichever one the conversation began with. @throws AppError `not-found` */
export function todaysPack({ db }: ReadContext): Pack {
  const pack = findCurrentPack(db);
  if (!pack) throw new AppError('not-found', 'There is no council pack on this computer.');
  return pack;
}

/** What a result means, by the pack that it was noted with. */
export function entryFor(context: ReadContext): (noted: Result) => ResultEntry | undefined {
  return (noted) => entryOf(packOf(context, noted).follow_up_results, noted.result);
}

/** Whether the words of a result suggest a worry about safety, by the pack that it was noted with. */
export function hearsSafety(context: ReadContext): (noted: Result) => boolean {
  return (noted) => heardSafety(noted.words, packOf(context, noted)).length > 0;
}

/** Whether a conversation ended as one that was nothing of its own, such as a duplicate: nothing goes on in it. */
function cameToNothing(context: ReadContext, id: string): boolean {
  const { closedAt, fields, ...made } = loadOnRecord(context, id);
  const route = closedAt === null ? null : routeOf({ fields }, packOf(context, made));
  return route?.counts === 'none' && !route.call_back;
}

/** A follow-up with everything in it. @throws AppError `not-found` where the contact has none */
export function loadFollowUp(context: ReadContext, id: string): FollowUpView {
  const { db, clock } = context;
  const contact = withWhatHolds(context, withEither(loadContact(context, id), loadOnRecord(context, id)));
  const agreed = findAgreed(db, id);
  if (!agreed) throw new AppError('not-found', 'No follow-up is agreed for this conversation.');
  const attempts = listAttempts(db, id, 'follow-up');
  const results = listResults(db, id);
  const reopenedAs = findLinkFrom(db, id, 'follow-up')?.contact ?? null;
  const asItGoesOn = (result: Result) =>
    result.toldIn !== null && cameToNothing(context, result.toldIn) ? { ...result, toldIn: null } : result;
  const notes = [...attempts, ...results].toSorted((a, b) => a.order - b.order);
  return {
    contact,
    state: stateOf(
      {
        ...{ due: agreed.due, agreedAfter: agreed.agreedAfter, attempts },
        ...{ results: results.map(asItGoesOn), isReopened: reopenedAs !== null },
      },
      entryFor(context),
      hearsSafety(context),
    ),
    at: agreed.at,
    ...{ attempts, results, reopenedAs },
    draft: findDraft(db, id) ?? { rev: 0, value: emptyDraft },
    last: notes.at(-1)?.id ?? null,
    now: clock.now(),
  };
}

/** What a note about a follow-up is judged by. */
export function groundOf(context: ReadContext, { contact, state }: FollowUpView): Ground {
  const now = context.clock.now();
  return {
    pack: todaysPack(context),
    ways: waysToReach(contact.fields, packOf(context, contact)),
    state,
    solutions: contact.solutions,
    ...{ today: civilDateOf(now), now, closedAt: contact.closedAt },
  };
}

/** Keeps where a follow-up stands after a note, and gives it as it is now. */
export function settle(context: WriteContext, contact: string): FollowUpView {
  const view = loadFollowUp(context, contact);
  updateState(context.db, contact, view.state, view.now);
  return view;
}

/** Looks again at the follow-up of a conversation whose day was put right, where it still has one. */
export function settleAgain(context: WriteContext, contact: string): void {
  if (findAgreed(context.db, contact)) settle(context, contact);
}

/** Looks again at the follow-ups that were answered in a conversation, which has just ended or was put right. */
export function settleToldIn(context: WriteContext, toldIn: string): void {
  for (const told of listTold(context.db, listOfPerson(context.db, toldIn))) {
    if (told.toldIn === toldIn) settle(context, told.contact);
  }
}

/** Takes out of the draft what has been noted. Its number goes on, so that an older page is refused. */
export function clearDraft(
  { db, actor }: WriteContext,
  { contact, draft, now }: FollowUpView,
  left: (draft: FollowUpDraft) => FollowUpDraft,
): void {
  const value = left(draft.value);
  upsertDraft(db, { contact: contact.id, rev: draft.rev + 1, value, at: now, profile: actor.id });
}
