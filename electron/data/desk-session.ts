import { type Profile, profiles } from '../../shared/contract/profiles.ts';
import { lockedError } from '../../shared/domain/desks/locked-error.ts';
import { AppError } from '../../shared/errors.ts';
import type { ReadContext } from './context.ts';
import { findFirstProfile, findProfile, findProfileByName, hasAnyPin } from './queries/profiles.ts';

/** Who sits at the desk: the one place that knows, in the process that keeps the record. */
export interface DeskSession {
  /** Who is signed in, or sits at a desk where nobody has a PIN; null while it is locked. */
  who(context: ReadContext): Profile | null;
  /**
   * Who makes a call: whoever is signed in, or, by id or by name, one of a desk where nobody has a PIN.
   *
   * @throws AppError `forbidden` while the desk is locked (`details.reason` is `locked`), or for another than is signed in
   */
  actor(context: ReadContext, named: string | null): Profile;
  /** Whether anybody has a PIN, so that the desk asks for one. */
  isGuarded(context: ReadContext): boolean;
  /** Hears what came of a call: a PIN that was right lets its owner in. */
  heard(channel: string, asked: { readonly input: unknown; readonly actor: Profile }, value: unknown): void;
  /** Lets somebody in whom the main process vouches for: after a crash, or by the recovery code. */
  enter(profile: string): void;
  leave(): void;
}

/**
 * Makes a session in which nobody is signed in.
 *
 * @param onChange told who is signed in, so that a crash of this process signs nobody out
 */
export function deskSession(onChange: (profile: string | null) => void): DeskSession {
  let signedIn: string | null = null;

  function become(profile: string | null): void {
    signedIn = profile;
    onChange(profile);
  }

  const who = ({ db }: ReadContext): Profile | null => {
    // Looked up each time: somebody who has left is out at once, and a new role holds at once.
    if (hasAnyPin(db)) return signedIn === null ? null : (findProfile(db, signedIn) ?? null);
    return findFirstProfile(db) ?? null;
  };

  return {
    who,
    actor: (context, named) => {
      const { db } = context;
      const present = who(context);
      if (named === null) {
        if (present) return present;
        throw lockedError();
      }
      const found = findProfile(db, named) ?? findProfileByName(db, named);
      if (!found) throw new AppError('forbidden', 'This profile is not on this computer any more.');
      if (hasAnyPin(db) && found.id !== present?.id) throw lockedError();
      return found;
    },
    isGuarded: ({ db }) => hasAnyPin(db),
    heard: (channel, { input, actor }, value) => {
      const isDoor = channel === 'profiles:signIn';
      if (!isDoor && channel !== 'profiles:setPin') return;
      if (profiles.signIn.output.parse(value).outcome !== 'in') return;
      become(isDoor ? profiles.signIn.input.parse(input).profile : actor.id);
    },
    enter: become,
    leave: () => become(null),
  };
}
