import type { AuditAction } from '../../../../shared/contract/audit.ts';
import {
  type DeliveryWay,
  type SheetDocument,
  type SheetKind,
  sheetDocument,
} from '../../../../shared/domain/hand-over/document.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { updateReplyDone } from '../../queries/reply-owed.ts';
import { findSent, insertSent, updateFailed } from '../../queries/sheets.ts';
import { recordAudit } from '../audit.ts';
import { owedAgain } from './replies.ts';
import { sheetNow } from './show-sheet.ts';

const actions: Readonly<Record<DeliveryWay, AuditAction>> = {
  print: 'sheet-printed',
  pdf: 'sheet-saved-as-pdf',
  text: 'sheet-copied',
  json: 'sheet-saved-as-json',
};

interface Sending {
  readonly send: string;
  readonly contact: string;
  readonly kind: SheetKind;
  readonly way: DeliveryWay;
}

/**
 * Puts down that a sheet goes out by one way and what it says, and gives it. It is asked for before anything leaves, so
 * that nothing does without a trace. The same again gives what was put down.
 *
 * @throws AppError as `loadSheet` does; `conflict` where the id is that of another sending
 */
export function sendSheet(context: WriteContext, { send, contact, kind, way }: Sending): SheetDocument {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const known = findSent(db, send);
    if (known) {
      const isSame = known.contact === contact && known.kind === kind && known.way === way && known.content !== '';
      if (!isSame || known.hasFailed) throw new AppError('conflict', 'This was sent before. Send it once more.');
      return sheetDocument.parse(JSON.parse(known.content));
    }
    const sheet = sheetNow(context, { contact, kind });
    const content = JSON.stringify(sheet);
    insertSent(db, { id: send, contact, kind, way, at: clock.now(), profile: actor.id, content });
    if (kind === 'reply') updateReplyDone(db, contact, { at: clock.now(), by: actor.id });
    recordAudit(context, actions[way], contact);
    return sheet;
  });
}

/** Puts down that a sheet did not go out after all; said again it does nothing. @throws AppError `not-found` */
export function sheetNotSent(context: WriteContext, { send }: { send: string }): undefined {
  const { db, clock } = context;
  db.transaction(() => {
    const known = findSent(db, send);
    if (!known) throw new AppError('not-found', 'Nothing was put down that could have failed.');
    if (known.hasFailed) return;
    updateFailed(db, send, clock.now());
    if (known.kind === 'reply') owedAgain(context, known.contact);
    recordAudit(context, 'sheet-not-sent', known.contact);
  });
}
