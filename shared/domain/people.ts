import { z } from 'zod';
import { outcomeClasses } from './contact-fields.ts';
import { code, id } from './ids.ts';
import { matchClasses } from './match/match-people.ts';
import { civilDate, instant } from './time.ts';

/** The most cards that a search gives; who is left over is counted. */
export const mostCards = 3;
/** The most conversations that one card tells of, the latest first. */
export const mostEarlier = 5;

/** Details as they are typed, to look for whoever they are. */
export const typedIdentity = z.strictObject({
  name: z.string().max(200),
  born: civilDate.nullable(),
  postcode: z.string().max(12),
  phone: z.string().max(50),
  /** Numbers that others know them by, as they are compared. */
  identifiers: z.array(z.string().max(60)).max(4),
});
/** See {@link typedIdentity}. */
export type TypedIdentity = z.infer<typeof typedIdentity>;

/** Something that was tried, and as far as it is known how it went. */
export const triedSolution = z.strictObject({
  tier: code,
  words: z.string(),
  /** What the service was called where it was one of the directory. */
  service: z.strictObject({ name: z.string() }).exactOptional(),
  accepted: z.boolean().nullable(),
  connected: code.nullable(),
  /** A connection that somebody had to make: by when, and when it was made. */
  promise: z.strictObject({ by: civilDate.nullable(), doneAt: instant.nullable() }).nullable(),
});

/** A conversation of before: when, about what, how it ended, and what was tried. */
export const earlierContact = z.strictObject({
  contact: id,
  day: civilDate,
  isOpen: z.boolean(),
  /** The colleague who goes on with it, or with its follow-up, where one of them was passed on; else null. */
  passedTo: z.string().nullable(),
  topicMain: code.nullable(),
  outcomeClass: z.enum(outcomeClasses).nullable(),
  outcomeRoute: code.nullable(),
  solutions: z.array(triedSolution),
  followUp: z
    .strictObject({
      due: civilDate,
      doneAt: instant.nullable(),
      /** How it went, as it was noted last. */
      result: code.nullable(),
      /** It waits for an answer: none was given, or they had not tried it yet. */
      isAsked: z.boolean(),
    })
    .nullable(),
});
/** See {@link earlierContact}. */
export type EarlierContact = z.infer<typeof earlierContact>;

/** What holds for a person in whichever conversation, as far as it was said in the ones that are looked at. */
export const holdsForPerson = z.strictObject({
  /** What was last said about whether it is safe to contact them. */
  safeToContact: z.boolean().nullable(),
  /** The safe time and way that was last agreed. */
  safeTime: z.string(),
  adjustments: z.array(code),
});
/** See {@link holdsForPerson}. */
export type HoldsForPerson = z.infer<typeof holdsForPerson>;

/** Somebody who may be the person, with what speaks for it and what was tried before. */
export const personCard = z.strictObject({
  /** The conversation that the card is answered about. */
  earlier: id,
  /** Empty where the details are not kept any more. */
  name: z.string(),
  born: civilDate.nullable(),
  /** The first half of the postcode. */
  area: z.string(),
  class: z.enum(matchClasses),
  /** In words, for example “same birth date; same postcode”. */
  evidence: z.string(),
  /** What was said in this conversation; null where nobody has said anything yet. */
  answer: z.enum(['same', 'other']).nullable(),
  ...holdsForPerson.shape,
  /** The latest first, at most {@link mostEarlier}. */
  contacts: z.array(earlierContact),
  /** How many conversations there are. */
  count: z.number().int().min(1),
});
/** See {@link personCard}. */
export type PersonCard = z.infer<typeof personCard>;

/** Who was found for details: what is answered first, then the likeliest. */
export const foundPeople = z.strictObject({
  cards: z.array(personCard),
  /** How many more match. */
  more: z.number().int().min(0),
});
/** See {@link foundPeople}. */
export type FoundPeople = z.infer<typeof foundPeople>;
