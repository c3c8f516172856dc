import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext } from '../../context.ts';
import { findVisit, type Visit } from '../../queries/visits.ts';
import { assertOwn } from '../desks/assert-own.ts';

/** A visit to a contact. @throws AppError `conflict` where it is another contact's or another person's, or none at all */
export function visitOf(context: ReadContext, { contact, visit }: { contact: string; visit: string }): Visit {
  const found = findVisit(context.db, visit);
  // What somebody typed is never put down as another's, whoever sits there by the time it comes.
  if (found?.contact === contact && found.profile === context.actor.id) {
    assertOwn(context, contact);
    return found;
  }
  throw new AppError('conflict', 'This window does not hold the contact any more. Open the contact again.');
}

/**
 * Makes sure that nobody has opened the contact since: of two windows at one conversation only the later one writes.
 *
 * @throws AppError `conflict`; `details.reason` is `open-elsewhere`
 */
export function assertHeld({ isHolder }: Visit): void {
  if (isHolder) return;
  throw new AppError('conflict', 'This conversation is open in another place. Go on here, or leave it there.', {
    details: { reason: 'open-elsewhere' },
  });
}

/** Makes sure that every edit the page has sent is on record. @throws AppError `conflict` */
export function assertAllSaved(context: ReadContext, input: { contact: string; visit: string; seq: number }): void {
  const visit = visitOf(context, input);
  assertHeld(visit);
  if (visit.lastSeq === input.seq) return;
  throw new AppError('conflict', 'An edit is not on record yet. Wait for “Saved”, then try again.');
}
