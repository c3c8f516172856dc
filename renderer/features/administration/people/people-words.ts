import type { Role } from '../../../../shared/contract/core.ts';
import type { Member } from '../../../../shared/contract/profiles.ts';

/** What somebody does, as it is called on the screen. */
export const roleWords: Readonly<Record<Role, string>> = {
  adviser: 'Adviser',
  lead: 'Team lead',
  administrator: 'Administrator',
};

/** What each may do besides talking to people. */
export const roleHints: Readonly<Record<Role, string>> = {
  adviser: 'Talks to people and keeps what was said.',
  lead: 'Sees why gates were opened and hands on the conversations of whoever is away.',
  administrator: 'Looks after this page: people and PINs, what is kept, the directory.',
};

/** What somebody does, in a line: `Adviser, team lead`. */
export function rolesInWords(roles: readonly Role[]): string {
  const all = roles.map((role) => roleWords[role]);
  return all.map((word, at) => (at === 0 ? word : word.toLowerCase())).join(', ');
}

/** How somebody gets in, `chose their own PIN`. */
export function pinInWords({ pin, triesLeft, isRetired }: Member): string {
  if (isRetired) return 'has left; their record stays theirs';
  if (triesLeft === 0) return 'locked out after ten wrong PINs';
  switch (pin) {
    case 'none':
      return 'no PIN';
    case 'first':
      return 'has a first PIN, and chooses their own at the next sign-in';
    case 'own':
      return triesLeft < 10 ? `chose their own PIN; ${triesLeft} tries left` : 'chose their own PIN';
  }
}
