import { z } from 'zod';
import { month, postcodeFinding } from '../domain/postcodes/finding.ts';
import { instant } from '../domain/time.ts';
import { job, nothing, read } from './core.ts';

const many = z.number().int().min(0);
const administrator = ['administrator'] as const;

/** A file that a list was made from. */
const importedFile = z.strictObject({
  name: z.string().max(200),
  bytes: many,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The lists that can be imported: Ordnance Survey's Code-Point Open, and the postcode directory of the ONS. */
export const postcodeSources = ['code-point-open', 'onspd'] as const;
/** One of {@link postcodeSources}. */
export type PostcodeSource = (typeof postcodeSources)[number];

/** What was imported, and what came of it. */
export const aboutPostcodes = z.strictObject({
  source: z.enum(postcodeSources),
  /** The month that the list is of; null where the file does not say. */
  edition: month.nullable(),
  importedAt: instant,
  files: z.array(importedFile).min(1).max(500),
  /** Postcodes in the list, and how many of them have come out of use. */
  postcodes: many,
  ended: many,
  /** Postcodes for which the file gives no place. */
  withoutPlace: many,
  /** Rows that said something about a postcode that was there already, and rows that could not be read. */
  repeated: many,
  unread: many,
});
/** See {@link aboutPostcodes}. */
export type AboutPostcodes = z.infer<typeof aboutPostcodes>;

/** The list of postcodes: public data, in a file of its own beside the record. */
export const postcodes = {
  /** What the list says about a postcode, or the first half of one. Kept and logged nowhere. */
  lookup: read({ host: 'data', input: z.strictObject({ postcode: z.string().max(20) }), output: postcodeFinding }),
  /** The list in use. */
  status: read({
    host: 'data',
    input: nothing,
    output: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('none') }),
      /** There is one, and it is damaged. */
      z.strictObject({ state: z.literal('unreadable') }),
      z.strictObject({ state: z.literal('ready'), about: aboutPostcodes, bytes: many }),
    ]),
  }),
  /** Lets somebody choose files, in the system's own window. The page hears names and a token, and never a path. */
  choose: read({
    notInPractice: true,
    host: 'main',
    input: nothing,
    output: z.strictObject({ chosen: z.uuid(), files: z.array(z.string().max(260)).max(500) }).nullable(),
    by: administrator,
  }),
  /**
   * Makes a new list of the chosen files. Until it is whole and sound the one before stays in use, and stays where it
   * fails or is stopped. Fails with `precondition` and `details.needs: 'evenIfSmaller'` where the new list is less than
   * half of the one in use.
   */
  import: job({
    notInPractice: true,
    host: 'data',
    /** `chosen` is null from the command line, which names the files with `--file`. */
    input: z.strictObject({ chosen: z.uuid().nullable(), evenIfSmaller: z.boolean() }),
    progress: z.strictObject({ step: z.enum(['reading', 'checking']), done: many, of: many, postcodes: many }),
    output: aboutPostcodes,
    by: administrator,
    changes: ['postcodes', 'audit'],
  }),
} as const;
