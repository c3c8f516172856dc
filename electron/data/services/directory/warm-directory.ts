import type { ReadContext } from '../../context.ts';
import { findCurrentPack } from '../../queries/packs.ts';
import { openDirectory } from './open-directory.ts';

/** Reads what a search needs before anybody searches: the first one would hold up what is typed by a quarter of a second. */
export function warmDirectory(context: ReadContext): void {
  try {
    const [open, pack] = [openDirectory(context), findCurrentPack(context.db)];
    if (typeof open !== 'string' && pack) open.forPack(pack);
  } catch {
    // Nobody has asked for anything yet: whoever searches is told what is wrong.
  }
}
