import type { Contact } from '../../../../shared/domain/contact.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext } from '../../context.ts';
import { findContact } from '../../queries/contacts.ts';
import { findPack } from '../../queries/packs.ts';

/** A contact that must be there. @throws AppError `not-found` */
export function loadContact({ db }: ReadContext, id: string): Contact {
  const found = findContact(db, id);
  if (!found) throw new AppError('not-found', 'This contact is not on this computer any more.');
  return found;
}

/** The version of the pack that a contact began with. @throws AppError `not-found` */
export function packOf({ db }: ReadContext, contact: Pick<Contact, 'packId' | 'packVersion'>): Pack {
  const found = findPack(db, contact.packId, contact.packVersion);
  if (!found) throw new AppError('not-found', 'The council pack of this contact is not on this computer any more.');
  return found;
}
