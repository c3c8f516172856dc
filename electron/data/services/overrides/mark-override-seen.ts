import type { Instant } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { findOverrideSeen, updateOverrideSeen } from '../../queries/overrides.ts';
import { recordAudit } from '../audit.ts';

/**
 * Marks a reason as seen by the lead who asks, or as not seen after all. Marking it as what it is already does
 * nothing: whoever saw it first stays on record.
 *
 * @throws AppError `not-found` where the contact has no such reason
 */
export function markOverrideSeen(
  context: WriteContext,
  { contact, at, seen }: { contact: string; at: Instant; seen: boolean },
): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    const found = findOverrideSeen(db, contact, at);
    if (!found) throw new AppError('not-found', 'This reason is not on record any more. Open the conversation.');
    if ((found.seenAt !== null) === seen) return;
    updateOverrideSeen(db, {
      contact,
      at,
      ...(seen ? { seenAt: clock.now(), by: actor.id } : { seenAt: null, by: null }),
    });
    recordAudit(context, seen ? 'override-seen' : 'override-unseen', contact);
  });
}
