import { z } from 'zod';
import { id } from '../ids.ts';
import { civilDate, instant } from '../time.ts';
import { packEntry } from './pack-entry.ts';

/** The ways in which a pack leaves the computer. */
export const packWays = ['print', 'pdf', 'email', 'text'] as const;
/** One of {@link packWays}. */
export type PackWay = (typeof packWays)[number];

/** How a pack reaches the person. */
export const sentHows = ['post', 'email', 'text', 'by-hand'] as const;
/** One of {@link sentHows}. */
export type SentHow = (typeof sentHows)[number];

/** How a pack looks on paper. */
export const packLook = z.strictObject({
  /** 18 points and more. */
  isLarge: z.boolean(),
  /** One thing in a box of its own, a sentence on a line, wide spaces. */
  isEasy: z.boolean(),
  /** Black on white and thick lines, nothing grey. */
  isHighContrast: z.boolean(),
});
/** See {@link packLook}. */
export type PackLook = z.infer<typeof packLook>;

/** What a block of a pack is about. */
export const blockKinds = ['greeting', 'matters', 'entry', 'next', 'numbers', 'mind', 'sources'] as const;

/** The longest text that somebody may put in a block's place. */
export const longestPackEdit = 20_000;

const line = z.strictObject({ of: z.string().max(60).nullable(), text: z.string() });
/** A line of a block, and the block that it is about. */
export type PackLine = z.infer<typeof line>;

const block = z.strictObject({
  /** Its kind, or for something to try the id of its solution. */
  id: z.string().min(1).max(60),
  kind: z.enum(blockKinds),
  title: z.string(),
  /** A line is a paragraph. */
  text: z.string(),
  /** Whether it goes along unless somebody decides otherwise. */
  isIn: z.boolean(),
  /** What the codes on paper lead to, and the short message names. */
  entry: packEntry.nullable(),
  /** Lines that go along only with the block they are about; null for a text of one piece. */
  lines: z.array(line).nullable(),
});
/** A part of a pack. */
export type PackBlock = z.infer<typeof block>;

/** A pack: composed from the record, or as it goes once somebody has chosen and edited. */
export const packDocument = z.strictObject({
  form: z.literal('frontdoor-information-pack-1'),
  contact: id,
  council: z.string(),
  madeAt: instant,
  madeBy: z.string(),
  day: civilDate,
  sample: z.boolean(),
  blocks: z.array(block).max(250),
  look: packLook,
});
/** See {@link packDocument}. */
export type PackDocument = z.infer<typeof packDocument>;

/** What somebody chose and changed in a pack before it goes; the record stays as it is. */
export const packDraft = z.strictObject({
  /** Blocks that go along, or not, against what is usual. */
  chosen: z.record(z.string().max(60), z.boolean()),
  edits: z.record(
    z.string().max(60),
    z.strictObject({ text: z.string().max(longestPackEdit), from: z.string().max(longestPackEdit) }),
  ),
  /** Where somebody changed how it looks. */
  look: packLook.nullable(),
  /** Why it is right to give it although it is not safe, or not how they want to be reached. */
  reason: z.string().max(500),
});
/** See {@link packDraft}. */
export type PackDraft = z.infer<typeof packDraft>;

/** A pack in which nobody has changed anything. */
export const untouchedPack: PackDraft = { chosen: {}, edits: {}, look: null, reason: '' };

/** What the pack is called, on paper and in its heading: it says nothing about anybody. */
export const packTitle = 'Information for you';
