import { z } from 'zod';
import { change } from '../domain/changes.ts';
import { contact, contactSummary } from '../domain/contact.ts';
import { deskDay } from '../domain/desk-day.ts';
import { code, id } from '../domain/ids.ts';
import { civilDate } from '../domain/time.ts';
import { done, read, write } from './core.ts';

/** Contacts: begun, edited by patches, closed, read. */
export const contacts = {
  /** Begins a contact. The page makes the id, so that asking again after a crash begins nothing twice. */
  start: write({
    host: 'data',
    input: z.strictObject({ id, channel: code }),
    output: contact,
    changes: ['contacts'],
  }),
  /** Opens a contact for one visit of one window, and notes who looked. */
  open: write({
    host: 'data',
    input: z.strictObject({ contact: id, visit: id }),
    output: contact,
    changes: ['audit'],
  }),
  /**
   * Saves edits. Answered only once they are durable. `seq` counts a visit's patches from 1; the same number
   * sent again does nothing and is acknowledged again.
   */
  patch: write({
    host: 'data',
    input: z.strictObject({
      contact: id,
      visit: id,
      seq: z.number().int().min(1).max(1_000_000),
      changes: z.array(change).min(1).max(200),
    }),
    output: z.strictObject({ seq: z.number().int() }),
    changes: ['contacts'],
  }),
  /** Closes a contact, if no gate is shut. `seq` is the last patch the page sent. */
  close: write({
    host: 'data',
    input: z.strictObject({ contact: id, visit: id, seq: z.number().int().min(0).max(1_000_000) }),
    output: contactSummary,
    changes: ['contacts', 'audit'],
  }),
  /** Marks a promise as kept, or as not kept after all; also once its contact has closed. */
  markPromise: write({
    host: 'data',
    input: z.strictObject({ contact: id, solution: id, done: z.boolean() }),
    output: done,
    changes: ['contacts', 'audit'],
  }),
  /** The desk's day; today where none is named. */
  desk: read({ host: 'data', input: z.strictObject({ day: civilDate.optional() }), output: deskDay }),
} as const;
