import { z } from 'zod';
import { type CivilDate, civilDate } from '../time.ts';

/**
 * Why the clock may be wrong. `behind`: conversations on record are of a later day than it shows. `ahead`: it has gone
 * forward further than anybody has vouched for, by so many days.
 */
export const clockDoubt = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('behind'), today: civilDate, latest: civilDate }),
  z.strictObject({ kind: z.literal('ahead'), today: civilDate, days: z.number().int().min(1) }),
]);
/** See {@link clockDoubt}. */
export type ClockDoubt = z.infer<typeof clockDoubt>;

/** What the clock showed, and what spoke against it, when somebody said that it is right. */
export const clockTrusted = z.strictObject({
  day: civilDate,
  latest: civilDate.nullable(),
  leftOut: z.number().int().min(0),
});
/** See {@link clockTrusted}. */
export type ClockTrusted = z.infer<typeof clockTrusted>;

/** What is known of the clock: the day it shows, the latest day on record, and the days nobody has vouched for. */
export interface ClockLooked {
  readonly today: CivilDate;
  readonly latest: CivilDate | null;
  readonly leftOut: number;
}

/**
 * What speaks against the clock, as far as nobody has said since that it is right; null where nothing does. What was
 * said holds from its day on and for what spoke against the clock then, and not for more.
 */
export function doubtOf({ today, latest, leftOut }: ClockLooked, trusted: ClockTrusted | null): ClockDoubt | null {
  const isTrusted = trusted !== null && today >= trusted.day;
  if (latest !== null && latest > today && !(isTrusted && latest <= (trusted.latest ?? ''))) {
    return { kind: 'behind', today, latest };
  }
  return leftOut > 0 && !(isTrusted && leftOut <= trusted.leftOut) ? { kind: 'ahead', today, days: leftOut } : null;
}
