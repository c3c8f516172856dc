import type { Contact } from '../../../../shared/domain/contact.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { findVisit, insertVisit, updateHolder } from '../../queries/visits.ts';
import { recordAudit } from '../audit.ts';
import { isAnothers } from '../desks/assert-own.ts';
import { loadContact } from './load-contact.ts';

/**
 * Opens a contact for one visit, which holds it from now on: two windows never write into one conversation. The same visit asked again after a crash goes on where it was.
 *
 * @throws AppError `conflict` where the visit belongs to another contact
 */
export function openContact(context: WriteContext, input: { contact: string; visit: string }): Contact {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const contact = loadContact(context, input.contact);
    const visit = findVisit(db, input.visit);
    if (visit && visit.contact !== input.contact) {
      throw new AppError('conflict', 'This window is at another contact. Open the contact again.');
    }
    if (!visit) {
      insertVisit(db, { id: input.visit, contact: input.contact, profile: actor.id, now: clock.now() });
      recordAudit(context, 'contact-opened', input.contact);
    }
    // Who only reads takes it from nobody.
    if (!isAnothers(context, input.contact)) updateHolder(db, input.contact, input.visit);
    return contact;
  });
}
