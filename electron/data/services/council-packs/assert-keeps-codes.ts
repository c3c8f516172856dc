import { ZodError } from 'zod';
import { AppError } from '../../../../shared/errors.ts';
import { brokenCodes } from '../../../../shared/pack/check/kept-codes.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadDb } from '../../db/handles.ts';
import { findCurrentPack, findPack, listUsed } from '../../queries/packs.ts';

/**
 * Makes sure that a pack may come after the ones that were used: that it has every code of theirs, and that none counts
 * as something else.
 *
 * @throws AppError `invalid`; `details.sentences` say what to put right
 */
export function assertKeepsCodes(db: ReadDb, offered: Pack): void {
  const inUse = readable(() => findCurrentPack(db));
  const used = listUsed(db).flatMap(({ id, version }) => readable(() => findPack(db, id, version)) ?? []);
  const sentences = inUse ? brokenCodes(offered, inUse, used) : [];
  if (sentences.length === 0) return;
  const message = `The council pack cannot be used. Have this put right:\n${sentences.slice(0, 5).join('\n')}`;
  throw new AppError('invalid', message, { details: { sentences } });
}

/** A pack that was written for an older Frontdoor may not be readable any more; nothing can be said about its codes. */
function readable(find: () => Pack | undefined): Pack | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof ZodError) return undefined;
    throw error;
  }
}
