import type { z } from 'zod';
import type { AuditAction } from '../../../../shared/contract/audit.ts';
import { asChosen } from '../../../../shared/domain/information-pack/as-chosen.ts';
import { type PackCautions, refusedPack } from '../../../../shared/domain/information-pack/cautions.ts';
import {
  type PackDocument,
  type PackDraft,
  type PackWay,
  packDocument,
  untouchedPack,
} from '../../../../shared/domain/information-pack/document.ts';
import type { drawnPack } from '../../../../shared/domain/information-pack/view.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findPackDraft, findPackOut, insertPackOut, updatePackOutFailed } from '../../queries/information-packs.ts';
import { recordAudit } from '../audit.ts';
import { drawCodes } from './draw-codes.ts';
import { loadPack } from './load-pack.ts';

type DrawnPack = z.output<typeof drawnPack>;

interface OnWay {
  readonly contact: string;
  readonly way: PackWay;
}

const actions: Readonly<Record<PackWay, AuditAction>> = {
  print: 'information-pack-printed',
  pdf: 'information-pack-saved-as-pdf',
  email: 'information-pack-copied-as-email',
  text: 'information-pack-copied-as-text',
};

/** Paper is refused only where nothing may be given at all; an e-mail and a text by what stands against that way. */
function refusalOf({ alerts, refusals }: PackCautions, way: PackWay): string | null {
  if (way === 'email' || way === 'text') return refusals[way];
  return alerts[0] ?? null;
}

const drawn = (document: PackDocument): DrawnPack => ({ document, codes: drawCodes(document) });

function packNow(context: ReadContext, { contact, way }: OnWay): { document: PackDocument; draft: PackDraft } {
  const { composed, cautions } = loadPack(context, contact);
  const draft = findPackDraft(context.db, contact)?.value ?? untouchedPack;
  const refused = refusedPack(refusalOf(cautions, way), draft.reason);
  if (refused !== null) throw new AppError('precondition', refused);
  return { document: asChosen(composed.document, draft), draft };
}

/** The pack as it would come out now. @throws AppError `precondition` where a reason is missing, and as `loadPack` does */
export function showPack(context: ReadContext, onWay: OnWay): DrawnPack {
  return drawn(packNow(context, onWay).document);
}

/**
 * Puts down that a pack comes out by one way and what it says, and gives it. It is asked for before anything leaves, so
 * that nothing does without a trace. The same again gives what was put down.
 *
 * @throws AppError as `showPack` does; `conflict` where the id is that of another time
 */
export function sendPack(context: WriteContext, { send, ...onWay }: OnWay & { readonly send: string }): DrawnPack {
  const { db, clock, actor } = context;
  const { contact, way } = onWay;
  return db.transaction(() => {
    const known = findPackOut(db, send);
    if (known) {
      const isSame = known.contact === contact && known.way === way && known.content !== '';
      if (!isSame || known.hasFailed) throw new AppError('conflict', 'This came out before. Do it once more.');
      return drawn(packDocument.parse(JSON.parse(known.content)));
    }
    const { document, draft } = packNow(context, onWay);
    const content = JSON.stringify(document);
    const reason = draft.reason;
    insertPackOut(db, { id: send, contact, way, at: clock.now(), profile: actor.id, content, reason });
    recordAudit(context, actions[way], contact);
    return drawn(document);
  });
}

/** Puts down that a pack did not come out after all; said again it does nothing. @throws AppError `not-found` */
export function packNotSent(context: WriteContext, { send }: { send: string }): undefined {
  const { db, clock } = context;
  db.transaction(() => {
    const known = findPackOut(db, send);
    if (!known) throw new AppError('not-found', 'Nothing was put down that could have failed.');
    if (known.hasFailed) return;
    updatePackOutFailed(db, send, clock.now());
    recordAudit(context, 'information-pack-not-out', known.contact);
  });
}
