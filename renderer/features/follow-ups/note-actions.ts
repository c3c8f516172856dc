import type { Attempt } from '../../../shared/domain/follow-up/notes.ts';
import { resultProblem, toCheck } from '../../../shared/domain/follow-up/result-rules.ts';
import type { FollowUpView } from '../../../shared/domain/follow-up/view.ts';
import { waysToReach } from '../../../shared/domain/follow-up/ways.ts';
import { entryInUse } from '../../../shared/domain/guide/entry-of.ts';
import { type Id, newId } from '../../../shared/domain/ids.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { shortDate } from '../../lib/dates.ts';
import { endingWords } from '../../lib/follow-up-words.ts';
import { sayHere } from '../../lib/notices.ts';
import { createRepeatGuard } from './repeat-guard.ts';
import { isUnread } from './unread-tries.ts';
import { type FollowUpVisit, takeView } from './visits.ts';
import { labelIn } from './wording.ts';

/** How somebody is tried: as was chosen, or else as was agreed. */
export function methodOf({ saver, view }: FollowUpVisit) {
  return saver.state.getState().draft.method ?? view.contact.fields.followUpMethod ?? 'phone';
}

const busy = new Set<Id>();

/** Asks the store for one thing about a follow-up at a time, and says why where it refuses. */
async function ask(contact: Id, work: () => Promise<FollowUpView>): Promise<FollowUpView | null> {
  if (busy.has(contact)) return null;
  busy.add(contact);
  try {
    const view = await work();
    takeView(view);
    return view;
  } catch (error) {
    sayHere(error instanceof Error ? error.message : String(error));
    return null;
  } finally {
    busy.delete(contact);
  }
}

const tries = createRepeatGuard<FollowUpView>(() => performance.now());

/** Notes a try that ended so, just now or when it was said to have been. A press too many notes nothing, and says so. */
export async function noteTry(visit: FollowUpVisit, ending: Attempt['ending']): Promise<void> {
  const { saver, view } = visit;
  const contact = view.contact.id;
  const justNoted = tries.justNoted(contact);
  if (justNoted) {
    sayHere('Noted once: that was pressed twice within three seconds.', undoing(justNoted));
    return;
  }
  if (isUnread(contact)) {
    sayHere('Nothing is noted: “When it was tried” cannot be read. Write it as yesterday 16:40, or clear it.');
    return;
  }
  const method = methodOf(visit);
  await saver.flush();
  const { words, reason, triedAt } = saver.state.getState().draft;
  const attempt = { method, ending, words, reason, nextOn: null, happenedAt: triedAt };
  const next = await ask(contact, () => api.followups.noteAttempt({ contact, note: newId(), attempt }));
  if (next === null) return;
  tries.note(contact, next);
  const again = next.state.nextOn === null ? '' : ` Again on ${shortDate(next.state.nextOn)}.`;
  sayHere(`Noted: ${endingWords[ending].toLowerCase()}.${again}`, undoing(next));
}

/** Takes the last note back. */
export async function undoLast({ contact, last }: FollowUpView): Promise<void> {
  if (last === null) return;
  const next = await ask(contact.id, () => api.followups.undo({ contact: contact.id, note: last }));
  tries.forget(contact.id);
  if (next) sayHere('The last note is taken back. It stays in the record, marked as taken back.');
}

const undoing = (view: FollowUpView) => ({ label: 'Undo', run: () => void undoLast(view) });

/** What the result on the screen still needs before it can be noted; null where nothing. */
function missingOf(visit: FollowUpVisit): string | null {
  const { view, own, today } = visit;
  const { draft } = visit.saver.state.getState();
  const ground = {
    ...{ pack: today, ways: waysToReach(view.contact.fields, own), state: view.state },
    ...{ solutions: view.contact.solutions, today: civilDateOf(clock.now()) },
    ...{ now: clock.now(), closedAt: view.contact.closedAt },
  };
  const why = draft.why !== null && draft.why.length === 0 ? 'Write down why the result is put right.' : null;
  return resultProblem(resultFrom(visit), ground) ?? why;
}

/** Only what they took up is asked about, and only where somebody answered it is said how they were reached. */
function resultFrom(visit: FollowUpVisit) {
  const { draft } = visit.saver.state.getState();
  const { result, reason, listened, solved, words, checks, nextOn } = draft;
  const entry = entryInUse(visit.today.follow_up_results, result);
  const asked = new Set(toCheck(visit.view.contact.solutions).map(({ id }) => id));
  const isAnswered = entry?.answered === true;
  return {
    ...{ result: result ?? 'none-chosen', method: isAnswered ? methodOf(visit) : null },
    ...{ reason: isAnswered ? reason : '', listened, solved, words, nextOn },
    checks: checks.filter(({ solution }) => asked.has(solution)),
  };
}

/** Notes the result that is on the screen. Where something is missing it says what. */
export async function noteResult(visit: FollowUpVisit): Promise<void> {
  const missing = missingOf(visit);
  if (missing !== null) {
    sayHere(missing);
    return;
  }
  await visit.saver.flush();
  const { why } = visit.saver.state.getState().draft;
  const contact = visit.view.contact.id;
  const result = resultFrom(visit);
  const next = await ask(contact, () => api.followups.noteResult({ contact, note: newId(), result, why }));
  if (next) sayHere(`Noted: ${labelIn(visit.today.follow_up_results, result.result)}.`, undoing(next));
}

/** Says why no conversation is begun. */
export async function keepClosed({ contact, results }: FollowUpView, why: string): Promise<void> {
  const note = results.at(-1)?.id;
  if (note === undefined) return;
  const next = await ask(contact.id, () => api.followups.keepClosed({ contact: contact.id, note, why }));
  if (next) sayHere('Noted. The follow-up is done.');
}

/**
 * Begins a conversation that goes on from this one; where a colleague has the follow-up, one of whoever got in touch.
 *
 * @returns its id
 * @throws AppError where the store will not
 */
export async function beginFrom({ view: { contact }, passedTo }: FollowUpVisit): Promise<Id> {
  const both = { contact: contact.id, newContact: newId() };
  const begun = await (passedTo === null ? api.followups.reopen(both) : api.followups.theyGotInTouch(both));
  return begun.contact;
}
