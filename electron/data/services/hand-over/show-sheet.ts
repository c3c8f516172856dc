import type { SheetDocument, SheetKind } from '../../../../shared/domain/hand-over/document.ts';
import { editsThatHold, type SheetEdits, withEdits } from '../../../../shared/domain/hand-over/edits.ts';
import { kindsOf } from '../../../../shared/domain/hand-over/kinds.ts';
import { replyScope } from '../../../../shared/domain/hand-over/reply.ts';
import type { SheetView } from '../../../../shared/domain/hand-over/view.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findLinkFrom } from '../../queries/links.ts';
import { findSheetDraft, listSent, upsertSheetDraft } from '../../queries/sheets.ts';
import { recordAudit } from '../audit.ts';
import { loadSheet } from './load-sheet.ts';
import { passesOf } from './passes.ts';

interface OfSheet {
  readonly contact: string;
  readonly kind: SheetKind;
}

/** Opens a sheet, and notes who looked. @throws AppError as `loadSheet` does */
export function openSheet(context: WriteContext, wanted: OfSheet): SheetView {
  const { db, clock } = context;
  return db.transaction(() => {
    const { contact, pack, sheet, warnings } = loadSheet(context, wanted);
    recordAudit(context, 'sheet-opened', contact.id);
    const kept = findSheetDraft(db, contact.id, wanted.kind);
    return {
      sheet,
      edits: { rev: kept?.rev ?? 0, value: editsThatHold(sheet, kept?.value ?? {}) },
      warnings,
      replyScope: wanted.kind === 'reply' ? replyScope(contact) : null,
      passes: passesOf(context, contact, pack),
      sent: listSent(db, contact.id),
      kinds: kindsOf(contact, pack),
      reopenedAs: findLinkFrom(db, contact.id, 'sent-back')?.contact ?? null,
      now: clock.now(),
    };
  });
}

/** The sheet as it would go now, with what was edited. @throws AppError as `loadSheet` does */
export function sheetNow(context: ReadContext, wanted: OfSheet): SheetDocument {
  const { sheet } = loadSheet(context, wanted);
  const edits = findSheetDraft(context.db, wanted.contact, wanted.kind)?.value ?? {};
  return withEdits(sheet, editsThatHold(sheet, edits));
}

/**
 * Keeps what is edited; answered once it is durable. The number that was saved last may be saved again with the same.
 *
 * @throws AppError `conflict` where another window has saved since; `details.rev` is its number
 */
export function saveSheetDraft(
  context: WriteContext,
  { contact, kind, rev, edits }: OfSheet & { readonly rev: number; readonly edits: SheetEdits },
): { rev: number } {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    loadSheet(context, { contact, kind });
    const kept = findSheetDraft(db, contact, kind);
    const last = kept?.rev ?? 0;
    const isEcho = rev === last && JSON.stringify(kept?.value) === JSON.stringify(edits);
    if (!isEcho && rev !== last + 1) {
      throw new AppError('conflict', 'This sheet was edited in another place. Open it again.', {
        details: { rev: last },
      });
    }
    if (!isEcho) upsertSheetDraft(db, { contact, kind, rev, value: edits, at: clock.now(), profile: actor.id });
    return { rev };
  });
}
