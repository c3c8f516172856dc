import { z } from 'zod';
import { saysSomething } from '../domain/guide/says-something.ts';
import { deliveryWays, sheetDocument, sheetKinds } from '../domain/hand-over/document.ts';
import { sheetEdits } from '../domain/hand-over/edits.ts';
import { handOverResults, replyRow, sheetView, waitingRow } from '../domain/hand-over/view.ts';
import { code, id } from '../domain/ids.ts';
import { instant } from '../domain/time.ts';
import { done, read, write } from './core.ts';

const ofSheet = { contact: id, kind: z.enum(sheetKinds) };
const delivery = { ...ofSheet, way: z.enum(deliveryWays) };
const changes = ['handovers', 'contacts', 'audit'] as const;

/** Hand-overs and safety sheets: made of the record, edited, sent, taken, and what came of them. */
export const handovers = {
  /** Opens a sheet, and notes who looked. */
  open: write({ host: 'data', input: z.strictObject(ofSheet), output: sheetView, changes: ['audit'] }),
  /** Keeps what is edited. `rev` counts from the last saving; the same number again with the same is one saving. */
  saveDraft: write({
    host: 'data',
    input: z.strictObject({ ...ofSheet, rev: z.number().int().min(1).max(1_000_000), edits: sheetEdits }),
    output: z.strictObject({ rev: z.number().int() }),
    changes: ['handovers'],
  }),
  /** The sheet as it would go now. */
  sheet: read({ host: 'data', input: z.strictObject(ofSheet), output: sheetDocument }),
  /**
   * Lets a sheet out: to the printer, a file that is chosen in a dialog, or the clipboard. It is put down before it
   * goes, so that nothing goes without a trace. False where somebody thought better of it.
   */
  deliver: write({
    host: 'main',
    input: z.strictObject({ ...delivery, send: id }),
    output: z.strictObject({ isOut: z.boolean() }),
    changes,
  }),
  /** Puts down that a sheet goes out, with what it says, and gives it. The same again gives what was put down. */
  send: write({ host: 'data', input: z.strictObject({ ...delivery, send: id }), output: sheetDocument, changes }),
  /** Puts down that a sheet did not go out after all. */
  notSent: write({ host: 'data', input: z.strictObject({ send: id }), output: done, changes }),
  /** Notes who took it and when, in the record itself. */
  noteReceipt: write({
    host: 'data',
    input: z.strictObject({
      ...{ contact: id, route: code, at: instant },
      who: z.string().max(200).refine(saysSomething, 'says nothing'),
    }),
    output: done,
    changes,
  }),
  /** Notes what came of it. Noted again it takes the place of what was noted before; both stay on record. */
  noteResult: write({
    host: 'data',
    input: z.strictObject({
      ...{ contact: id, note: id, route: code, result: z.enum(handOverResults), words: z.string().max(4_000) },
    }),
    output: done,
    changes,
  }),
  /** Takes a result back; the record keeps that there was one. */
  undoResult: write({ host: 'data', input: z.strictObject({ contact: id, note: id }), output: done, changes }),
  /** The adviser who passed it on has seen what came of it; or not, after all. */
  markSeen: write({
    host: 'data',
    input: z.strictObject({ contact: id, note: id, seen: z.boolean() }),
    output: done,
    changes,
  }),
  /** Begins a conversation that goes on from one that was sent back. The page makes its id. */
  reopen: write({
    host: 'data',
    input: z.strictObject({ contact: id, newContact: id }),
    output: z.strictObject({ contact: id }),
    changes,
  }),
  /** The replies that professionals wait for, who waits longest first. */
  replies: read({
    host: 'data',
    input: z.strictObject({ limit: z.number().int().min(1).max(1_000) }),
    output: z.strictObject({ rows: z.array(replyRow), total: z.number().int() }),
  }),
  /** They were told in another way; or not, after all. */
  markReply: write({ host: 'data', input: z.strictObject({ contact: id, done: z.boolean() }), output: done, changes }),
  /** What waits: hand-overs that nobody has sent or taken, and for whoever asks what has come back to them. */
  waiting: read({
    host: 'data',
    input: z.strictObject({ limit: z.number().int().min(1).max(1_000) }),
    output: z.strictObject({ rows: z.array(waitingRow), total: z.number().int() }),
  }),
} as const;
