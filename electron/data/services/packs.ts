import { AppError } from '../../../shared/errors.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { findCurrentPack, findPack, hasPack, insertPack } from '../queries/packs.ts';
import { recordAudit } from './audit.ts';

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

/**
 * Takes a version of a pack in, unless it is there already. The versions before stay for the contacts that have
 * them. A version that cannot be used is refused and the one before goes on: a mistake in a list must not close
 * the desk.
 *
 * @throws AppError `invalid` where it cannot be used and there is none before it
 */
export function acceptPack(context: WriteContext, folder: OfferedPack): void {
  const { db, clock } = context;
  const version = `${folder.id} ${folder.version}`;
  db.transaction(() => {
    if (hasPack(db, folder.id, folder.version)) return;
    try {
      insertPack(db, folder.load(), clock.now());
      recordAudit(context, 'pack-accepted', version);
    } catch (error) {
      if (!(error instanceof AppError) || !findCurrentPack(db)) throw error;
      recordAudit(context, 'pack-refused', version);
    }
  });
}
