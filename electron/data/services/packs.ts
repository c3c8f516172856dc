import { AppError } from '../../../shared/errors.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { findCurrentPack, findPack, insertPack } from '../queries/packs.ts';
import { recordAudit } from './audit.ts';

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

/** Takes a version of a pack in, unless it is there already. The versions before stay for the contacts that have them. */
export function acceptPack(context: WriteContext, pack: Pack): void {
  const { db, clock } = context;
  db.transaction(() => {
    if (findPack(db, pack.id, pack.version)) return;
    insertPack(db, pack, clock.now());
    recordAudit(context, 'pack-accepted', `${pack.id} ${pack.version}`);
  });
}
