import { newId } from '../../../../shared/domain/ids.ts';
import type { holdReasons } from '../../../../shared/domain/retention/reasons.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { insertHold, updateHoldLifted } from '../../queries/legal-holds.ts';
import { findObstacles, isPurged } from '../../queries/purge.ts';
import { recordAudit } from '../audit.ts';

interface Hold {
  readonly contacts: readonly string[];
  readonly reason: (typeof holdReasons)[number];
}

/**
 * Keeps conversations whatever their time is; one that is held for this reason already stays as it is.
 *
 * @throws AppError `not-found` where one is not on record; `precondition` where its names and words have gone
 */
export function placeHold(context: WriteContext, { contacts, reason }: Hold): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    for (const contact of contacts) {
      assertKept(context, contact);
      const added = insertHold(db, { id: newId(), contact, reason, now: clock.now(), by: actor.id });
      if (added) recordAudit(context, 'hold-placed', contact);
    }
  });
}

/** Lifts holds for one reason; where there is none nothing happens. */
export function liftHold(context: WriteContext, { contacts, reason }: Hold): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    for (const contact of contacts) {
      if (updateHoldLifted(db, { contact, reason, now: clock.now(), by: actor.id })) {
        recordAudit(context, 'hold-lifted', contact);
      }
    }
  });
}

/**
 * A conversation that still has its names and words.
 *
 * @throws AppError `not-found` where it is not on record; `precondition` where they have gone
 */
export function assertKept({ db }: WriteContext, contact: string): { held: boolean; stillOpen: boolean } {
  const found = findObstacles(db, contact);
  if (!found) throw new AppError('not-found', 'One of these conversations is not on this computer. Look for it again.');
  if (isPurged(db, contact)) {
    throw new AppError(
      'precondition',
      'The names and words of this conversation have been removed. Only codes are left.',
    );
  }
  return found;
}
