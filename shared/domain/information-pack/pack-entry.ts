import { z } from 'zod';

/** One thing that somebody could try, with everything that they need to reach it; empty where it is not known. */
export const packEntry = z.strictObject({
  name: z.string(),
  /** What it is, in plain words. */
  words: z.string(),
  phones: z.array(z.string()),
  url: z.string(),
  address: z.string(),
  hours: z.string(),
  cost: z.string(),
  whoFor: z.string(),
  /** What its publisher asks to be named by. */
  attribution: z.string(),
});
/** See {@link packEntry}. */
export type PackEntry = z.infer<typeof packEntry>;

/** Something that somebody knows by its own words alone. */
export function entryOfWords(name: string): PackEntry {
  const empty = { words: '', url: '', address: '', hours: '', cost: '', whoFor: '', attribution: '' };
  return { ...empty, name, phones: [] };
}
