import type { Contact } from '../../../../shared/domain/contact.ts';
import { hasReply } from '../../../../shared/domain/hand-over/reply.ts';
import type { ReplyRow } from '../../../../shared/domain/hand-over/view.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { hasSentReply, listRepliesOwed, putReplyOwed, updateReplyDone } from '../../queries/reply-owed.ts';
import { recordAudit } from '../audit.ts';
import { packOf } from '../contacts/load-contact.ts';

/** As many as are looked at, to say how many there are. */
const mostLookedAt = 2_000;

/** Keeps whether a professional waits for a reply about a closed contact, in the caller's transaction. */
export function keepReply(context: WriteContext, contact: Contact): void {
  const { db, clock } = context;
  putReplyOwed(db, contact.id, hasReply(contact, packOf(context, contact)), clock.now());
}

/** A reply did not go out after all: it is owed again, but where another one went. */
export function owedAgain({ db }: WriteContext, contact: string): void {
  if (!hasSentReply(db, contact)) updateReplyDone(db, contact, null);
}

/** The replies that professionals wait for, who waits longest first. */
export function listReplies({ db }: ReadContext, { limit }: { limit: number }): { rows: ReplyRow[]; total: number } {
  const rows = listRepliesOwed(db, mostLookedAt);
  return { rows: rows.slice(0, limit), total: rows.length };
}

/** They were told in another way; or not, after all. @throws AppError `not-found` where nobody waits for a reply */
export function markReply(context: WriteContext, { contact, done }: { contact: string; done: boolean }): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    const changed = updateReplyDone(db, contact, done ? { at: clock.now(), by: actor.id } : null);
    if (changed === 0) throw new AppError('not-found', 'Nobody waits for a reply about this conversation.');
    recordAudit(context, done ? 'reply-told' : 'reply-owed', contact);
  });
}
