import { nextTry, triesOf } from '../../../../shared/domain/follow-up/next-try.ts';
import type { GivenAttempt } from '../../../../shared/domain/follow-up/notes.ts';
import { happenedProblem } from '../../../../shared/domain/follow-up/result-rules.ts';
import type { CallBackTries } from '../../../../shared/domain/follow-up/view.ts';
import { refusedWay, type Ways, waysToRingBack } from '../../../../shared/domain/follow-up/ways.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findCallBack, listOwedCallBacks, updateCallBackEnded } from '../../queries/call-backs.ts';
import { getClosedAt } from '../../queries/contacts.ts';
import { insertAttempt, isNoted, listAttempts, updateUndone } from '../../queries/follow-up-notes.ts';
import { findLinkFrom } from '../../queries/links.ts';
import { recordAudit } from '../audit.ts';
import { loadContact, packOf } from '../contacts/load-contact.ts';
import { withWhatHolds } from '../people/what-holds-since.ts';
import { continueContact } from './continue-contact.ts';
import { todaysPack } from './load-follow-up.ts';

/** The call-backs that are owed, the longest first. */
export function listCallBackTries(context: ReadContext): CallBackTries[] {
  return listOwedCallBacks(context.db).map((contact) => triesFor(context, contact));
}

function waysFor(context: ReadContext, id: string): Ways {
  const lost = withWhatHolds(context, loadContact(context, id));
  return waysToRingBack(lost.fields, packOf(context, lost));
}

function triesFor(context: ReadContext, contact: string): CallBackTries {
  const attempts = listAttempts(context.db, contact, 'call-back');
  const enough = triesOf('call-back', todaysPack(context)).enough;
  const { ways, binds } = waysFor(context, contact);
  const phone = ways.find(({ method }) => method === 'phone');
  return {
    ...{ contact, attempts, nextOn: attempts.at(-1)?.nextOn ?? null },
    ...{ number: phone?.number ?? '', refusal: phone?.refusal ?? null, binds: [...binds] },
    missing: Math.max(0, enough - attempts.length),
  };
}

function assertOwed({ db }: ReadContext, contact: string): void {
  if (findCallBack(db, contact)?.isOwed) return;
  throw new AppError('precondition', 'No call-back is owed for this conversation any more.');
}

/**
 * Notes a try to ring back that nobody answered, and when the next one is. The same note again gives what there is.
 *
 * @throws AppError `precondition` where none is owed, or the person asked not to be rung and no reason is given
 */
export function noteCallBack(
  context: WriteContext,
  { contact, note, attempt }: { contact: string; note: string; attempt: GivenAttempt },
): CallBackTries {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    if (isNoted(db, note)) return triesFor(context, contact);
    assertOwed(context, contact);
    const refusal = refusedWay(waysFor(context, contact), attempt.method, attempt.reason);
    if (refusal !== null) throw new AppError('precondition', refusal);
    const at = clock.now();
    const wrong = happenedProblem(attempt.happenedAt, { now: at, closedAt: getClosedAt(db, contact) });
    if (wrong !== null) throw new AppError('precondition', wrong);
    const usual = nextTry(civilDateOf(at), attempt.ending, 'call-back', todaysPack(context)).day;
    const nextOn = attempt.nextOn ?? usual;
    insertAttempt(db, { ...attempt, nextOn, id: note, contact, purpose: 'call-back', at, profile: actor.id });
    recordAudit(context, 'call-back-tried', contact);
    return triesFor(context, contact);
  });
}

/** Takes the last try to ring back back. @throws AppError `precondition` where it is not the last one */
export function undoCallBack(
  context: WriteContext,
  { contact, note }: { contact: string; note: string },
): CallBackTries {
  const { db, clock } = context;
  return db.transaction(() => {
    const attempts = listAttempts(db, contact, 'call-back');
    const isThere = attempts.some(({ id }) => id === note);
    if (!isThere && isNoted(db, note)) return triesFor(context, contact);
    assertOwed(context, contact);
    if (attempts.at(-1)?.id !== note) throw new AppError('precondition', 'Only the last try can be taken back.');
    updateUndone(db, note, clock.now());
    recordAudit(context, 'call-back-taken-back', contact);
    return triesFor(context, contact);
  });
}

/**
 * They were reached: begins a conversation that goes on from the lost one. Asked again it gives the one that was begun.
 *
 * @throws AppError `precondition` where no call-back is owed, or they asked not to be rung and no reason is given
 */
export function rangBack(
  context: WriteContext,
  { contact, newContact, reason }: { contact: string; newContact: string; reason: string },
): { contact: string } {
  const { db, clock } = context;
  return db.transaction(() => {
    const begun = findLinkFrom(db, contact, 'call-back');
    if (begun) return { contact: begun.contact };
    assertOwed(context, contact);
    const refusal = refusedWay(waysFor(context, contact), 'phone', reason);
    if (refusal !== null) throw new AppError('precondition', refusal);
    continueContact(context, withWhatHolds(context, loadContact(context, contact)), newContact, 'call-back');
    updateCallBackEnded(db, { contact, ending: 'reached', reason: reason.trim(), at: clock.now() });
    recordAudit(context, 'call-back-reached', contact);
    return { contact: newContact };
  });
}

/**
 * Gives a call-back up, with a reason.
 *
 * @throws AppError `precondition` where none is owed, or it was not tried often enough
 */
export function endCallBack(
  context: WriteContext,
  { contact, why }: { contact: string; why: string },
): { contact: string } {
  const { db, clock } = context;
  return db.transaction(() => {
    assertOwed(context, contact);
    const { missing } = triesFor(context, contact);
    if (missing > 0) {
      throw new AppError('precondition', `Try ${missing === 1 ? 'once' : `${missing} times`} more before it ends.`);
    }
    updateCallBackEnded(db, { contact, ending: 'given-up', reason: why.trim(), at: clock.now() });
    recordAudit(context, 'call-back-ended', contact);
    return { contact };
  });
}
