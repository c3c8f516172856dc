import { newId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { getClosedAt } from '../../queries/contacts.ts';
import { upsertHistory } from '../../queries/history.ts';
import { findPromise, updatePromiseDone } from '../../queries/promises.ts';
import { recordAudit } from '../audit.ts';
import { assertHere } from '../sealed/assert-here.ts';

/**
 * Marks a promise as kept, or as not kept after all. Each turn is an entry of its own in the contact's history, also
 * once the contact has closed; marking it as what it is already does nothing.
 *
 * @throws AppError `not-found` where the contact has no such promise
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
