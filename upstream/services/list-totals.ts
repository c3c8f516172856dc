import type { z } from 'zod';
import { releasedContent, totalsReply } from '../../shared/upstream/released.ts';
import type { Context } from '../context.ts';
import { listReleased } from '../queries/released.ts';
import type { Sender } from './authenticate.ts';

/** How many periods go out at once. */
const atOnce = 100;

/** What was released of the sender's own team since a cursor. */
export async function listTotals(
  { db, clock }: Context,
  { team }: Sender,
  since: number,
): Promise<z.infer<typeof totalsReply>> {
  const rows = await listReleased(db, team, since, atOnce + 1);
  const some = rows.slice(0, atOnce);
  return totalsReply.parse({
    server_time: clock.now(),
    cursor: some.at(-1)?.seq ?? since,
    more: rows.length > atOnce,
    released: some.map(({ seq: _seq, content, released_at, ...row }) => ({
      ...row,
      released_at: released_at.toISOString(),
      ...releasedContent.parse(content),
    })),
  });
}
