import { AppError } from '../../../shared/errors.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { howPacksCome } from '../queries/pack-versions.ts';
import {
  findCurrentName,
  findCurrentPack,
  findPack,
  hasPack,
  insertOffered,
  insertPack,
  waitForUse,
} from '../queries/packs.ts';
import { recordAudit } from './audit.ts';
import { assertKeepsCodes } from './council-packs/assert-keeps-codes.ts';
import { forgetRefusal, noteRefusal, sentencesOf } from './council-packs/refusals.ts';

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
 * Takes a version that came with the app in, unless it is there already. The versions before stay for the contacts that
 * have them. A version that cannot be used is refused and the one before goes on: a mistake in a list must not close
 * the desk. The refusal is written down once, with what to put right; each opening looks anew.
 *
 * It is in use from then on, unless the council's packs come from its collector: then one that is newer waits for
 * somebody to use it, so that a start neither puts an older one back nor undoes that somebody went back.
 *
 * @throws AppError `invalid` where it cannot be used and there is none before it
 */
export function acceptPack(context: WriteContext, folder: OfferedPack): void {
  const { db } = context;
  const name = `${folder.id} ${folder.version}`;
  db.transaction(() => {
    try {
      if (!hasPack(db, folder.id, folder.version)) {
        takeIn(context, folder);
        recordAudit(context, 'pack-accepted', name);
      }
      forgetRefusal(context, 'app');
    } catch (error) {
      if (!findCurrentName(db)) throw error;
      noteRefusal(context, { name, origin: 'app', sentences: [...sentencesOf(error)] });
    }
  });
}

function takeIn({ db, clock }: WriteContext, folder: OfferedPack): void {
  const pack = folder.load();
  assertKeepsCodes(db, pack);
  const { areFetched, doesOneWait } = howPacksCome(db);
  if (!areFetched) {
    insertPack(db, pack, clock.now());
    return;
  }
  const inUse = findCurrentName(db);
  insertOffered(db, pack, { origin: 'app', madeAt: null, now: clock.now() });
  if (!doesOneWait && dateOf(pack) > dateOf(inUse)) waitForUse(db, pack);
}

/** The date of a version, before its digest. */
function dateOf(pack: { readonly version: string } | undefined): string {
  return pack?.version.slice(0, 10) ?? '';
}
