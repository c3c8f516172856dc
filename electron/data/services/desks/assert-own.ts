import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext } from '../../context.ts';
import { getClosedAt } from '../../queries/contacts.ts';
import { getOwner } from '../../queries/draft-requests.ts';
import { hasAnyPin } from '../../queries/profiles.ts';

/** True where a conversation is open and somebody else's: it can be read, and its owner goes on with it. */
export function isAnothers({ db, actor }: ReadContext, contact: string): boolean {
  if (!hasAnyPin(db) || getClosedAt(db, contact) !== null) return false;
  return getOwner(db, contact).id !== actor.id;
}

/** Makes sure that an open conversation is whose asks. @throws AppError `conflict`; `details.reason` is `open-elsewhere` */
export function assertOwn(context: ReadContext, contact: string): void {
  if (!isAnothers(context, contact)) return;
  const { name } = getOwner(context.db, contact);
  throw new AppError('conflict', `This conversation is with ${name} now, who goes on with it.`, {
    details: { reason: 'open-elsewhere' },
  });
}
