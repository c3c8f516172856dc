import type { SignedIn } from '../../../../shared/contract/profiles.ts';
import { peopleProblemWords } from '../../../../shared/domain/desks/people-rules.ts';
import { pinProblem, pinProblemWords } from '../../../../shared/domain/desks/pin.ts';
import { isLockedOut, triesLeft } from '../../../../shared/domain/desks/tries.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { findMember, hasAnyPin, type Member, updatePin, updateTries } from '../../queries/profiles.ts';
import { recordAudit } from '../audit.ts';
import { hashPin, isPin } from './hash-pin.ts';

/** Somebody at work here. @throws AppError `not-found` */
export function memberAtWork({ db }: Pick<WriteContext, 'db'>, id: string): Member {
  const member = findMember(db, id);
  if (member && member.retiredAt === null) return member;
  throw new AppError('not-found', peopleProblemWords.nobody);
}

/** @throws AppError `invalid` where a PIN that somebody chooses is none, or too easy */
export function assertGoodPin(own: string): void {
  const problem = pinProblem(own);
  if (problem !== null) throw new AppError('invalid', pinProblemWords[problem], { details: { reason: problem } });
}

/** The context of somebody who is not signed in yet: what they do stands in the audit as theirs. */
function as(context: WriteContext, { id, name, roles }: Member): WriteContext {
  return { ...context, actor: { id, name, roles } };
}

/**
 * Counts a try before it is looked at, so that no crash and no restart gives one back; null where none is left.
 */
function spendTry(context: WriteContext, id: string): Member | null {
  const { db, clock } = context;
  return db.transaction(() => {
    const member = memberAtWork(context, id);
    if (isLockedOut(member.fails)) return null;
    const fails = member.fails + 1;
    updateTries(db, id, fails, isLockedOut(fails) ? clock.now() : null);
    return { ...member, fails };
  });
}

function noteWrong(context: WriteContext, member: Member): SignedIn {
  const left = triesLeft(member.fails);
  context.db.transaction(() => {
    recordAudit(as(context, member), 'pin-wrong', member.id);
    if (left === 0) recordAudit(as(context, member), 'pin-tries-spent', member.id);
  });
  return { outcome: left === 0 ? 'locked-out' : 'wrong', triesLeft: left };
}

/** Looks at a PIN against the one that is kept, each wrong one counted for good; the member where it is theirs. */
async function tryPin(context: WriteContext, id: string, pin: string): Promise<SignedIn | Member> {
  const member = spendTry(context, id);
  if (member === null) return { outcome: 'locked-out', triesLeft: 0 };
  const isRight = member.pin !== null && (await isPin(pin, member.pin));
  return isRight ? member : noteWrong(context, member);
}

/** Keeps a PIN in its hash, unless another one was kept since a look at it. @throws AppError `conflict` */
async function keepPin(context: WriteContext, member: Member, own: string, note: 'pin-set' | 'pin-recovered') {
  const hash = await hashPin(own);
  context.db.transaction(() => {
    const now = memberAtWork(context, member.id);
    if (JSON.stringify(now.pin) !== JSON.stringify(member.pin)) {
      throw new AppError('conflict', 'This PIN was changed meanwhile. Try again.');
    }
    updatePin(context.db, member.id, hash, false);
    recordAudit(as(context, member), note, member.id);
  });
}

/**
 * Lets somebody in by their PIN. A first PIN is answered with `choose` until one of their own comes with it.
 *
 * @throws AppError `invalid` for an own PIN that is none or too easy, `not-found` where nobody here has this id
 */
export async function signIn(
  context: WriteContext,
  { profile, pin, own }: { profile: string; pin: string; own: string | null },
): Promise<SignedIn> {
  if (own !== null) assertGoodPin(own);
  const tried = await tryPin(context, profile, pin);
  if ('outcome' in tried) return tried;
  if (tried.isFirstPin && own === null) {
    updateTries(context.db, profile, tried.fails - 1, null);
    return { outcome: 'choose', triesLeft: triesLeft(tried.fails - 1) };
  }
  if (tried.isFirstPin && own !== null) {
    if (own === pin) throw sameAsBefore(context, tried);
    await keepPin(context, tried, own, 'pin-set');
  }
  context.db.transaction(() => {
    updateTries(context.db, profile, 0, null);
    recordAudit(as(context, tried), 'signed-in', profile);
  });
  return { outcome: 'in', triesLeft: triesLeft(0) };
}

function sameAsBefore({ db }: WriteContext, member: Member): AppError {
  updateTries(db, member.id, member.fails - 1, null);
  return new AppError('invalid', 'Somebody has read this one out. Choose a PIN that only you know.');
}

/**
 * Chooses the PIN of whoever asks: the first one on a computer where nobody has one, or else in place of the one
 * before, which is looked at as at the door.
 *
 * @throws AppError `invalid` for one that is none or too easy
 */
export async function setPin(
  context: WriteContext,
  { before, own }: { before: string | null; own: string },
): Promise<SignedIn> {
  assertGoodPin(own);
  const member = memberAtWork(context, context.actor.id);
  if (member.pin !== null) {
    const tried = await tryPin(context, member.id, before ?? '');
    if ('outcome' in tried) return tried;
  }
  await keepPin(context, member, own, 'pin-set');
  return { outcome: 'in', triesLeft: triesLeft(0) };
}

/**
 * Gives an administrator a PIN of their own, once whoever asks has shown the recovery code of the store; that is for
 * the process that keeps the keys to see.
 *
 * @throws AppError `forbidden` for somebody who is no administrator, `precondition` where nobody has a PIN
 */
export async function recoverPin(
  context: WriteContext,
  { profile, own }: { profile: string; own: string },
): Promise<undefined> {
  assertGoodPin(own);
  const member = memberAtWork(context, profile);
  if (!member.roles.includes('administrator')) {
    throw new AppError('forbidden', 'The recovery code is for an administrator. They let the others in.');
  }
  if (!hasAnyPin(context.db)) throw new AppError('precondition', 'Nobody has a PIN here: none is needed.');
  await keepPin(context, member, own, 'pin-recovered');
}
