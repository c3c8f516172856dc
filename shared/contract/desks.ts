import { z } from 'zod';
import { draftRequest, draftSteps, draftsAround } from '../domain/desks/drafts.ts';
import { saysSomething } from '../domain/guide/says-something.ts';
import { id } from '../domain/ids.ts';
import { done, nothing, read, write } from './core.ts';

const why = z.string().max(300).refine(saysSomething, 'says nothing');
const changes = ['desks', 'contacts', 'audit'];

/** Conversations that are open at this computer with somebody else, and asking a colleague to finish one. */
export const desks = {
  /** What a colleague has open, what whoever asks was asked to finish, and what came of what they asked. */
  around: read({ host: 'data', input: nothing, output: draftsAround }),
  /** Whose an open conversation is, and how it came from one to the other. */
  steps: read({ host: 'data', input: z.strictObject({ contact: id }), output: draftSteps }),
  /** The colleagues who can be asked. */
  colleagues: read({
    host: 'data',
    input: nothing,
    output: z.array(z.strictObject({ id, name: z.string() })).max(500),
  }),
  /** Asks a colleague to finish a conversation: its owner, or a lead where they are away. The page makes the id. */
  ask: write({
    host: 'data',
    input: z.strictObject({ request: id, contact: id, to: id, why }),
    output: draftRequest,
    changes,
  }),
  /** Takes what one was asked to finish: it is theirs from now on. */
  take: write({ host: 'data', input: z.strictObject({ request: id }), output: done, changes }),
  /** Gives it back, with a line why. */
  giveBack: write({ host: 'data', input: z.strictObject({ request: id, why }), output: done, changes }),
  /** Asks after all nobody. */
  withdraw: write({ host: 'data', input: z.strictObject({ request: id }), output: done, changes }),
  /** Has seen what came of a request. */
  markSeen: write({ host: 'data', input: z.strictObject({ request: id }), output: done, changes }),
} as const;
