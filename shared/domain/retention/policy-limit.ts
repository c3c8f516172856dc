import { z } from 'zod';
import { addDays, type CivilDate, civilDate } from '../time.ts';
import { daysOfGrace } from './retention-day.ts';

/** The longest that an organisation has names and words kept, and since when that is so on this computer. */
export const policyLimit = z.strictObject({
  /** Null for no limit. */
  months: z.int().nullable(),
  /** From this day on it holds; until then the one before it does. */
  from: civilDate,
  before: z.int().nullable(),
});
/** See {@link policyLimit}. */
export type PolicyLimit = z.infer<typeof policyLimit>;

const none = { months: null, before: null } as const;

/**
 * The limit after a look at the policy. A shorter time begins only after some weeks, as nothing brings names back after
 * a slip; a longer one at once.
 */
export function lookAtLimit(kept: PolicyLimit | null, months: number | null, day: CivilDate): PolicyLimit {
  const known = kept ?? { ...none, from: day };
  if (known.months === months) return known;
  const holds = limitOn(known, day);
  const isShorter = months !== null && (holds === null || months < holds);
  return { months, from: isShorter ? addDays(day, daysOfGrace) : day, before: holds };
}

/** The limit that holds on a day, in months; null for none. */
export function limitOn({ months, from, before }: PolicyLimit, day: CivilDate): number | null {
  return day >= from ? months : before;
}
