import { z } from 'zod';
import { change } from '../domain/changes.ts';
import { contact, contactSummary } from '../domain/contact.ts';
import { deskDay, mostDeskRows } from '../domain/desk-day.ts';
import { cautions } from '../domain/follow-up/cautions.ts';
import { saysSomething } from '../domain/guide/says-something.ts';
import { contactHistory } from '../domain/history.ts';
import { code, id } from '../domain/ids.ts';
import { safetyMarks } from '../domain/safety/safety-state.ts';
import { civilDate } from '../domain/time.ts';
import { done, read, write } from './core.ts';

const inVisit = z.strictObject({ contact: id, visit: id, seq: z.number().int().min(0).max(1_000_000) });

/** Why a closed contact is corrected: free text that says something. */
const correctionReason = z.string().max(500).refine(saysSomething, 'says nothing');

/** Contacts: begun, edited by patches, closed, read. */
export const contacts = {
  /** Begins a contact. The page makes the id, so that asking again after a crash begins nothing twice. */
  start: write({
    host: 'data',
    input: z.strictObject({ id, channel: code }),
    output: contact,
    changes: ['contacts'],
  }),
  /** Opens a contact for one visit of one window, and notes who looked. From now on this visit holds the contact. */
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
    input: inVisit,
    output: contactSummary,
    changes: ['contacts', 'handovers', 'people', 'audit', 'overrides', 'sessions'],
  }),
  /** Marks a promise as kept, or as not kept after all; also once its contact has closed. */
  markPromise: write({
    host: 'data',
    input: z.strictObject({ contact: id, solution: id, done: z.boolean() }),
    output: done,
    changes: ['contacts', 'audit'],
  }),
  /** Begins to correct a closed contact; from now on patches are taken. The page makes the correction's id. */
  correct: write({
    host: 'data',
    input: z.strictObject({ contact: id, visit: id, correction: id, reason: correctionReason }),
    output: contact,
    changes: ['contacts', 'audit'],
  }),
  /** Takes the correction over into the record, if no gate is shut. `seq` is the last patch the page sent. */
  finishCorrection: write({
    host: 'data',
    input: inVisit,
    output: contactSummary,
    changes: ['contacts', 'handovers', 'people', 'audit', 'overrides'],
  }),
  /** Leaves the record as it was before the correction began; the history keeps what was tried. */
  dropCorrection: write({ host: 'data', input: inVisit, output: contactSummary, changes: ['contacts', 'audit'] }),
  /** What was changed in a contact, by whom and why, the newest first. */
  history: read({ host: 'data', input: z.strictObject({ contact: id }), output: contactHistory }),
  /** What has to be seen about safety of each of these, wherever it stands; one that is not here is left out. */
  safety: read({
    host: 'data',
    input: z.strictObject({ contacts: z.array(id).max(500) }),
    output: z.array(z.strictObject({ contact: id, ...safetyMarks.shape })),
  }),
  /** What has to be known before the people of some contacts are reached; those without anything are left out. */
  cautions: read({
    host: 'data',
    input: z.strictObject({ contacts: z.array(id).max(10 * mostDeskRows) }),
    output: z.array(cautions),
  }),
  /** The desk's day; today where none is named. */
  desk: read({ host: 'data', input: z.strictObject({ day: civilDate.optional() }), output: deskDay }),
} as const;
