import { z } from 'zod';
import { code } from '../domain/ids.ts';

/** A word, or several in a row, as people write them. Capitals, endings and apostrophes do not matter. */
const words = z.string().min(2).max(60);
const wordsOf = z.record(code, z.array(words).min(1).max(200));

/** What a council says about its directory of services: how people call things, and what belongs to what. */
export const packDirectory = z.strictObject({
  /** Groups of words that mean the same in a search: `cab` and `citizens advice`. Several words count as one. */
  synonyms: z.array(z.array(words).min(2).max(40)).max(500).default([]),
  /** The words by which a service belongs to a topic. All words of an entry have to be said of it. */
  topics: wordsOf.default({}),
  /** The same for the tiers of solutions: what makes a service a local group, a public service, help that is bought. */
  tiers: wordsOf.default({}),
  /** The age of a publisher's last check, in months, from which a service is shown as old and ranks lower. */
  stale_after_months: z.number().int().min(1).max(120).default(12),
});
