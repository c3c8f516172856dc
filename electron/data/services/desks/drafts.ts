import { mostLookedAt } from '../../../../shared/domain/desk-day.ts';
import type { DraftRequest, DraftSteps, DraftsAround } from '../../../../shared/domain/desks/drafts.ts';
import { mayHandOn, peopleProblemWords } from '../../../../shared/domain/desks/people-rules.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { getClosedAt, getSummary } from '../../queries/contacts.ts';
import {
  findRequest,
  getOwner,
  insertRequest,
  listDraftsOfOthers,
  listRequestsFrom,
  listRequestsOf,
  listRequestsTo,
  updateOwner,
  updateRequestEnded,
  updateRequestSeen,
} from '../../queries/draft-requests.ts';
import { findProfile, hasAnyPin, listMembers } from '../../queries/profiles.ts';
import { recordAudit } from '../audit.ts';
import { redFirst } from '../contacts/red-first.ts';
import { withAlarms } from '../contacts/with-alarms.ts';
import { cutRows } from '../cut-rows.ts';
import { assertHere } from '../sealed/assert-here.ts';

/** The open conversations around one's own; nothing where nobody signs in, as everybody there is one. */
export function showAround(context: ReadContext): DraftsAround {
  const { db, actor } = context;
  if (!hasAnyPin(db)) return { withColleagues: [], more: 0, asked: [], mine: [] };
  const rowOf = (contact: string) => withAlarms(context, getSummary(db, contact));
  const asked = listRequestsTo(db, actor.id);
  const ids = listDraftsOfOthers(db, actor.id, mostLookedAt).filter((id) =>
    asked.every(({ contact }) => contact !== id),
  );
  const others = cutRows(redFirst(ids.map(rowOf)));
  const of = (request: DraftRequest) => ({ row: rowOf(request.contact), request });
  return {
    withColleagues: others.shown.map((row) => {
      const { id, name, retiredAt } = getOwner(db, row.id);
      return { row, owner: { id, name }, hasLeft: retiredAt !== null };
    }),
    more: others.more,
    asked: asked.map(of),
    mine: listRequestsFrom(db, actor.id).map(of),
  };
}

/** Whose an open conversation is, and how it came from one to the other. */
export function showSteps({ db, actor }: ReadContext, { contact }: { contact: string }): DraftSteps {
  const { id, name } = getOwner(db, contact);
  const isMine = id === actor.id || !hasAnyPin(db);
  const mayAsk = hasAnyPin(db) && getClosedAt(db, contact) === null && mayHandOn(actor, id);
  return { owner: { id, name }, isMine, mayHandOn: mayAsk, requests: listRequestsOf(db, contact) };
}

/** The colleagues who can be asked. */
export function showColleagues({ db, actor }: ReadContext): { id: string; name: string }[] {
  return listMembers(db)
    .filter(({ id, retiredAt }) => retiredAt === null && id !== actor.id)
    .map(({ id, name }) => ({ id, name }));
}

function waiting({ db }: ReadContext, id: string): DraftRequest {
  const found = findRequest(db, id);
  if (found && found.ending === null) return found;
  throw new AppError('precondition', 'This has been answered or taken back meanwhile. Look at the desk again.');
}

/**
 * Asks a colleague to finish a conversation: its owner, or a lead or administrator where they are away. It stays its
 * owner's until the colleague takes it.
 *
 * @throws AppError `forbidden` for anybody else; `precondition` where it has closed, somebody has been asked already,
 * or the colleague does not work here
 */
export function askColleague(
  context: WriteContext,
  { request, contact, to, why }: { request: string; contact: string; to: string; why: string },
): DraftRequest {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const known = findRequest(db, request);
    if (known) return known;
    const owner = getOwner(db, contact);
    if (!mayHandOn(actor, owner.id)) {
      throw new AppError('forbidden', `This conversation is ${owner.name}’s. They or a team lead can hand it on.`);
    }
    if (getClosedAt(db, contact) !== null) throw new AppError('precondition', 'This conversation has closed.');
    assertHere(context, contact);
    if (!findProfile(db, to)) throw new AppError('precondition', peopleProblemWords.nobody);
    if (to === owner.id) throw new AppError('precondition', `This conversation is ${owner.name}’s already.`);
    if (listRequestsOf(db, contact).some(({ ending }) => ending === null)) {
      throw new AppError('precondition', 'Somebody has been asked already. Take that back first.');
    }
    insertRequest(db, { id: request, contact, from: owner.id, by: actor.id, to, why: why.trim(), at: clock.now() });
    recordAudit(context, 'draft-asked', contact);
    // A lead who hands it to themselves has nobody to wait for.
    if (to === actor.id) take(context, waiting(context, request));
    const made = findRequest(db, request);
    if (made) return made;
    throw new AppError('internal', 'A request that was made is not there.');
  });
}

function take(context: WriteContext, { id, contact, to }: DraftRequest): void {
  updateRequestEnded(context.db, { id, ending: 'taken', at: context.clock.now(), answer: '' });
  updateOwner(context.db, contact, to.id);
  recordAudit(context, 'draft-taken', contact);
}

function assertAsked({ actor }: ReadContext, { to }: DraftRequest): void {
  if (to.id === actor.id) return;
  throw new AppError('forbidden', `${to.name} was asked, and answers it.`);
}

/** Takes what one was asked to finish. @throws AppError `forbidden` for another than was asked, `precondition` where it has closed */
export function takeDraft(context: WriteContext, { request }: { request: string }): undefined {
  context.db.transaction(() => {
    const asked = waiting(context, request);
    assertAsked(context, asked);
    if (getClosedAt(context.db, asked.contact) !== null) {
      throw new AppError('precondition', 'This conversation has closed: there is nothing left to finish.');
    }
    assertHere(context, asked.contact);
    take(context, asked);
  });
}

/** Gives it back to whoever asked. @throws AppError `forbidden` for another than was asked */
export function giveDraftBack(context: WriteContext, { request, why }: { request: string; why: string }): undefined {
  context.db.transaction(() => {
    const asked = waiting(context, request);
    assertAsked(context, asked);
    updateRequestEnded(context.db, { id: request, ending: 'given-back', at: context.clock.now(), answer: why.trim() });
    recordAudit(context, 'draft-given-back', asked.contact);
  });
}

/** Asks after all nobody. @throws AppError `forbidden` for somebody who may not hand it on */
export function withdrawRequest(context: WriteContext, { request }: { request: string }): undefined {
  context.db.transaction(() => {
    const asked = waiting(context, request);
    if (asked.askedBy.id !== context.actor.id && !mayHandOn(context.actor, asked.from.id)) {
      throw new AppError('forbidden', `${asked.askedBy.name} has asked, and can take it back.`);
    }
    updateRequestEnded(context.db, { id: request, ending: 'withdrawn', at: context.clock.now(), answer: '' });
    recordAudit(context, 'draft-request-withdrawn', asked.contact);
  });
}

/** Notes that whoever asked, or whose it was, has seen what came of it. */
export function markRequestSeen(context: WriteContext, { request }: { request: string }): undefined {
  const found = findRequest(context.db, request);
  const isTheirs = found?.askedBy.id === context.actor.id || found?.from.id === context.actor.id;
  if (isTheirs) updateRequestSeen(context.db, request, context.clock.now());
}
