import type { ContactSummary } from '../../../../shared/domain/contact.ts';
import { alarmsOf } from '../../../../shared/domain/safety/alarms-of.ts';
import type { ReadContext } from '../../context.ts';
import { findCurrentPack, findPack } from '../../queries/packs.ts';
import { loadContact } from './load-contact.ts';

/** The part of a row that tells whether anything about it can be red. */
export type Alarming = Pick<ContactSummary, 'id' | 'closedAt' | 'beingCorrected'>;

/**
 * A row with what has to stay red about it. Words in the notes raise a worry by themselves, so that a draft has to
 * be read; there are few. So has one that is being corrected. A contact closes only once no worry is open and every hand-over has been taken.
 */
export function withAlarms<T extends Alarming>(context: ReadContext, row: T): T & Pick<ContactSummary, 'alarms'> {
  return { ...row, alarms: alarmsNow(context, row.id, row.closedAt === null || row.beingCorrected) };
}

/** What has to stay red about a contact, which is nothing where it is neither open nor being corrected. */
export function alarmsNow(context: ReadContext, id: string, isEdited: boolean): ContactSummary['alarms'] {
  const { db } = context;
  const draft = isEdited ? loadContact(context, id) : undefined;
  const pack = draft && (findPack(db, draft.packId, draft.packVersion) ?? findCurrentPack(db));
  return draft && pack ? alarmsOf(draft, pack) : { openSafety: 0, untaken: 0 };
}
