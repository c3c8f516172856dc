import { holidaysOf } from '../../../../shared/domain/follow-up-due.ts';
import { type PackDraft, untouchedPack } from '../../../../shared/domain/information-pack/document.ts';
import type { PackView } from '../../../../shared/domain/information-pack/view.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { addWorkingDays } from '../../../../shared/domain/working-days.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { findPackDraft, listPackOuts, listPacks, upsertPackDraft } from '../../queries/information-packs.ts';
import { recordAudit } from '../audit.ts';
import { drawCodes } from './draw-codes.ts';
import { loadPack } from './load-pack.ts';

/** Opens the pack of a conversation, and notes who looked. @throws AppError as `loadPack` does */
export function openPack(context: WriteContext, { contact: id }: { contact: string }): PackView {
  const { db, clock } = context;
  return db.transaction(() => {
    const { contact, pack, composed, cautions } = loadPack(context, id);
    recordAudit(context, 'information-pack-opened', contact.id);
    const { document, keptOut } = composed;
    const now = clock.now();
    return {
      ...{ document, codes: drawCodes(document), keptOut: [...keptOut] },
      ...{ alerts: [...cautions.alerts], refusals: cautions.refusals, asks: [...cautions.asks] },
      draft: findPackDraft(db, id) ?? { rev: 0, value: untouchedPack },
      ...{ packs: listPacks(db, id), outs: listPackOuts(db, id), now },
      usualDue: addWorkingDays(civilDateOf(now), pack.promise_default_working_days, holidaysOf(pack)),
    };
  });
}

/**
 * Keeps what is chosen and edited; answered once it is durable. The number that was saved last may be saved again with
 * the same.
 *
 * @throws AppError `conflict` where another window has saved since; `details.rev` is its number
 */
export function savePackDraft(
  context: WriteContext,
  { contact, rev, draft }: { readonly contact: string; readonly rev: number; readonly draft: PackDraft },
): { rev: number } {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    loadPack(context, contact);
    const kept = findPackDraft(db, contact);
    const last = kept?.rev ?? 0;
    const isEcho = rev === last && JSON.stringify(kept?.value) === JSON.stringify(draft);
    if (!isEcho && rev !== last + 1) {
      throw new AppError('conflict', 'This pack was edited in another place. Open it again.', {
        details: { rev: last },
      });
    }
    if (!isEcho) upsertPackDraft(db, { contact, rev, value: draft, at: clock.now(), profile: actor.id });
    return { rev };
  });
}
