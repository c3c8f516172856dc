import type { FollowUpDraft } from '../../../../shared/domain/follow-up/notes.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { findDraft, upsertDraft } from '../../queries/follow-up-drafts.ts';
import { findAgreed } from '../../queries/follow-ups.ts';
import { assertHere } from '../sealed/assert-here.ts';

/**
 * Keeps what is on the screen; answered once it is durable. The number that was saved last may be saved again with
 * the same.
 *
 * @throws AppError `conflict` where another window has saved since; `details.rev` is its number
 */
export function saveDraft(
  context: WriteContext,
  { contact, rev, draft }: { contact: string; rev: number; draft: FollowUpDraft },
): { rev: number } {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    if (!findAgreed(db, contact)) throw new AppError('not-found', 'No follow-up is agreed for this conversation.');
    assertHere(context, contact);
    const kept = findDraft(db, contact);
    const last = kept?.rev ?? 0;
    const isEcho = rev === last && JSON.stringify(kept?.value) === JSON.stringify(draft);
    if (!isEcho && rev !== last + 1) {
      throw new AppError('conflict', 'This follow-up was written in another place. Open it again.', {
        details: { rev: last },
      });
    }
    if (!isEcho) upsertDraft(db, { contact, rev, value: draft, at: clock.now(), profile: actor.id });
    return { rev };
  });
}
