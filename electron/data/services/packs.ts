import { type RefusedPack, refusedPack as refusedPackShape } from '../../../shared/contract/packs.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { findCurrentPack, findPack, hasPack, insertPack } from '../queries/packs.ts';
import { findSetting, upsertSetting } from '../queries/settings.ts';
import { recordAudit } from './audit.ts';

/** The setting that keeps what was refused. */
const refused = 'pack-refused';

/** As many sentences of a refusal as are kept. */
const mostKept = 500;

/** A version of a pack that may be taken in; loading it reads and checks it. */
export interface OfferedPack {
  readonly id: string;
  readonly version: string;
  /** @throws AppError `invalid` where it is no pack */
  load(): Pack;
}

/** The pack that new contacts start with. @throws AppError `not-found` */
export function currentPack({ db }: ReadContext): Pack {
  const found = findCurrentPack(db);
  if (!found) throw new AppError('not-found', 'There is no council pack on this computer. Ask your administrator.');
  return found;
}

/** One version of a pack. @throws AppError `not-found` */
export function getPack({ db }: ReadContext, { id, version }: { id: string; version: string }): Pack {
  const found = findPack(db, id, version);
  if (!found) throw new AppError('not-found', 'This version of the council pack is not on this computer.');
  return found;
}

/** What was refused last, or null where the pack that is offered is in use. */
export function refusedPack({ db }: ReadContext): RefusedPack | null {
  return findSetting(db, refused, refusedPackShape.nullable()) ?? null;
}

/**
 * Takes a version of a pack in, unless it is there already. The versions before stay for the contacts that have
 * them. A version that cannot be used is refused and the one before goes on: a mistake in a list must not close
 * the desk. The refusal is written down once, with what to put right; each opening looks anew.
 *
 * @throws AppError `invalid` where it cannot be used and there is none before it
 */
export function acceptPack(context: WriteContext, folder: OfferedPack): void {
  const { db, clock } = context;
  const name = `${folder.id} ${folder.version}`;
  db.transaction(() => {
    const before = refusedPack(context);
    try {
      if (!hasPack(db, folder.id, folder.version)) {
        insertPack(db, folder.load(), clock.now());
        recordAudit(context, 'pack-accepted', name);
      }
      if (before) upsertSetting(db, refused, null);
    } catch (error) {
      if (!(error instanceof AppError) || !findCurrentPack(db)) throw error;
      if (before?.name !== name) recordAudit(context, 'pack-refused', name);
      upsertSetting(db, refused, { name, at: clock.now(), sentences: sentencesOf(error) });
    }
  });
}

function sentencesOf({ message, details }: AppError): readonly string[] {
  const sentences = details?.sentences;
  return typeof sentences === 'object' ? sentences.slice(0, mostKept) : [message];
}
