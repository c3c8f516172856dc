import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { refusedPack } from '../../../../shared/domain/information-pack/cautions.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { getClosedAt } from '../../queries/contacts.ts';
import { upsertHistory } from '../../queries/history.ts';
import { findPackDraft } from '../../queries/information-packs.ts';
import { findPromise, updatePromiseDone } from '../../queries/promises.ts';
import { recordAudit } from '../audit.ts';
import { loadPack } from '../information-pack/load-pack.ts';
import { assertHere } from '../sealed/assert-here.ts';
import { loadOnRecord, packOf } from './load-contact.ts';

/**
 * Marks a promise as kept, or as not kept after all. Each turn is an entry of its own in the contact's history, also
 * once the contact has closed; marking it as what it is already does nothing.
 *
 * @throws AppError `not-found` where the contact has no such promise; `precondition` where something was to be sent to
 *   somebody who is not safe to contact, and nobody has written down why it was right
 */
export function markPromise(
  context: WriteContext,
  { contact, solution, done }: { contact: string; solution: string; done: boolean },
): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    const promise = findPromise(db, contact, solution);
    if (!promise) throw new AppError('not-found', 'This promise is not on record any more. Open the conversation.');
    if (getClosedAt(db, contact) === null) assertHere(context, contact);
    if ((promise.doneAt !== null) === done) return;
    if (done) assertSafeToSend(context, contact, solution);
    const at = clock.now();
    const doneAt = done ? at : null;
    updatePromiseDone(db, solution, doneAt);
    // No window stays at the contact for this: a visit of its own keeps the entry from being written over.
    const visit = newId();
    const value = JSON.stringify({ promise: solution, doneAt });
    upsertHistory(db, { contact, visit, what: `promise ${solution}`, value, before: null, at, profile: actor.id });
    recordAudit(context, done ? 'promise-kept' : 'promise-reopened', contact);
  });
}

/** What is to be sent is a pack by another way: the same has to be written down before it counts as sent. */
function assertSafeToSend(context: WriteContext, contact: string, solution: string): void {
  const record = loadOnRecord(context, contact);
  const connected = record.solutions.find(({ id }) => id === solution)?.connected ?? null;
  if (entryOf(packOf(context, record).how_connected, connected)?.by_pack !== true) return;
  const [alert = null] = loadPack(context, contact).cautions.alerts;
  const refused = refusedPack(alert, findPackDraft(context.db, contact)?.value.reason ?? '');
  if (refused !== null) throw new AppError('precondition', `${refused} The place for it is the information pack.`);
}
