import { applyChange } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import { type SafetyMarks, safetyMarksOf } from '../../../../shared/domain/safety/safety-state.ts';
import type { ReadContext } from '../../context.ts';
import { findContact } from '../../queries/contacts.ts';
import { listCorrected } from '../../queries/history.ts';
import { findCurrentPack, findPack } from '../../queries/packs.ts';

/** What has to be seen about safety of some contacts, in their order; those that are not on this computer are left out. */
export function showSafety(
  context: ReadContext,
  { contacts }: { contacts: readonly string[] },
): (SafetyMarks & { contact: string })[] {
  const { db } = context;
  return contacts.flatMap((id) => {
    const found = findContact(db, id);
    if (!found) return [];
    const pack = findPack(db, found.packId, found.packVersion) ?? findCurrentPack(db);
    return pack ? [{ contact: id, ...safetyMarksOf(asItStands(context, found), pack) }] : [];
  });
}

/** One that is being corrected as it is corrected so far. */
function asItStands({ db }: ReadContext, found: Contact): Contact {
  return found.correction === null ? found : listCorrected(db, found.correction.id).reduce(applyChange, found);
}
