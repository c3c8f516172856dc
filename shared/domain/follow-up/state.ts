import { z } from 'zod';
import type { Pack } from '../../pack/schema.ts';
import { entryOf } from '../guide/entry-of.ts';
import { saysSomething } from '../guide/says-something.ts';
import { type CivilDate, civilDate } from '../time.ts';
import { type Attempt, madeAt, type Result } from './notes.ts';

/** An entry of the pack's list of results, with its properties. */
export type ResultEntry = Pack['follow_up_results'][string];

/** Where a follow-up stands: everything that follows from its notes, and nothing that is kept anywhere else. */
export const followUpState = z.strictObject({
  isDone: z.boolean(),
  /** The day that holds: the one that was agreed last, with the person or by a correction of the conversation. */
  due: civilDate,
  /** The day of the next try, where one has been made since. */
  nextOn: civilDate.nullable(),
  /** Tries without an answer since the day that was agreed last. */
  tries: z.number().int(),
  /** It did not last, or safety was heard in it, and nobody has begun a conversation about it, or said why not. */
  toReopen: z.boolean(),
});
/** See {@link followUpState}. */
export type FollowUpState = z.infer<typeof followUpState>;

/** What a follow-up has been through, each list the oldest first, without what was taken back. */
export interface Told {
  readonly due: CivilDate;
  /** The place of the last note before that day was agreed; 0 where it was agreed before all of them. */
  readonly agreedAfter: number;
  readonly attempts: readonly Attempt[];
  readonly results: readonly Result[];
  /** A conversation was begun because of it. */
  readonly isReopened: boolean;
}

/** Not an end: they have not tried it yet, and are asked again on another day. */
export function asksAgain({ effect, answered }: ResultEntry): boolean {
  return effect === 'pending' && answered;
}

/**
 * Where a follow-up stands.
 *
 * @param entryFor what a result means, by the pack that it was noted with
 * @param hearsSafety whether the words of a result suggest a worry about safety, by the same pack
 */
export function stateOf(
  told: Told,
  entryFor: (result: Result) => ResultEntry | undefined,
  hearsSafety: (result: Result) => boolean,
): FollowUpState {
  const corrected = new Set(told.results.flatMap(({ correction }) => correction?.of ?? []));
  const standing = told.results.filter(({ id }) => !corrected.has(id));
  const isRound = (noted: Result) => {
    const entry = entryFor(noted);
    return entry !== undefined && asksAgain(entry);
  };
  const rounds = standing.filter(isRound);
  const last = standing.filter((noted) => !isRound(noted)).at(-1);
  const round = rounds.at(-1);
  const since = round?.order ?? 0;
  const isSinceAgreed = ({ order }: { readonly order: number }) => order > told.agreedAfter;
  // A try that was made before they were reached and is noted since belongs to the time before.
  const recent = told.attempts.filter((made) => made.order > since && (!round || madeAt(made) >= round.at));
  const needsTalk = (noted: Result) => entryFor(noted)?.effect === 'not-sustained' || hearsSafety(noted);
  const latest = standing.at(-1);
  // Told in a conversation of theirs: that one goes on from it, also once the result is put right, unless something
  // about safety is heard in that for the first time.
  const isHeardSince = latest !== undefined && latest.toldIn === null && hearsSafety(latest);
  const isToldInTheirs = told.results.some(({ toldIn }) => toldIn !== null) && !isHeardSince;
  const isTaken = told.isReopened || isToldInTheirs || saysSomething(latest?.keptClosed ?? '');
  const toReopen = latest !== undefined && needsTalk(latest) && !isTaken;
  return {
    isDone: last !== undefined && !toReopen,
    due: (round && isSinceAgreed(round) ? round.nextOn : null) ?? told.due,
    nextOn: last === undefined ? (recent.filter(isSinceAgreed).at(-1)?.nextOn ?? null) : null,
    tries: recent.filter(({ ending }) => ending !== 'reached').length,
    toReopen,
  };
}

/** A result as the measures need it: what it says about whether it worked, and whether anybody said so. */
export interface Settled {
  readonly effect: ResultEntry['effect'];
  /** Part of the response: somebody told us. A pending, unanswered one is no success. */
  readonly isAnswered: boolean;
  readonly listened: number | null;
  readonly solved: Result['solved'];
}

/** What a result says to the measures; null where its pack does not know it. */
export function settledAs({ result, listened, solved }: Result, pack: Pack): Settled | null {
  const entry = entryOf(pack.follow_up_results, result);
  if (!entry) return null;
  const isAnswered = entry.answered;
  return {
    effect: entry.effect,
    isAnswered,
    listened: isAnswered ? listened : null,
    solved: isAnswered ? solved : null,
  };
}
