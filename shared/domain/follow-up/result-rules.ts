import type { Pack } from '../../pack/schema.ts';
import type { Solution } from '../contact.ts';
import { entryInUse } from '../guide/entry-of.ts';
import type { CivilDate, Instant } from '../time.ts';
import { heardSafety } from './heard-safety.ts';
import type { GivenAttempt, GivenResult } from './notes.ts';
import { asksAgain, type FollowUpState, type ResultEntry } from './state.ts';
import { refusedWay, type Ways } from './ways.ts';

/** What a note is judged by. `pack` is today's, of which results can be chosen. */
export interface Ground {
  readonly pack: Pack;
  readonly ways: Ways;
  readonly state: FollowUpState;
  readonly solutions: readonly Solution[];
  readonly today: CivilDate;
  readonly now: Instant;
  /** When the conversation closed: nobody was followed up before. */
  readonly closedAt: Instant | null;
}

/** How many more tries it takes before a result may end a follow-up that nobody answers; 0 where it may. */
export function triesMissing(entry: ResultEntry, tries: number, pack: Pack): number {
  return entry.after_tries ? Math.max(0, pack.follow_up_tries.enough - tries) : 0;
}

/** The solutions that a follow-up asks about: what they took up. */
export function toCheck(solutions: readonly Solution[]): Solution[] {
  return solutions.filter(({ accepted }) => accepted === true);
}

/** Why a try cannot be noted, in a sentence; null where it can. */
export function attemptProblem(given: GivenAttempt, ground: Ground): string | null {
  const { method, ending, words, reason, nextOn, happenedAt } = given;
  if (heardSafety(words, ground.pack).length > 0) {
    return 'The words may be about safety. Note how it went instead: a conversation can begin from that.';
  }
  if (ending === 'message-left' && !ground.ways.mayLeaveMessage) {
    return 'No message may be left: somebody else could hear or read it.';
  }
  return refusedWay(ground.ways, method, reason) ?? happenedProblem(happenedAt, ground) ?? inThePast(nextOn, ground);
}

/** Why a try cannot have been made when somebody says that it was, in a sentence; null where it can. */
export function happenedProblem(
  happenedAt: Instant | null,
  { now, closedAt }: Pick<Ground, 'now' | 'closedAt'>,
): string | null {
  if (happenedAt === null) return null;
  if (happenedAt > now) return 'The time of the try lies ahead. Write for example “yesterday 16:40”.';
  // Nobody says seconds: the minute in which it closed is not before it.
  const minute = (moment: Instant) => moment.slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const isBefore = closedAt !== null && minute(happenedAt) < minute(closedAt);
  return isBefore ? 'The conversation had not closed by then: nobody was followed up yet.' : null;
}

/** Why a result cannot be noted, in a sentence; null where it can. */
export function resultProblem(given: GivenResult, ground: Ground): string | null {
  const entry = entryInUse(ground.pack.follow_up_results, given.result);
  if (!entry) return 'Choose how it went.';
  const missing = triesMissing(entry, ground.state.tries, ground.pack);
  if (missing > 0) {
    return `Try ${missing === 1 ? 'once' : `${missing} times`} more before this ends it: “${entry.label}”.`;
  }
  const known = new Set(toCheck(ground.solutions).map(({ id }) => id));
  if (given.checks.some(({ solution }) => !known.has(solution))) {
    return 'What could help has changed since. Open the follow-up again.';
  }
  if (entry.answered && given.method === null) return 'Say how you reached them.';
  if (asksAgain(entry) && given.nextOn === null) return 'Say when to ask again.';
  return refusedWay(ground.ways, given.method, given.reason) ?? inThePast(given.nextOn, ground);
}

/** The results that somebody may tell by themselves, in a conversation of their own: every answer that is an end. */
export function toldResults({ follow_up_results }: Pack): [string, ResultEntry][] {
  return Object.entries(follow_up_results).filter(
    ([, entry]) => entry.answered && !entry.retired && !asksAgain(entry) && !entry.after_tries,
  );
}

/** Why a result that was told in another conversation cannot be noted, in a sentence; null where it can. */
export function toldProblem(result: string, { pack, state }: Pick<Ground, 'pack' | 'state'>): string | null {
  if (state.isDone || state.toReopen) return 'A result is on record already. Put it right on the follow-up.';
  return toldResults(pack).some(([id]) => id === result) ? null : 'Choose how it went.';
}

function inThePast(nextOn: CivilDate | null, { today }: Ground): string | null {
  return nextOn !== null && nextOn < today ? 'The next try lies in the past. Choose a day from today on.' : null;
}

/** A result with only what belongs to it: where nobody answered, nobody said whether it is solved. */
export function asItCounts(given: GivenResult, { pack }: Ground): GivenResult {
  const entry = entryInUse(pack.follow_up_results, given.result);
  const asked = entry?.answered === true ? given : { ...given, listened: null, solved: null, checks: [] };
  return entry && asksAgain(entry) ? asked : { ...asked, nextOn: null };
}
