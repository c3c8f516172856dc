import { z } from 'zod';
import { followUpDraft, givenAttempt, givenResult } from '../domain/follow-up/notes.ts';
import { callBackTries, dueRow, followUpView, triedBefore } from '../domain/follow-up/view.ts';
import { saysSomething } from '../domain/guide/says-something.ts';
import { code, id } from '../domain/ids.ts';
import { nothing, read, write } from './core.ts';

const ofContact = z.strictObject({ contact: id });
/** The page makes the id of a note, so that noting again after a crash notes nothing twice. */
const ofNote = { contact: id, note: id };
const changes = ['followups', 'contacts', 'people', 'audit', 'overrides'] as const;
const why = z.string().max(500).refine(saysSomething, 'says nothing');

/** Follow-ups: whether it worked, told by the person; and call-backs that are owed. */
export const followups = {
  /** Everything that is not done, the most pressing first. `total` counts also what the limit leaves out. */
  due: read({
    host: 'data',
    input: z.strictObject({ limit: z.number().int().min(1).max(1_000) }),
    output: z.strictObject({ rows: z.array(dueRow), total: z.number().int() }),
  }),
  /** Opens a follow-up, and notes who looked. */
  open: write({ host: 'data', input: ofContact, output: followUpView, changes: ['audit'] }),
  /** Keeps what is on the screen. `rev` counts from the last saving; the same number again with the same is one saving. */
  saveDraft: write({
    host: 'data',
    input: z.strictObject({ contact: id, rev: z.number().int().min(1).max(1_000_000), draft: followUpDraft }),
    output: z.strictObject({ rev: z.number().int() }),
    changes: ['followups'],
  }),
  /** Notes a try that did not come to an answer. */
  noteAttempt: write({
    host: 'data',
    input: z.strictObject({ ...ofNote, attempt: givenAttempt }),
    output: followUpView,
    changes,
  }),
  /** Notes how it went. On one that is done it puts the result right, and `why` says why. */
  noteResult: write({
    host: 'data',
    input: z.strictObject({ ...ofNote, result: givenResult, why: why.nullable() }),
    output: followUpView,
    changes,
  }),
  /** Notes how it went, as it was told in a later conversation of the same person without anybody asking. */
  settleIn: write({
    host: 'data',
    input: z.strictObject({ ...ofNote, toldIn: id, result: code }),
    output: followUpView,
    changes,
  }),
  /** Takes the last note back; the record keeps that there was one. */
  undo: write({ host: 'data', input: z.strictObject(ofNote), output: followUpView, changes }),
  /** Begins a conversation that goes on from this one. The page makes its id. */
  reopen: write({
    host: 'data',
    input: z.strictObject({ contact: id, newContact: id }),
    output: z.strictObject({ contact: id }),
    changes,
  }),
  /**
   * Begins a conversation in which they get in touch by themselves about one of before, such as one whose follow-up a
   * colleague goes on with. It is said to be about the same person. The page makes its id.
   */
  theyGotInTouch: write({
    host: 'data',
    input: z.strictObject({ contact: id, newContact: id }),
    output: z.strictObject({ contact: id }),
    changes,
  }),
  /** Says why no conversation is begun although it did not last. */
  keepClosed: write({ host: 'data', input: z.strictObject({ ...ofNote, why }), output: followUpView, changes }),
  /** What was tried in the conversation that this one goes on from; null where it goes on from none. */
  before: read({ host: 'data', input: ofContact, output: triedBefore.nullable() }),
  /** The call-backs that are owed, the longest first: the number to ring and the tries so far. */
  callBacks: read({ host: 'data', input: nothing, output: z.array(callBackTries) }),
  /** Notes a try to ring back that nobody answered. */
  noteCallBack: write({
    host: 'data',
    input: z.strictObject({ ...ofNote, attempt: givenAttempt }),
    output: callBackTries,
    changes,
  }),
  /** Takes the last try to ring back back; the record keeps that there was one. */
  undoCallBack: write({ host: 'data', input: z.strictObject(ofNote), output: callBackTries, changes }),
  /**
   * Rang back, and reached them: begins a conversation that goes on from the lost one. `reason` says why they were rung
   * where they asked not to be; else it is empty.
   */
  rangBack: write({
    host: 'data',
    input: z.strictObject({ contact: id, newContact: id, reason: z.string().max(500) }),
    output: z.strictObject({ contact: id }),
    changes,
  }),
  /** Ends a call-back that nobody answers, with a reason, once it was tried often enough. */
  endCallBack: write({ host: 'data', input: z.strictObject({ contact: id, why }), output: ofContact, changes }),
} as const;
