import { z } from 'zod';
import { code } from '../ids.ts';
import { civilDate } from '../time.ts';
import { attendingTypes, phone, serviceKey } from './service.ts';

/** Whether a service is open, by its structured times alone; `unknown` wherever only words say so. */
export const opening = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open'), until: z.string().max(10) }),
  /** `next`: the day and the time at which it opens next, where that is known within a fortnight. */
  z.strictObject({
    state: z.literal('closed'),
    next: z.strictObject({ day: civilDate, at: z.string().max(10) }).nullable(),
  }),
  z.strictObject({ state: z.literal('unknown') }),
]);
/** See {@link opening}. */
export type Opening = z.infer<typeof opening>;

/** Why a service is proposed or found: which of its properties meets what the conversation or the search says. */
export const why = z.strictObject({
  kind: z.enum(['words', 'topic', 'tier', 'area', 'near', 'age', 'favourite', 'worked']),
  words: z.string().max(200),
});

/** How a service did for people of this computer who were asked; never made of fewer than five. Shares from 0 to 1. */
export const success = z.strictObject({
  n: z.number().int().min(5),
  helped: z.number().int().min(0),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
});

/** A service as a list shows it. */
export const serviceCard = z.strictObject({
  key: serviceKey,
  name: z.string(),
  organization: z.string().nullable(),
  /** The beginning of its description. */
  summary: z.string().max(400),
  phones: z.array(phone).max(3),
  alert: z.string().nullable(),
  /** From the place that was asked for to the nearest of its locations, in metres. */
  distance: z.strictObject({ metres: z.number(), isApproximate: z.boolean() }).nullable(),
  /** Whether it is for people who live there: kept apart from how far away it is. */
  covers: z.enum(['yes', 'no', 'unknown']),
  opening,
  /** The words about its hours where only words are there. */
  hours: z.string().max(400).nullable(),
  assuredDate: civilDate.nullable(),
  /** True from the age of assurance at which a pack warns. */
  isStale: z.boolean(),
  minimumAge: z.number().nullable(),
  maximumAge: z.number().nullable(),
  isFree: z.boolean().nullable(),
  attendingType: z.array(z.enum(attendingTypes)),
  /** The tiers of solutions that it belongs to, by the words of the pack; the first is the nearest to the community. */
  tiers: z.array(code),
  topics: z.array(code),
  isFavourite: z.boolean(),
  /** What somebody here wrote down about it. */
  localNote: z.string().nullable(),
  /** The day since which its number is said to be dead. */
  numberDeadSince: civilDate.nullable(),
  success: success.nullable(),
  why: z.array(why).max(8),
});
/** See {@link serviceCard}. */
export type ServiceCard = z.infer<typeof serviceCard>;
