import { z } from 'zod';
import { saysSomething } from '../domain/guide/says-something.ts';
import { id } from '../domain/ids.ts';
import { packDraft, packWays, sentHows } from '../domain/information-pack/document.ts';
import { drawnCode } from '../domain/information-pack/drawn-code.ts';
import { longestTarget } from '../domain/information-pack/entry-text.ts';
import { drawnPack, packView, waitingPack } from '../domain/information-pack/view.ts';
import { civilDate, instant } from '../domain/time.ts';
import { done, read, write } from './core.ts';

const ofContact = { contact: id };
const onWay = { ...ofContact, way: z.enum(packWays) };
const ofPack = { ...ofContact, pack: id };
const changes = ['infopacks', 'contacts', 'audit'] as const;

/** Information packs: what a person takes home, made of the record; promised, produced, given. */
export const infopacks = {
  /** Opens the pack of a conversation, and notes who looked. */
  open: write({ host: 'data', input: z.strictObject(ofContact), output: packView, changes: ['audit'] }),
  /** Keeps what is chosen and edited. `rev` counts from the last saving; the same number again with the same is one saving. */
  saveDraft: write({
    host: 'data',
    input: z.strictObject({ ...ofContact, rev: z.number().int().min(1).max(1_000_000), draft: packDraft }),
    output: z.strictObject({ rev: z.number().int() }),
    changes: ['infopacks'],
  }),
  /** Codes for a telephone's camera, drawn: what a pack says while it is edited, before it is on record. */
  codes: read({
    host: 'data',
    input: z.strictObject({ targets: z.array(z.string().min(1).max(longestTarget)).max(500) }),
    output: z.array(drawnCode),
  }),
  /** The pack as it would come out now. Refused like `send`. */
  pack: read({ host: 'data', input: z.strictObject(onWay), output: drawnPack }),
  /**
   * Lets a pack out: to the printer, into a file that is chosen in a dialog, or as text into the clipboard. It is put
   * down before it goes. False where somebody thought better of it.
   */
  deliver: write({
    host: 'main',
    input: z.strictObject({ ...onWay, send: id }),
    output: z.strictObject({ isOut: z.boolean() }),
    changes,
  }),
  /** Puts down that a pack comes out, with what it says, and gives it. The same again gives what was put down. */
  send: write({ host: 'data', input: z.strictObject({ ...onWay, send: id }), output: drawnPack, changes }),
  /** Puts down that a pack did not come out after all. */
  notSent: write({ host: 'data', input: z.strictObject({ send: id }), output: done, changes }),
  /** Promises a pack by a day; promised again, the day changes. The page makes its id. */
  promise: write({ host: 'data', input: z.strictObject({ ...ofPack, due: civilDate }), output: done, changes }),
  /** Notes that a pack was given: how, by whom (empty: whoever notes it) and when. */
  markSent: write({
    host: 'data',
    input: z.strictObject({ ...ofPack, how: z.enum(sentHows), who: z.string().max(200), at: instant }),
    output: done,
    changes,
  }),
  /** Withdraws what was promised, with the reason. */
  withdraw: write({
    host: 'data',
    input: z.strictObject({ ...ofPack, why: z.string().max(500).refine(saysSomething, 'says nothing') }),
    output: done,
    changes,
  }),
  /** Takes back that a pack was given or withdrawn. */
  takeBack: write({ host: 'data', input: z.strictObject(ofPack), output: done, changes }),
  /** What was promised and not given yet, the longest due first. */
  waiting: read({
    host: 'data',
    input: z.strictObject({ limit: z.number().int().min(1).max(1_000) }),
    output: z.strictObject({ rows: z.array(waitingPack), total: z.number().int() }),
  }),
} as const;
