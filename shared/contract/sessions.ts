import { z } from 'zod';
import { contactSummary } from '../domain/contact.ts';
import { id } from '../domain/ids.ts';
import { sessionReport } from '../domain/sessions/report.ts';
import { rowSteps } from '../domain/sessions/row-steps.ts';
import { called, entered, newSession, room, session } from '../domain/sessions/session.ts';
import { done, nothing, read, write } from './core.ts';

const writtenDown = z.strictObject({ row: id, contact: id, visit: id, entered });
const begun = ['sessions', 'contacts', 'audit'];

/** Drop-in sessions: a queue, rows that become conversations, a tally, and the reckoning at the end. */
export const sessions = {
  /** The session that is open, with everybody who came; null where none is. */
  room: read({ host: 'data', input: nothing, output: room.nullable() }),
  /** Opens a session; there is one at a time. The page makes the id. */
  open: write({ host: 'data', input: newSession, output: done, changes: ['sessions', 'audit'] }),
  /** Closes it, once nobody waits any more. From then on it holds numbers only. */
  close: write({ host: 'data', input: z.strictObject({ session: id }), output: done, changes: ['sessions', 'audit'] }),
  /** Puts somebody at the end of the queue. The page makes the id. */
  add: write({
    host: 'data',
    input: z.strictObject({ session: id, row: id, called }),
    output: done,
    changes: ['sessions'],
  }),
  /** Changes what somebody is called. */
  rename: write({ host: 'data', input: z.strictObject({ row: id, called }), output: done, changes: ['sessions'] }),
  /** Speaks to somebody, puts them back into the queue, or notes that they left. */
  step: write({
    host: 'data',
    input: z.strictObject({ row: id, step: z.enum(rowSteps) }),
    output: done,
    changes: ['sessions'],
  }),
  /** Keeps what is entered in a row; answered only once it is durable. `rev` counts the savings of a row from 1. */
  saveEntered: write({
    host: 'data',
    input: z.strictObject({ row: id, rev: z.number().int().min(1).max(1_000_000), entered }),
    output: z.strictObject({ rev: z.number().int() }),
    changes: ['sessions'],
  }),
  /** Makes a row a conversation and closes it, if no gate is shut. The page makes the ids. */
  record: write({
    host: 'data',
    input: writtenDown,
    output: contactSummary,
    changes: [...begun, 'handovers', 'people', 'overrides', 'measures'],
  }),
  /** Makes a row a conversation that is written down in full, and stays open. */
  openInFull: write({ host: 'data', input: writtenDown, output: done, changes: begun }),
  /** A stroke in the tally for somebody who gave nothing. The page makes its id, so that it counts once. */
  addStroke: write({
    host: 'data',
    input: z.strictObject({ session: id, stroke: id, row: id.nullable() }),
    output: done,
    changes: ['sessions', 'measures'],
  }),
  /** Takes a stroke back. */
  undoStroke: write({
    host: 'data',
    input: z.strictObject({ stroke: id }),
    output: done,
    changes: ['sessions', 'measures'],
  }),
  /** A session in numbers, open or closed. */
  report: read({ host: 'data', input: z.strictObject({ session: id }), output: sessionReport }),
  /** Sessions that have closed, the latest first. */
  list: read({ host: 'data', input: nothing, output: z.array(session).max(100) }),
} as const;
