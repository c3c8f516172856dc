import { newId } from '../../../../shared/domain/ids.ts';
import { retentionDay } from '../../../../shared/domain/retention/retention-day.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { insertErasureDecision } from '../../queries/person-rights.ts';
import { scrubContacts } from '../../queries/purge.ts';
import { recordAudit } from '../audit.ts';
import { witnessNow } from './clock-witness.ts';
import { assertKept } from './holds.ts';
import { markUncleaned } from './run-purge.ts';

/** What an administrator decided about a request, for which conversations and on which ground. */
interface Decision {
  readonly contacts: readonly string[];
  readonly decision: 'erased' | 'refused';
  readonly ground: string;
}

/**
 * Removes the names and words of conversations before their time, or puts down that this was refused. What is counted
 * stays. All of it or none: nothing is removed where one of them is held or something about it has still to be done.
 *
 * @throws AppError `not-found` where one is not on record; `precondition` where something stands against it
 */
export function erasePerson(context: WriteContext, { contacts, decision, ground }: Decision): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    const known = [...new Set(contacts)];
    for (const contact of known) {
      const { held, stillOpen } = assertKept(context, contact);
      if (decision === 'refused') continue;
      if (held) throw new AppError('precondition', 'One of these conversations is held. Lift the hold first.');
      if (stillOpen) {
        const message =
          'Something about one of these conversations still has to be done: end what is open, then remove it.';
        throw new AppError('precondition', message);
      }
    }
    if (decision === 'erased') {
      const onDay = retentionDay(witnessNow(context));
      scrubContacts(
        db,
        known.map((contact) => ({ contact, onDay, why: 'erased' })),
      );
      markUncleaned(context);
    }
    const how = { id: newId(), now: clock.now(), by: actor.id, decision, ground, contacts: known.length };
    insertErasureDecision(db, how);
    for (const contact of known) {
      recordAudit(context, decision === 'erased' ? 'person-erased' : 'erasure-refused', contact);
    }
  });
}
