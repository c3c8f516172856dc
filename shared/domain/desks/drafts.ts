import { z } from 'zod';
import { contactSummary } from '../contact.ts';
import { id } from '../ids.ts';
import { instant } from '../time.ts';

const somebody = z.strictObject({ id, name: z.string() });

/** What became of a request to finish a conversation. */
export const requestEndings = ['taken', 'given-back', 'withdrawn'] as const;

/** A request to a colleague at the same computer to finish a conversation. */
export const draftRequest = z.strictObject({
  id,
  contact: id,
  /** Whose it was, who asked, and who was asked. */
  from: somebody,
  askedBy: somebody,
  to: somebody,
  why: z.string(),
  at: instant,
  ending: z.enum(requestEndings).nullable(),
  endedAt: instant.nullable(),
  /** Why it was given back. */
  answer: z.string(),
});
/** See {@link draftRequest}. */
export type DraftRequest = z.infer<typeof draftRequest>;

/** Whose an open conversation is, and how it came there, the newest first. */
export const draftSteps = z.strictObject({
  owner: somebody,
  isMine: z.boolean(),
  /** Whether whoever asks may hand it to a colleague. */
  mayHandOn: z.boolean(),
  requests: z.array(draftRequest).max(200),
});
/** See {@link draftSteps}. */
export type DraftSteps = z.infer<typeof draftSteps>;

/** The open conversations around one's own. */
export const draftsAround = z.strictObject({
  /** What colleagues have open, the red ones first. */
  withColleagues: z.array(z.strictObject({ row: contactSummary, owner: somebody, hasLeft: z.boolean() })),
  more: z.number().int().min(0),
  /** What whoever asks was asked to finish. */
  asked: z.array(z.strictObject({ row: contactSummary, request: draftRequest })),
  /** What whoever asks has asked of others: what waits, and what came of it until they have seen that. */
  mine: z.array(z.strictObject({ row: contactSummary, request: draftRequest })),
});
/** See {@link draftsAround}. */
export type DraftsAround = z.infer<typeof draftsAround>;
