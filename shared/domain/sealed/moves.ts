import { z } from 'zod';
import { contactSummary } from '../contact.ts';
import { id } from '../ids.ts';
import { civilDate, instant } from '../time.ts';
import { namedAddress } from './address.ts';
import { sealedKinds } from './sealed-file.ts';

/** A conversation or follow-up that was passed to a colleague's computer and has not come back. */
export const passedRow = z.strictObject({
  seal: id,
  contact: id,
  kind: z.enum(sealedKinds),
  personName: z.string(),
  requesterName: z.string(),
  sample: z.boolean(),
  to: z.string(),
  at: instant,
  /** Who said that it has arrived, and when that was noted; null while nobody has. */
  confirmed: z.strictObject({ by: z.string(), at: instant }).nullable(),
  /** The day on which somebody is to act on a follow-up, as it stood when it went; null for an open conversation. */
  due: civilDate.nullable(),
  /** What stood open about safety when it went. It stays red until somebody has said that it arrived. */
  alarms: contactSummary.shape.alarms,
});
/** See {@link passedRow}. */
export type PassedRow = z.infer<typeof passedRow>;

/** One step of a conversation between computers, as one of them knows it. */
export const move = z.strictObject({
  seal: id,
  kind: z.enum(sealedKinds),
  way: z.enum(['passed-on', 'taken-over']),
  /** To whom, or from whom. */
  name: z.string(),
  at: instant,
  /** How a passing on ended; null while it stands, and for what was taken over. */
  ending: z.enum(['taken-back', 'came-back']).nullable(),
  /** It had closed on the computer that it came from, and is corrected there. */
  hasClosedThere: z.boolean(),
});
/** See {@link move}. */
export type Move = z.infer<typeof move>;

/** What is in a sealed file, before anything of it is taken over. */
export const sealedPreview = z.strictObject({
  seal: id,
  contact: id,
  kind: z.enum(sealedKinds),
  /** Taken over before: it is on this computer, and nothing is to be done. */
  isTaken: z.boolean(),
  /** As the file says; `isKnown` where the address is one that was kept here, and then under the name kept here. */
  from: namedAddress.extend({ isKnown: z.boolean() }),
  sealedAt: instant,
  personName: z.string(),
  requesterName: z.string(),
  /** In the words of the file's own pack. */
  topic: z.string(),
  openedAt: instant,
  due: civilDate.nullable(),
  lines: z.number().int(),
  solutions: z.number().int(),
  tries: z.number().int(),
  alarms: contactSummary.shape.alarms,
});
/** See {@link sealedPreview}. */
export type SealedPreview = z.infer<typeof sealedPreview>;
