import type { ContactSummary } from '../../../../shared/domain/contact.ts';
import { alarmsOf } from '../../../../shared/domain/safety/alarms-of.ts';
import type { ReadContext } from '../../context.ts';
import { type ContactRow, findContact } from '../../queries/contacts.ts';
import { findCurrentPack, findPack } from '../../queries/packs.ts';

/**
 * A row with what has to stay red about it. Words in the notes raise a worry by themselves, so that a draft has to
 * be read; there are few. A contact closes only once no worry is open and every hand-over has been taken.
 */
export function withAlarms({ db }: ReadContext, row: ContactRow): ContactSummary {
  const draft = row.closedAt === null ? findContact(db, row.id) : undefined;
  const pack = draft && (findPack(db, draft.packId, draft.packVersion) ?? findCurrentPack(db));
  return { ...row, alarms: draft && pack ? alarmsOf(draft, pack) : { openSafety: 0, untaken: 0 } };
}
