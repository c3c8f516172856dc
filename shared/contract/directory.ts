import { z } from 'zod';
import { serviceCard } from '../domain/directory/card.ts';
import { favourite, knownOfService, longestServiceNote, topicSuccess } from '../domain/directory/known-here.ts';
import { mostSaidWords } from '../domain/directory/said-words.ts';
import { attendingTypes, directoryService, serviceKey } from '../domain/directory/service.ts';
import { saysSomething } from '../domain/guide/says-something.ts';
import { code, id } from '../domain/ids.ts';
import { place } from '../domain/postcodes/place.ts';
import { civilDate } from '../domain/time.ts';
import { done, nothing, read, write } from './core.ts';

/** What narrows a search. Missing data ranks lower and is never left out. */
export const searchFilters = z.strictObject({
  tiers: z.array(code).max(30),
  topics: z.array(code).max(30),
  /** Where the person lives: a locality of the pack, and a postcode or its first half. */
  locality: code.nullable(),
  postcode: z.string().max(20),
  age: z.number().int().min(0).max(150).nullable(),
  openAt: z
    .union([
      z.literal('now'),
      z.strictObject({
        day: civilDate,
        time: z
          .string()
          .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
          .nullable(),
      }),
    ])
    .nullable(),
  attendingTypes: z.array(z.enum(attendingTypes)).max(4),
  isFree: z.boolean(),
  favouritesOnly: z.boolean(),
});
/** See {@link searchFilters}. */
export type SearchFilters = z.infer<typeof searchFilters>;

/** The directory of services. What is looked for is kept and logged nowhere. */
export const directory = {
  /** Services by words and filters, the best first; `found` is how many there are in all. */
  search: read({
    host: 'data',
    input: z.strictObject({
      text: z.string().max(200),
      filters: searchFilters,
      limit: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({
      /** `none`: no directory has been imported; `unreadable`: there is one, and it is damaged. */
      state: z.enum(['none', 'unreadable', 'ready']),
      cards: z.array(serviceCard),
      found: z.number().int(),
      /** Words that nobody wrote so, and what they were taken for. */
      readAs: z.array(z.strictObject({ typed: z.string(), meant: z.string() })),
    }),
  }),
  /** Services for a conversation, by what was captured of it so far: the community's own first, each with its reasons. */
  propose: read({
    host: 'data',
    input: z.strictObject({
      /** The main topic first. */
      topics: z.array(code).max(30),
      locality: code.nullable(),
      postcode: z.string().max(20),
      age: z.number().int().min(0).max(150).nullable(),
      /** Words of the topics that were said in the notes, as the pack writes them: never anything else of the notes. */
      said: z.array(z.string().max(60)).max(mostSaidWords),
      /** What the person needs of any contact, such as not to be telephoned. */
      adjustments: z.array(code).max(30),
    }),
    output: z.strictObject({
      state: z.enum(['none', 'unreadable', 'ready']),
      cards: z.array(serviceCard).max(8),
    }),
  }),
  /** One service with everything that is known of it; null where the directory has it no longer. */
  show: read({
    host: 'data',
    input: z.strictObject({ key: serviceKey }),
    output: z.strictObject({ service: directoryService, card: serviceCard }).nullable(),
  }),
  /** Where services are, for a map; those without a place that is known, or that may be told, are left out. */
  places: read({
    host: 'data',
    input: z.strictObject({ keys: z.array(serviceKey).max(200) }),
    output: z.array(z.strictObject({ key: serviceKey, places: z.array(place).max(20) })),
  }),
  /** What staff of this computer know of a service: favourite, notes, dead numbers, how it went for people. */
  known: read({ host: 'data', input: z.strictObject({ key: serviceKey }), output: knownOfService }),
  /** How services did by the topic that people came about; never of fewer than five results. */
  success: read({ host: 'data', input: nothing, output: z.array(topicSuccess) }),
  /** The favourites of this computer, the newest first. */
  favourites: read({ host: 'data', input: nothing, output: z.array(favourite) }),
  /** Puts a service among the favourites, or takes it out. `name` stays when the directory drops the service. */
  setFavourite: write({
    host: 'data',
    input: z.strictObject({ key: serviceKey, name: z.string().min(1).max(500), isFavourite: z.boolean() }),
    output: done,
    changes: ['directory'],
  }),
  /** Writes a note about a service, never about a person; `note` is a new id, or that of one to write anew. */
  writeNote: write({
    host: 'data',
    input: z.strictObject({
      key: serviceKey,
      note: id,
      text: z.string().max(longestServiceNote).refine(saysSomething, 'says nothing'),
    }),
    output: done,
    changes: ['directory'],
  }),
  /** Takes a note away, or brings it back. */
  removeNote: write({
    host: 'data',
    input: z.strictObject({ note: id, isRemoved: z.boolean() }),
    output: done,
    changes: ['directory'],
  }),
  /** Notes that a number of a service is dead; `report` is a new id. */
  reportDeadNumber: write({
    host: 'data',
    input: z.strictObject({ key: serviceKey, report: id, number: z.string().min(1).max(40) }),
    output: done,
    changes: ['directory'],
  }),
  /** Takes a report of a dead number back: it works after all. */
  withdrawDeadNumber: write({
    host: 'data',
    input: z.strictObject({ report: id }),
    output: done,
    changes: ['directory'],
  }),
} as const;
