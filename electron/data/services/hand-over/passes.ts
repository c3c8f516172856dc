import { asItIs, type FieldChange } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { passedRoutes } from '../../../../shared/domain/hand-over/kinds.ts';
import type { Pass } from '../../../../shared/domain/hand-over/view.ts';
import { labelOf } from '../../../../shared/domain/hand-over/words.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { listHandOverResults } from '../../queries/hand-over-results.ts';
import { upsertHistory } from '../../queries/history.ts';
import { findPassedOn, putPassedOn } from '../../queries/passed-on.ts';
import { isPurged } from '../../queries/purge.ts';
import { recordAudit } from '../audit.ts';
import { applyToRecord } from '../contacts/apply-change.ts';
import { loadOnRecord, packOf } from '../contacts/load-contact.ts';
import { keepReply } from './replies.ts';

/** Who took a route and when, as the record has it. */
function receiptOf({ fields }: Contact, route: string): { takenBy: string; takenAt: Instant | null } {
  if (fields.outcomeRoute === route) return { takenBy: fields.receiptWho, takenAt: fields.receiptAt };
  const further = fields.furtherRoutes.find((taken) => taken.route === route);
  return { takenBy: further?.receiptWho ?? '', takenAt: further?.receiptAt ?? null };
}

/** The routes that a record passes on by: who took each, and what came of it. */
export function passesOf({ db }: ReadContext, contact: Contact, pack: Pack): Pass[] {
  const results = new Map(listHandOverResults(db, contact.id).map(({ route, ...result }) => [route, result]));
  return passedRoutes(contact, pack).map((route) => ({
    ...{ route, label: labelOf(pack.outcomes, route), ...receiptOf(contact, route) },
    needsReceipt: entryOf(pack.outcomes, route)?.receipt === true,
    result: results.get(route) ?? null,
  }));
}

/**
 * Keeps to whom a closed contact is passed on and who waits for a reply, so that what nobody takes or writes stays on
 * the worklist.
 */
export function keepPasses(context: WriteContext, contact: string): void {
  const { db, clock, actor } = context;
  const record = loadOnRecord(context, contact);
  if (record.closedAt === null) return;
  const passes = passesOf(context, record, packOf(context, record));
  putPassedOn(
    db,
    contact,
    passes.map(({ route, takenBy }) => ({ route, isTaken: saysSomething(takenBy) })),
    { at: clock.now(), profile: actor.id },
  );
  keepReply(context, record);
}

/**
 * A closed contact that is passed on by a route.
 *
 * @throws AppError `not-found`; `precondition` where it is open, has lost its words, or does not take this route
 */
export function loadPassed(
  context: ReadContext,
  { contact: id, route }: { contact: string; route: string },
): { contact: Contact; pass: Pass; passedBy: string } {
  const contact = loadOnRecord(context, id);
  if (contact.closedAt === null) {
    throw new AppError('precondition', 'This conversation is still open: put down there who took it.');
  }
  if (isPurged(context.db, id)) {
    throw new AppError('precondition', 'The names and words of this conversation have been removed.');
  }
  const pass = passesOf(context, contact, packOf(context, contact)).find((each) => each.route === route);
  if (!pass) throw new AppError('precondition', 'This conversation is not passed on by this route any more.');
  return { contact, pass, passedBy: findPassedOn(context.db, id, route)?.profile ?? '' };
}

function receiptChanges({ fields }: Contact, route: string, receipt: { who: string; at: Instant }): FieldChange[] {
  const { who: receiptWho, at: receiptAt } = receipt;
  if (fields.outcomeRoute === route) {
    return [
      { field: 'receiptWho', value: receiptWho },
      { field: 'receiptAt', value: receiptAt },
    ];
  }
  const value = fields.furtherRoutes.map((taken) =>
    taken.route === route ? { ...taken, receiptWho, receiptAt } : taken,
  );
  return [{ field: 'furtherRoutes', value }];
}

/**
 * Notes who took a hand-over and when, in the record's own place for it; the history keeps the change. The same again
 * does nothing.
 *
 * @throws AppError `precondition` where somebody took it already, it is being corrected, or the moment is to come
 */
export function noteReceipt(
  context: WriteContext,
  input: { contact: string; route: string; who: string; at: Instant },
): undefined {
  const { db, clock, actor } = context;
  const who = input.who.trim();
  db.transaction(() => {
    const { contact, pass } = loadPassed(context, input);
    if (pass.takenBy === who && pass.takenAt === input.at) return;
    if (saysSomething(pass.takenBy)) {
      throw new AppError('precondition', 'Somebody took it already. Correct the record if that is wrong.');
    }
    if (contact.correction !== null) {
      throw new AppError('precondition', 'This record is being corrected. Finish that first, or put it down there.');
    }
    const now = clock.now();
    if (input.at > now) throw new AppError('precondition', 'That moment is still to come. When was it taken?');
    // No window stays at the contact for this: a visit of its own keeps the entry from being written over.
    const visit = newId();
    for (const change of receiptChanges(contact, input.route, { who, at: input.at })) {
      const before = JSON.stringify(asItIs(contact, change));
      applyToRecord(context, contact.id, change);
      const value = JSON.stringify(change);
      upsertHistory(db, { contact: contact.id, visit, what: change.field, value, before, at: now, profile: actor.id });
    }
    keepPasses(context, contact.id);
    recordAudit(context, 'hand-over-taken', contact.id);
  });
}
