import type { ReadContext } from '../../context.ts';
import { findCurrentPack } from '../../queries/packs.ts';

/** The windows of a return by the pack that is in use, in days, the shortest first. */
export function windowsNow({ db }: ReadContext): number[] {
  return [...(findCurrentPack(db)?.return_windows_days ?? [])].toSorted((one, other) => one - other);
}
