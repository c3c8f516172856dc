import type { ReadContext } from '../../context.ts';
import { hasDraftSince } from '../../queries/visits.ts';

/** As long as the longest day at a desk, in milliseconds: what was left open before it is not being talked about. */
const aDay = 12 * 60 * 60_000;

/** Whether a conversation that is not finished was opened not long ago, whoever has it. */
export function isOneOpen({ db, clock }: ReadContext): boolean {
  return hasDraftSince(db, new Date(Date.parse(clock.now()) - aDay).toISOString());
}
