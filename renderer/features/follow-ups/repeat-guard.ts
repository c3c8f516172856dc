import type { Id } from '../../../shared/domain/ids.ts';

/** Nobody tries the same person twice in so many milliseconds: the second is a press too many. */
const shortestBetweenTries = 3_000;

/** Tells a press too many from another try, each follow-up by itself. */
export interface RepeatGuard<T> {
  /** What was noted about a follow-up a moment ago; null where the next try is one of its own. */
  justNoted(contact: Id): T | null;
  /** Keeps what was noted just now. */
  note(contact: Id, noted: T): void;
  /** Lets the next try count, as the one of a moment ago was taken back. */
  forget(contact: Id): void;
}

/** Makes a guard. `now` counts milliseconds, from whenever. */
export function createRepeatGuard<T>(now: () => number): RepeatGuard<T> {
  const last = new Map<Id, { readonly at: number; readonly noted: T }>();
  return {
    justNoted: (contact) => {
      const found = last.get(contact);
      return found && now() - found.at < shortestBetweenTries ? found.noted : null;
    },
    note: (contact, noted) => {
      last.set(contact, { at: now(), noted });
    },
    forget: (contact) => {
      last.delete(contact);
    },
  };
}
