import { mostAsked, type PracticeRun } from '../../../../shared/contract/practice.ts';
import { onlyInPractice } from '../../../../shared/domain/practice/practice-error.ts';
import { questionOf } from '../../../../shared/domain/practice/questions-of.ts';
import { type PracticeScore, scorePractice } from '../../../../shared/domain/practice/score.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findRun, insertRun, listRuns, updateAsked } from '../../queries/practice.ts';
import { loadContact, packOf } from '../contacts/load-contact.ts';
import { startContact } from '../contacts/start-contact.ts';
import { currentPack } from '../packs.ts';
import { isPractice } from './is-practice.ts';

/** As many practices as are listed. */
const mostListed = 200;

function assertPractice(context: ReadContext): void {
  if (!isPractice(context)) throw onlyInPractice();
}

/** The latest practices. @throws AppError `precondition` but at the practice desk */
export function listPractices(context: ReadContext): PracticeRun[] {
  assertPractice(context);
  return listRuns(context.db, mostListed);
}

/** The practice that a contact belongs to, or null. @throws AppError `precondition` but at the practice desk */
export function findPractice(context: ReadContext, { contact }: { contact: string }): PracticeRun | null {
  assertPractice(context);
  return findRun(context.db, contact) ?? null;
}

/** Begins a conversation with a caller. @throws AppError `not-found` where the council has no such caller */
export function beginPractice(context: WriteContext, input: { contact: string; caller: string }): PracticeRun {
  assertPractice(context);
  const { contact, caller } = input;
  return context.db.transaction(() => {
    const known = findRun(context.db, contact);
    if (known) return known;
    const { callers } = currentPack(context).practice;
    const who = Object.hasOwn(callers, caller) ? callers[caller] : undefined;
    if (!who) throw new AppError('not-found', 'The council pack has no such practice caller. Choose another.');
    startContact(context, { id: contact, channel: who.channel });
    insertRun(context.db, { contact, caller, now: context.clock.now() });
    return getRun(context, contact);
  });
}

/** Asks a caller one more thing. @throws AppError `invalid` where nobody can ask it, `precondition` once it has closed */
export function askCaller(context: WriteContext, input: { contact: string; question: string }): PracticeRun {
  assertPractice(context);
  return context.db.transaction(() => {
    const run = getRun(context, input.contact);
    if (run.closedAt !== null) throw new AppError('precondition', 'This practice is over. Begin another.');
    const { practice } = packOf(context, loadContact(context, input.contact));
    if (!questionOf(practice, run.caller, input.question)) throw new AppError('invalid', 'Nobody can ask that here.');
    if (run.asked.length >= mostAsked) throw new AppError('precondition', 'That is enough: bring it to an end.');
    updateAsked(context.db, input.contact, [...run.asked, input.question]);
    return getRun(context, input.contact);
  });
}

/** How a practice went. @throws AppError `precondition` while it goes on */
export function scoreOf(context: ReadContext, input: { contact: string }): PracticeScore {
  assertPractice(context);
  const run = getRun(context, input.contact);
  if (run.closedAt === null) throw new AppError('precondition', 'How it went is said once it has closed.');
  const contact = loadContact(context, input.contact);
  return scorePractice(packOf(context, contact), run.caller, run.asked, contact);
}

function getRun(context: ReadContext, contact: string): PracticeRun {
  const run = findRun(context.db, contact);
  if (!run) throw new AppError('not-found', 'This conversation is with no practice caller.');
  return run;
}
