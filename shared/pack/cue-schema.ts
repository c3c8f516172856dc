import { z } from 'zod';
import { type FieldName, fieldNames } from '../domain/contact-fields.ts';
import { idleExceptions } from '../domain/cues/idle-exceptions.ts';
import { parsePhrase } from '../domain/cues/phrase.ts';
import { code } from '../domain/ids.ts';

/**
 * Words as people say them, and nothing else. Capitals do not matter, and short forms are the same as long ones:
 * `can't`, `cant`, `cannot` and `can not` are one.
 *
 * - `on the floor` – these words, one after the other
 * - `collaps*` – every word that begins so: collapse, collapsed, collapsing (at least three letters)
 * - `husband|wife|partner` – one of these; join words by hyphens to keep them together: `wandered-off|gone-missing`
 * - `carer .. not come` – up to three words in between ("my carer Sue has not come"); write `.. ..` for up to six
 * - `hospital + no care` – both, in any order, anywhere in one sentence
 *
 * Words without a + between them are found inside one clause: they never reach over a comma, a question mark, a dash
 * or "but". A not before them cancels them ("hasn't fallen"), unless they say not themselves ("not eating", "no food").
 */
export const phrase = z
  .string()
  .min(1)
  .max(300)
  .superRefine((text, context) => {
    const read = parsePhrase(text);
    if (typeof read === 'string') context.addIssue({ code: 'custom', message: `“${text}”: ${read}` });
  });

const wording = phrase.refine((text) => !text.includes(' + '), 'an exception stays inside one clause: leave out the +');

/**
 * What a cue suggests: one topic, strength, adjustment or safety trigger of this pack. With `ask` it suggests nothing
 * to be taken: the guide's question about that field comes first from then on.
 */
export const suggestion = z.union([
  z.strictObject({ topic: code }),
  z.strictObject({ strength: code }),
  z.strictObject({ adjustment: code }),
  z.strictObject({ trigger: code }),
  z.strictObject({ ask: z.enum<readonly FieldName[]>(fieldNames) }),
]);
/** See {@link suggestion}. */
export type Suggestion = z.infer<typeof suggestion>;

const written = z.strictObject({
  suggests: suggestion,
  /** Any one of these suggests it. */
  phrases: z.array(phrase).min(1).max(200),
  /**
   * Longer wordings around the words of a phrase that mean something else: `fallen`, unless `fallen out`. One counts
   * only where it shares a word with what was found, so that it can never silence the rest of what is said.
   */
  unless: z.array(wording).max(100).default([]),
  /** Only what is so now counts: "she fell two years ago" suggests nothing. Leave it out where the past matters. */
  now_only: z.boolean().default(false),
});

/**
 * Words that suggest something while notes are typed. A suggestion is never applied by itself: it is accepted or put
 * away with one key. Several cues may suggest the same thing, each with its own exceptions. An exception that can
 * never apply is refused, because whoever wrote it believes that it does.
 */
export const cue = written.superRefine(({ phrases, unless }, context) => {
  for (const exception of idleExceptions(unless, phrases)) {
    const message = `“${exception}” shares no word with the phrases of its cue, so it can never apply`;
    context.addIssue({ code: 'custom', path: ['unless', unless.indexOf(exception)], message });
  }
});
/** See {@link cue}. */
export type Cue = z.output<typeof cue>;
