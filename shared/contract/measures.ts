import { z } from 'zod';
import { contactSummary } from '../domain/contact.ts';
import { measureIds } from '../domain/measures/definition.ts';
import { splitNames } from '../domain/measures/fact.ts';
import { numberAsked } from '../domain/measures/is-behind.ts';
import { measuresAsked, measuresPage } from '../domain/measures/measures-page.ts';
import { reading } from '../domain/measures/reading.ts';
import { nothing, read } from './core.ts';

/** The most conversations that are shown behind a number. */
export const mostBehind = 200;

/** What is reckoned of everything on this computer. Nobody's numbers stand beside anybody else's. */
export const measures = {
  /** The lead's page in numbers. */
  page: read({ host: 'data', input: measuresAsked, output: measuresPage, by: ['lead'] }),
  /** Whether something speaks against a rising first contact resolution, by the last sixteen whole weeks. */
  alarm: read({
    host: 'data',
    input: nothing,
    output: z.strictObject({ state: z.enum(['cannot-say', 'quiet', 'alarm']), words: z.array(z.string()) }),
    by: ['lead'],
  }),
  /** One measure, told apart by the codes of a split; a code that nothing lies in is not there. */
  split: read({
    host: 'data',
    input: measuresAsked.omit({ only: true }).extend({ measure: z.enum(measureIds), split: z.enum(splitNames) }),
    output: z.array(z.strictObject({ code: z.string(), reading })),
    by: ['lead'],
  }),
  /** The conversations behind a number, the latest first. */
  behind: read({
    host: 'data',
    input: measuresAsked.extend({ number: numberAsked }),
    output: z.strictObject({
      contacts: z.array(contactSummary),
      /** There are more than are shown. */
      isCut: z.boolean(),
    }),
    by: ['lead'],
  }),
} as const;
