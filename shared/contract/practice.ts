import { z } from 'zod';
import { code, id } from '../domain/ids.ts';
import { practiceScore } from '../domain/practice/score.ts';
import { instant } from '../domain/time.ts';
import { done, nothing, read, write } from './core.ts';

/** As many questions as one practice caller is asked. */
export const mostAsked = 200;

/** A conversation with a practice caller: who, and what was asked, in its order. */
export const practiceRun = z.strictObject({
  contact: id,
  caller: code,
  asked: z.array(code).max(mostAsked),
  startedAt: instant,
  closedAt: instant.nullable(),
});
/** See {@link practiceRun}. */
export type PracticeRun = z.infer<typeof practiceRun>;

/** Practising with callers who are not real. Every call is refused but at the practice desk. */
export const practice = {
  /** The latest practices on this computer, the newest first. */
  runs: read({ host: 'data', input: nothing, output: z.array(practiceRun).max(200) }),
  /** The practice that a contact belongs to; null for a contact without a caller. */
  run: read({ host: 'data', input: z.strictObject({ contact: id }), output: practiceRun.nullable() }),
  /** Begins a conversation with a caller. Asked again with the same contact it gives what there is. */
  begin: write({
    host: 'data',
    input: z.strictObject({ contact: id, caller: code }),
    output: practiceRun,
    changes: ['practice', 'contacts'],
  }),
  /** Asks the caller one more thing. */
  ask: write({
    host: 'data',
    input: z.strictObject({ contact: id, question: code }),
    output: practiceRun,
    changes: ['practice'],
  }),
  /** How it went, once the conversation has closed: nobody is scored while they talk. */
  score: read({ host: 'data', input: z.strictObject({ contact: id }), output: practiceScore }),
} as const;

/** When somebody was asked how confident they feel. */
export const confidenceMoments = ['before', 'after'] as const;
/** The lowest rating that counts as confident. */
export const confidentFrom = 4;

const answers = z.strictObject({ n: z.number().int().min(0), of: z.number().int().min(0) });

/** How confident people feel about the conversations that they hold (measure 1a): a rating and a day, and no name. */
export const confidence = {
  /** Puts one rating down, from 1 (not at all) to 5 (very). Nobody is asked who they are; the same id counts once. */
  give: write({
    host: 'data',
    input: z.strictObject({ id, moment: z.enum(confidenceMoments), rating: z.number().int().min(1).max(5) }),
    output: done,
    changes: ['confidence'],
  }),
  /** Ratings of 4 and 5, of all that were given on this computer, before practising and after. */
  numbers: read({ host: 'data', input: nothing, output: z.strictObject({ before: answers, after: answers }) }),
} as const;
