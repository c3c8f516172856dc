import { z } from 'zod';
import { type Change, change, keyOf } from './changes.ts';
import type { FieldName } from './contact-fields.ts';
import { purposes } from './follow-up/next-try.ts';
import { attempt, result } from './follow-up/notes.ts';
import { code, id } from './ids.ts';
import { instant } from './time.ts';

/** One change that is on record: what it was about before (`null`: it was not there), and what it became. */
export const historyEntry = z.strictObject({
  at: instant,
  by: z.string(),
  /** The correction that it belongs to; null for what was written before the contact closed. */
  correction: id.nullable(),
  change,
  before: change.nullable(),
  /** False for what was written before this was kept. */
  isBeforeKnown: z.boolean(),
});
/** See {@link historyEntry}. */
export type HistoryEntry = z.infer<typeof historyEntry>;

/** A correction, going on or ended. */
export const pastCorrection = z.strictObject({
  id,
  reason: z.string(),
  by: z.string(),
  begunAt: instant,
  endedAt: instant.nullable(),
  ending: z.enum(['finished', 'dropped']).nullable(),
});
/** See {@link pastCorrection}. */
export type PastCorrection = z.infer<typeof pastCorrection>;

/** A promise that was marked as kept, or as not kept after all (`doneAt` is null). */
export const promiseTurn = z.strictObject({
  at: instant,
  by: z.string(),
  tier: code,
  words: z.string(),
  doneAt: instant.nullable(),
});
/** See {@link promiseTurn}. */
export type PromiseTurn = z.infer<typeof promiseTurn>;

/** Whether a note was taken back, and when. */
const undoneAt = instant.nullable();

/** A try to reach somebody after the contact had closed: for its follow-up, or for a call-back. */
export const tryTurn = z.strictObject({
  ...attempt.omit({ order: true }).shape,
  purpose: z.enum(purposes),
  undoneAt,
});
/** See {@link tryTurn}. */
export type TryTurn = z.infer<typeof tryTurn>;

/** A result of the follow-up. */
export const resultTurn = z.strictObject({
  ...result.pick({ id: true, at: true, by: true, words: true, keptClosed: true, nextOn: true }).shape,
  /** In the words of the pack that it was noted with. */
  label: z.string(),
  /** Why the result before it was put right; empty where it puts none right. */
  why: z.string(),
  isToldByThemselves: z.boolean(),
  undoneAt,
});
/** See {@link resultTurn}. */
export type ResultTurn = z.infer<typeof resultTurn>;

/** What was changed in a contact: its promises, tries, results, corrections and changes, each the newest first. */
export const contactHistory = z.strictObject({
  promises: z.array(promiseTurn),
  tries: z.array(tryTurn),
  results: z.array(resultTurn),
  corrections: z.array(pastCorrection),
  entries: z.array(historyEntry),
});
/** See {@link contactHistory}. */
export type ContactHistory = z.infer<typeof contactHistory>;

/** A pause in one text after which going on counts as another change. */
const longestPause = 5 * 60_000;

const isSame = (one: Change | null, other: Change | null) => JSON.stringify(one) === JSON.stringify(other);

const unfinished: ReadonlySet<FieldName> = new Set(['unfinishedLine', 'unfinishedTag', 'unkeptReceived']);

/** True for what is on the screen between two kept lines, and says nothing by itself. */
function isUnfinished(edit: Change): boolean {
  return 'field' in edit && unfinished.has(edit.field);
}

function goesOn(last: HistoryEntry, next: HistoryEntry): boolean {
  return (
    last.correction === next.correction &&
    last.by === next.by &&
    keyOf(last.change) === keyOf(next.change) &&
    Date.parse(next.at) - Date.parse(last.at) <= longestPause
  );
}

/**
 * Changes as people made them: typing a word is one change, not one for each letter. What came to nothing and the
 * line that was being typed are left out. Pure.
 *
 * @param entries the oldest first
 */
export function asPeopleMadeThem(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const runs: HistoryEntry[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (isUnfinished(entry.change)) continue;
    if (last && last.correction !== null && goesOn(last, entry)) {
      runs[runs.length - 1] = { ...entry, before: last.before, isBeforeKnown: last.isBeforeKnown };
    } else runs.push(entry);
  }
  const isGone = ({ before, change: edit }: HistoryEntry) =>
    before === null && ('removedNote' in edit || 'removedSolution' in edit);
  return runs.filter((run) => !run.isBeforeKnown || !(isSame(run.before, run.change) || isGone(run)));
}
