import { z } from 'zod';
import { contactSummary } from '../contact.ts';
import { id } from '../ids.ts';
import { civilDate, instant } from '../time.ts';
import { packDocument, packDraft, packWays, sentHows } from './document.ts';
import { drawnCode } from './drawn-code.ts';

/** Where a pack stands: promised, given, or withdrawn. */
export const packStanding = z.strictObject({
  id,
  /** Null where it was given without a promise before. */
  promised: z.strictObject({ at: instant, by: z.string(), due: civilDate }).nullable(),
  /** `who` is empty where whoever put it down gave it themselves. */
  sent: z.strictObject({ at: instant, how: z.enum(sentHows), who: z.string(), by: z.string() }).nullable(),
  withdrawn: z.strictObject({ at: instant, why: z.string(), by: z.string() }).nullable(),
});
/** See {@link packStanding}. */
export type PackStanding = z.infer<typeof packStanding>;

/** One time that a pack was produced. */
export const packOut = z.strictObject({
  ...{ id, way: z.enum(packWays), at: instant, by: z.string() },
  /** It did not come out after all: the printer or the disk refused it. */
  hasFailed: z.boolean(),
});
/** See {@link packOut}. */
export type PackOut = z.infer<typeof packOut>;

/** A pack with the codes that are drawn on it. */
export const drawnPack = z.strictObject({ document: packDocument, codes: z.array(drawnCode).max(500) });

/** A pack on the screen, with everything that is known of its way. */
export const packView = z.strictObject({
  /** As it is composed from the record now, with everything that could go along. */
  ...drawnPack.shape,
  /** What was kept out of it, and why. */
  keptOut: z.array(z.string()),
  alerts: z.array(z.string()),
  refusals: z.record(z.enum(sentHows), z.string().nullable()),
  asks: z.array(z.string()),
  draft: z.strictObject({ rev: z.number().int(), value: packDraft }),
  /** The latest first. */
  packs: z.array(packStanding),
  /** The latest first. */
  outs: z.array(packOut),
  /** By when one is promised unless they say otherwise. */
  usualDue: civilDate,
  now: instant,
});
/** See {@link packView}. */
export type PackView = z.infer<typeof packView>;

/** A pack that was promised and not given yet, on the worklist. */
export const waitingPack = z.strictObject({
  pack: id,
  contact: id,
  ...{ personName: z.string(), requesterName: z.string(), sample: z.boolean(), isDraft: z.boolean() },
  alarms: contactSummary.shape.alarms,
  due: civilDate,
  /** When it last came out of the printer, or as a file or message. */
  producedAt: instant.nullable(),
});
/** See {@link waitingPack}. */
export type WaitingPack = z.infer<typeof waitingPack>;
