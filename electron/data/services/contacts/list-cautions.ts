import { type Cautions, cautionsOf } from '../../../../shared/domain/follow-up/cautions.ts';
import type { ReadContext } from '../../context.ts';
import { getFields, listCautious } from '../../queries/cautions.ts';
import { findCurrentPack, findPack } from '../../queries/packs.ts';
import { withWhatHolds } from '../people/what-holds-since.ts';
import { loadContact } from './load-contact.ts';

/** Whether it is not safe to contact the person of a contact, by it or by another conversation of theirs. */
export function isNotSafe(context: ReadContext, contact: string): boolean {
  return listCautions(context, { contacts: [contact] })[0]?.isUnsafe === true;
}

/**
 * What has to be known before somebody of these contacts is reached; a contact about which nothing holds is left out,
 * and so is one that is not on this computer. One that is being corrected says it as soon as the correction does.
 */
export function listCautions(context: ReadContext, { contacts }: { contacts: readonly string[] }): Cautions[] {
  const { db } = context;
  return listCautious(db, contacts).flatMap(({ id, packId, packVersion, isBeingCorrected, passedTo }) => {
    const pack = findPack(db, packId, packVersion) ?? findCurrentPack(db);
    if (!pack) return [];
    const onRecord = cautionsOf(withWhatHolds(context, { id, fields: getFields(db, id) }).fields, pack);
    const now = isBeingCorrected ? cautionsOf(loadContact(context, id).fields, pack) : onRecord;
    const found: Cautions = {
      contact: id,
      // Not on record until it is finished, and nobody may come to harm meanwhile: either says it.
      isUnsafe: onRecord.isUnsafe || now.isUnsafe,
      unwanted: [...new Set([...onRecord.unwanted, ...now.unwanted])],
      ...{ way: now.way, passedTo },
    };
    const hasSomething = found.isUnsafe || found.unwanted.length > 0 || found.way !== null || passedTo !== null;
    return hasSomething ? [found] : [];
  });
}
