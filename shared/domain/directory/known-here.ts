import { z } from 'zod';
import { code, id } from '../ids.ts';
import { instant } from '../time.ts';
import { type ServiceCard, success } from './card.ts';
import { serviceKey } from './service.ts';
import { directorySource } from './source.ts';

/** The longest note about a service, in characters. */
export const longestServiceNote = 1_000;

/** A service that somebody here put among the favourites; what it was called then stays. */
export const favourite = z.strictObject({ key: serviceKey, name: z.string(), at: instant, by: z.string() });
/** See {@link favourite}. */
export type Favourite = z.infer<typeof favourite>;

/** What somebody here wrote about a service. */
export const serviceNote = z.strictObject({ id, text: z.string(), at: instant, by: z.string() });
/** See {@link serviceNote}. */
export type ServiceNote = z.infer<typeof serviceNote>;

/** A number of a service that somebody here found dead. */
export const deadNumber = z.strictObject({ id, number: z.string(), at: instant, by: z.string() });
/** See {@link deadNumber}. */
export type DeadNumber = z.infer<typeof deadNumber>;

/** How it went for people who came about one topic. */
export const topicSuccess = z.strictObject({ topic: code, ...success.shape });
/** See {@link topicSuccess}. */
export type TopicSuccess = z.infer<typeof topicSuccess>;

/** Where a service comes from, as far as whoever gives it to somebody has to know. */
export const knownSource = directorySource.pick({ name: true, licence: true, attribution: true, contact: true });
/** See {@link knownSource}. */
export type KnownSource = z.infer<typeof knownSource>;

/** Everything that staff of this computer know of a service, the newest first. */
export const knownOfService = z.strictObject({
  favourite: favourite.nullable(),
  notes: z.array(serviceNote),
  deadNumbers: z.array(deadNumber),
  success: success.nullable(),
  byTopic: z.array(topicSuccess),
  /** Null where its source is not kept here. */
  source: knownSource.nullable(),
});
/** See {@link knownOfService}. */
export type KnownOfService = z.infer<typeof knownOfService>;

/** What staff of this computer know of a service, as far as a card and a ranking need it. */
export type KnownHere = Readonly<Pick<ServiceCard, 'isFavourite' | 'localNote' | 'numberDeadSince' | 'success'>>;

/** What is known of a service of which nothing is. */
export const nothingKnown: KnownHere = { isFavourite: false, localNote: null, numberDeadSince: null, success: null };
