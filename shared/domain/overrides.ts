import { z } from 'zod';
import { contactSummary } from './contact.ts';
import { id } from './ids.ts';
import { instant } from './time.ts';

/** A reason that was given to close over one or more gates, for a lead to see. */
export const overrideRow = z.strictObject({
  contact: id,
  /** When it was given: at closing, or at the end of a correction. With the contact it names the row. */
  at: instant,
  personName: z.string(),
  requesterName: z.string(),
  sample: z.boolean(),
  /** What has to stay red about the contact: a correction may have brought a worry up. */
  alarms: contactSummary.shape.alarms,
  /** What it was closed over, a sentence for each gate. */
  over: z.array(z.string()).min(1),
  /** The reason as the contact's own version of the pack calls it, also where it has been retired since. */
  reason: z.string(),
  words: z.string(),
  by: z.string(),
  /** How the contact ended, as its record says now. */
  outcome: z.string(),
  /** Since when a correction has made it needless or given another one; null while it stands. */
  endedAt: instant.nullable(),
  /** Which lead has seen it, and when; null while none has. */
  seen: z.strictObject({ at: instant, by: z.string() }).nullable(),
});
/** See {@link overrideRow}. */
export type OverrideRow = z.infer<typeof overrideRow>;

/** Every reason that was given, for a lead; each list with how many more there are. */
export const overridesForLead = z.strictObject({
  /** The one that waits longest first. */
  unseen: z.array(overrideRow),
  moreUnseen: z.number().int(),
  /** The one that was seen last first. */
  seen: z.array(overrideRow),
  moreSeen: z.number().int(),
});
/** See {@link overridesForLead}. */
export type OverridesForLead = z.infer<typeof overridesForLead>;
