import { applyChange } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext } from '../../context.ts';
import { findContact } from '../../queries/contacts.ts';
import { listCorrected } from '../../queries/history.ts';
import { findPack } from '../../queries/packs.ts';

/** A contact that must be there, as it is on record. @throws AppError `not-found` */
export function loadOnRecord({ db }: ReadContext, id: string): Contact {
  const found = findContact(db, id);
  if (!found) throw new AppError('not-found', 'This contact is not on this computer any more.');
  return found;
}

/** A contact that must be there; one that is being corrected as it is corrected so far. @throws AppError `not-found` */
export function loadContact(context: ReadContext, id: string): Contact {
  const found = loadOnRecord(context, id);
  if (found.correction === null) return found;
  return listCorrected(context.db, found.correction.id).reduce(applyChange, found);
}

/** The version of the pack that a contact began with. @throws AppError `not-found` */
export function packOf({ db }: ReadContext, contact: Pick<Contact, 'packId' | 'packVersion'>): Pack {
  const found = findPack(db, contact.packId, contact.packVersion);
  if (!found) throw new AppError('not-found', 'The council pack of this contact is not on this computer any more.');
  return found;
}
