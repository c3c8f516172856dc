import type { Profile, Member as ShownMember } from '../../../../shared/contract/profiles.ts';
import { type DeskPerson, peopleProblemWords, problemOfChange } from '../../../../shared/domain/desks/people-rules.ts';
import { triesLeft } from '../../../../shared/domain/desks/tries.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import {
  findMember,
  hasAnyPin,
  insertProfile,
  listMembers,
  type Member,
  updateMember,
  updatePin,
  updateTries,
} from '../../queries/profiles.ts';
import { recordAudit } from '../audit.ts';
import { firstPin, hashPin } from './hash-pin.ts';
import { memberAtWork } from './sign-in.ts';

const asPerson = ({ id, name, roles, retiredAt }: Member): DeskPerson => ({
  ...{ id, name, roles, isRetired: retiredAt !== null },
});

/** Everybody who works here or did, as an administrator sees them. */
export function showMembers({ db }: ReadContext): ShownMember[] {
  return listMembers(db).map((member) => ({
    ...{ id: member.id, name: member.name, roles: member.roles, isRetired: member.retiredAt !== null },
    pin: member.pin === null ? 'none' : member.isFirstPin ? 'first' : 'own',
    triesLeft: triesLeft(member.fails),
  }));
}

function assertFits({ db }: ReadContext, next: DeskPerson): void {
  const problem = problemOfChange(listMembers(db).map(asPerson), next);
  if (problem !== null) throw new AppError('precondition', peopleProblemWords[problem], { details: { problem } });
}

/** Nobody is added beside somebody without a PIN: whoever sat down could work in their name. */
function assertOwnPin({ db, actor }: ReadContext): void {
  if (findMember(db, actor.id)?.pin) return;
  throw new AppError('precondition', 'Choose a PIN of your own first: else anybody could work in your name.', {
    details: { reason: 'own-pin-first' },
  });
}

/**
 * Adds somebody, with a first PIN that is shown once. Asked again with the same id it gives them another.
 *
 * @throws AppError `precondition` where the name is taken, or whoever asks has no PIN
 */
export async function addPerson(
  context: WriteContext,
  { profile: id, name, roles }: { profile: string; name: string; roles: Profile['roles'] },
): Promise<{ firstPin: string }> {
  assertOwnPin(context);
  const person = { id, name: name.trim(), roles: [...new Set(roles)] };
  const pin = firstPin();
  const hash = await hashPin(pin);
  context.db.transaction(() => {
    assertFits(context, { ...person, isRetired: false });
    if (findMember(context.db, id)) throw new AppError('conflict', 'This person is here already.');
    insertProfile(context.db, person, context.clock.now());
    updatePin(context.db, id, hash, true);
    recordAudit(context, 'profile-added', id);
  });
  return { firstPin: pin };
}

/** Changes what somebody is called and may do. @throws AppError `precondition` for the last administrator or a taken name */
export function changePerson(
  context: WriteContext,
  { profile, name, roles }: { profile: string; name: string; roles: Profile['roles'] },
): undefined {
  context.db.transaction(() => {
    const member = memberAtWork(context, profile);
    const next = { ...member, name: name.trim(), roles: [...new Set(roles)] };
    assertFits(context, asPerson(next));
    updateMember(context.db, next);
    recordAudit(context, 'profile-changed', profile);
  });
}

/**
 * Notes that somebody has left, or is back. Their drafts stay theirs until a lead hands them on.
 *
 * @throws AppError `precondition` for the last administrator
 */
export function retirePerson(
  context: WriteContext,
  { profile, isRetired }: { profile: string; isRetired: boolean },
): undefined {
  context.db.transaction(() => {
    const member = findMember(context.db, profile);
    if (!member) throw new AppError('not-found', peopleProblemWords.nobody);
    if ((member.retiredAt !== null) === isRetired) return;
    // Whoever sits here without a PIN would be let in by nobody.
    if (!isRetired && hasAnyPin(context.db) && member.pin === null) assertOwnPin(context);
    const next = { ...member, retiredAt: isRetired ? context.clock.now() : null };
    assertFits(context, asPerson(next));
    updateMember(context.db, next);
    recordAudit(context, isRetired ? 'profile-retired' : 'profile-back', profile);
  });
}

/** Gives somebody a first PIN again. @throws AppError `precondition` where whoever asks has none themselves */
export async function resetPin(context: WriteContext, { profile }: { profile: string }): Promise<{ firstPin: string }> {
  assertOwnPin(context);
  const pin = firstPin();
  const hash = await hashPin(pin);
  context.db.transaction(() => {
    memberAtWork(context, profile);
    updatePin(context.db, profile, hash, true);
    recordAudit(context, 'pin-reset', profile);
  });
  return { firstPin: pin };
}

/** Lets somebody try their PIN again. */
export function letIn(context: WriteContext, { profile }: { profile: string }): undefined {
  context.db.transaction(() => {
    memberAtWork(context, profile);
    updateTries(context.db, profile, 0, null);
    recordAudit(context, 'profile-let-in', profile);
  });
}
