import { z } from 'zod';
import { noteTags } from '../contact-fields.ts';
import { code } from '../ids.ts';

const words = z.array(z.string().min(1).max(1_000)).min(1);
/** How often something is, in proportion to its neighbours; by codes of the pack. */
const weights = z.record(code, z.number().min(0));

/** Something that could help in a story: by its tier, in words, and how often it was taken up. */
const help = z.strictObject({
  tier: code,
  say: words,
  /** How often it was accepted, from 0 to 1; the rest was declined for the reason given. */
  take: z.number().min(0).max(1).default(0.8),
  connected: code.optional(),
  decline: code.optional(),
  /** What the service is called in the directory that comes with the pack. */
  service: z.string().optional(),
});
/** See {@link help}. */
export type StoryHelp = z.infer<typeof help>;

/** One kind of conversation, in the codes of its pack. */
const story = z.strictObject({
  topic: code,
  also: z.array(code).default([]),
  weight: z.number().positive().default(1),
  /** How much more often it comes in the cold months. */
  winter: z.number().positive().default(1),
  age: z.tuple([z.number().int(), z.number().int()]),
  /** About whom it is first, where that is not whoever may need support. */
  client: code.optional(),
  /** The way by which they came, where that is not from the community. */
  access: code.optional(),
  /** They have support already; whether something about their needs has changed. */
  supported: z.strictObject({ changed: z.boolean() }).optional(),
  who: weights,
  /** The lines of the notes, each in several wordings of which one is taken. */
  notes: z.array(z.strictObject({ tag: z.enum(noteTags).nullable().default(null), say: words })).min(1),
  strengths: z.array(code).default([]),
  helps: z.array(help).default([]),
  /** How it ends, by routes of the pack. */
  ends: weights,
  /** What the person said about an assessment, in their words. */
  answer: words.optional(),
  /** How often nothing suitable exists where they live. */
  unmet: z.number().min(0).max(1).default(0),
  safety: z
    .strictObject({ trigger: code, done: words, whom: words, answer: words, abuse: z.array(code).default([]) })
    .optional(),
});
/** See {@link story}. */
export type Story = z.infer<typeof story>;

/** What those who call are to the person. */
const relations = z.strictObject({ women: words, men: words });

/** Who calls for somebody: which ways they take, who they are, and how they begin. */
const caller = z.strictObject({
  channels: weights,
  relations: relations.optional(),
  relations_of_younger: relations.optional(),
  /** They live together: of the other sex, of about the same age, and of the same name. */
  is_partner: z.boolean().default(false),
  organisations: words.optional(),
  lines: words.optional(),
  /** How often the person themselves is spoken to as well. */
  heard: z.number().min(0).max(1).default(1),
});

/** What a year of a team is made of: people, places, callers and conversations, all of them invented. */
export const yearContent = z
  .strictObject({
    /** The pack whose codes it uses. */
    pack: code,
    team: z.strictObject({ lead: z.string(), advisers: words }),
    women: z.strictObject({ older: words, younger: words }),
    men: z.strictObject({ older: words, younger: words }),
    surnames: words,
    places: z
      .array(z.strictObject({ town: z.string(), locality: code, outcode: z.string(), weight: z.number().positive() }))
      .min(1),
    callers: z.record(code, caller),
    /** How many people of a hundred ask for each. */
    adjustments: weights,
    safe_times: words,
    /** What people say about an assessment where a story says nothing. */
    answers: words,
    took_it: words,
    came_of_it: words,
    /** How it went, by the effect that a result has. */
    went: z.strictObject({ sustained: words, 'not-sustained': words, neutral: words, pending: words }),
    kept_closed: words,
    gave_up: words,
    came_back: words,
    overrides: words,
    /** A change on purpose in the year, after which fewer are passed on. */
    change: z.strictObject({
      days_before_end: z.number().int(),
      passed_before: z.number(),
      passed_after: z.number(),
      reason: z.string(),
    }),
    stories: z.array(story).min(1),
  })
  .refine(
    ({ callers, stories }) => stories.every(({ who }) => Object.keys(who).every((id) => Object.hasOwn(callers, id))),
    {
      error: 'Somebody who calls in a story is not among the callers.',
    },
  );
/** See {@link yearContent}. */
export type YearContent = z.infer<typeof yearContent>;
