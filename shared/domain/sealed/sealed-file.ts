import { z } from 'zod';
import { pack } from '../../pack/schema.ts';
import { change } from '../changes.ts';
import { contact } from '../contact.ts';
import { attempt, followUpDraft, result } from '../follow-up/notes.ts';
import { id } from '../ids.ts';
import { packDraft } from '../information-pack/document.ts';
import { packStanding } from '../information-pack/view.ts';
import { instant } from '../time.ts';
import { sealAddress } from './address.ts';

/** What a sealed file may hold: a conversation that is open, or the follow-up of one that has closed. */
export const sealedKinds = ['draft', 'follow-up'] as const;
/** One of {@link sealedKinds}. */
export type SealedKind = (typeof sealedKinds)[number];

/** The largest sealed file that is opened, in bytes: more than the longest conversation with its history. */
export const mostSealedBytes = 32 * 1_048_576;

/** The form that this version writes and reads; a later one has a higher number. */
export const sealedForm = 'frontdoor-sealed-1';

/** As much of a file as tells whether it is one of a later form. */
export const sealedHead = z.object({ form: z.string().regex(/^frontdoor-sealed-\d{1,6}$/) });

const by = z.string().max(100);

/** A change of the draft so far; `before` is null where there was nothing, and counts only where it is known. */
const pastChange = z.strictObject({
  visit: id,
  at: instant,
  by,
  change: z.union([change, z.strictObject({ promise: id, doneAt: instant.nullable() })]),
  before: change.nullable(),
  isBeforeKnown: z.boolean(),
});
/** See {@link pastChange}. */
export type PastChange = z.infer<typeof pastChange>;

/** Fields that came after the first files were sealed, as they stand in a conversation of before. */
const addedSince = { unmetTopics: [] } as const;
const fieldsOfAnyVersion = z.preprocess(
  (raw) => (typeof raw === 'object' && raw !== null ? { ...addedSince, ...raw } : raw),
  contact.shape.fields,
);

/** What lies in a sealed file: everything that a colleague needs to go on, and who may open it. */
export const sealedFile = z.strictObject({
  form: z.literal(sealedForm),
  /** Names this sealing, so that the same file is never taken over twice. */
  seal: id,
  kind: z.enum(sealedKinds),
  from: z.strictObject({ name: by, address: sealAddress }),
  to: sealAddress,
  sealedAt: instant,
  /** The sealings that brought it to whoever seals it now: it may come back to where one of them began. */
  through: z.array(id).max(500),
  /** From a store with invented people: never to be mixed with real ones. */
  sample: z.boolean(),
  /** The versions of the council pack that its codes are read by. */
  packs: z.array(pack).min(1).max(20),
  contact: contact.extend({
    fields: fieldsOfAnyVersion,
    notes: contact.shape.notes.max(2_000),
    solutions: contact.shape.solutions.max(200),
    concerns: contact.shape.concerns.max(200),
    promisesKept: contact.shape.promisesKept.max(200),
    correction: z.null(),
  }),
  /** The history of a draft; that of a closed conversation stays where it closed. */
  history: z.array(pastChange).max(20_000),
  attempts: z.array(attempt).max(500),
  results: z.array(result).max(500),
  /** The last note before the day of the follow-up was agreed, where it was agreed after one. */
  agreedAfter: id.optional(),
  draft: z.strictObject({ rev: z.number().int().min(0), value: followUpDraft }).nullable(),
  /** What the person of a draft is to take home, as it was edited, promised and given; not there where nobody has begun. */
  informationPack: z
    .strictObject({
      draft: packDraft.nullable(),
      packs: z
        .array(
          z.strictObject({
            id,
            promised: packStanding.shape.promised.unwrap().omit({ by: true }).nullable(),
            sent: packStanding.shape.sent.unwrap().omit({ by: true }).nullable(),
            withdrawn: packStanding.shape.withdrawn.unwrap().omit({ by: true }).nullable(),
          }),
        )
        .max(200),
    })
    .exactOptional(),
});
/** See {@link sealedFile}. */
export type SealedFile = z.infer<typeof sealedFile>;
/** The information pack of a draft that moves. */
export type PackAlong = NonNullable<SealedFile['informationPack']>;
