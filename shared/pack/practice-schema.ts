import { z } from 'zod';
import { code } from '../domain/ids.ts';
import { condition, writtenCondition } from './condition-schema.ts';

/** How somebody is asked. It decides whether they begin to trust whoever asks. */
export const questionWays = ['open', 'closed', 'listening', 'pushing'] as const;
/** One of {@link questionWays}. */
export type QuestionWay = (typeof questionWays)[number];

/** The most trust that something may need before it is told. */
export const mostTrust = 5;

const words = z.string().min(1).max(500);
const because = z.string().min(1).max(240);
/** Elements of the conversation, or things that must not be left out: the questions of a review. */
const shows = z.array(code).min(1);

const question = z.strictObject({
  /** The stage of the guide that it belongs to. */
  stage: code,
  /** What the adviser says. */
  ask: z.string().min(1).max(200),
  way: z.enum(questionWays),
  /** What a pushing question costs, and why: it closes the talk down. */
  costs: z.strictObject({ shows, why: because }).optional(),
});
/** Something that can be asked in practice. */
export type PracticeQuestion = z.infer<typeof question>;

const fact = z.strictObject({
  /** In the caller's own words. */
  says: words,
  /** The questions that draw it out, the best first. */
  drawn_by: z.array(code).min(1),
  /** So much trust it takes; nothing hides at 0. */
  trust: z.number().int().min(0).max(mostTrust).default(0),
  /** What they say while they do not trust enough. */
  guarded: words.optional(),
  /** What drawing it out is part of; nothing where it is only talk. */
  shows: z.array(code).default([]),
  /** Why it matters, for whoever missed it. */
  why: because.optional(),
});
/** Something that a caller knows and may tell. */
export type PracticeFact = z.infer<typeof fact>;

/** The parts of practice, over conditions as they are written or as they are used. */
function practiceOver<C extends z.ZodType>(conditions: C) {
  const mark = z.strictObject({
    shows,
    /** What a good record has. */
    look_for: because,
    /** Why, and what would have done it. */
    missed: because,
    when: conditions,
  });
  const caller = z.strictObject({
    name: z.string().min(1).max(60),
    /** What is known before a word is said. */
    about: because,
    /** What one learns from them. */
    trains: because,
    channel: code,
    /** The first thing they say. */
    opening: words,
    /** Questions that only this caller is asked. */
    questions: z.record(code, question).default({}),
    facts: z.record(code, fact),
    /** What they say to a question that they have nothing to say to, in turn. */
    shrugs: z.array(words).min(2).max(6),
    /** What they say where they are pushed. */
    pushed: words,
    /** Marks of every caller that do not fit this one. */
    without: z.array(code).default([]),
    /** What a good end with this caller leaves on record. */
    marks: z.record(code, mark).default({}),
  });
  return z.strictObject({
    /** Questions that any caller may be asked. */
    questions: z.record(code, question).default({}),
    /** What a good end with any caller leaves on record. */
    marks: z.record(code, mark).default({}),
    callers: z.record(code, caller).default({}),
  });
}

/** A pack without anybody to practise with. */
const nobody = { questions: {}, marks: {}, callers: {} };

/** Callers to practise with: invented, and nothing about them is ever counted. */
export const practice = practiceOver(condition).default(nobody);
/** See {@link practice}. */
export type Practice = z.output<typeof practice>;
/** Somebody to practise with. */
export type PracticeCaller = Practice['callers'][string];

/** Practice as a council writes it: its conditions may use named ones. */
export const writtenPractice = practiceOver(writtenCondition).default(nobody);
