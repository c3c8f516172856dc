import type { WaitingPack } from '../../../../shared/domain/information-pack/view.ts';
import type { ReadContext } from '../../context.ts';
import { listWaitingPacks } from '../../queries/information-packs.ts';
import { alarmsNow } from '../contacts/with-alarms.ts';

/** As many as are looked at, to say how many there are. */
const mostLookedAt = 2_000;

/** What was promised and not given yet, the longest due first. */
export function listPacksWaiting(
  context: ReadContext,
  { limit }: { limit: number },
): { rows: WaitingPack[]; total: number } {
  const found = listWaitingPacks(context.db, mostLookedAt);
  const rows = found.slice(0, limit).map(({ row, isEdited }) => ({
    ...row,
    alarms: alarmsNow(context, row.contact, isEdited),
  }));
  return { rows, total: found.length };
}
