/** What the rules have to know of somebody who works at a computer. */
export interface DeskPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly isRetired: boolean;
}

/** Why a change to the people of a computer is refused, in words. */
export type PeopleProblem = 'last-administrator' | 'name-taken' | 'nobody';

/** See {@link PeopleProblem}. */
export const peopleProblemWords: Readonly<Record<PeopleProblem, string>> = {
  'last-administrator': 'This is the last administrator. Make somebody else an administrator first.',
  'name-taken': 'Somebody at this computer has this name already. Add something that tells them apart.',
  nobody: 'This profile is not on this computer any more.',
};

const isAdministrator = ({ roles, isRetired }: DeskPerson) => !isRetired && roles.includes('administrator');
const folded = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');

/**
 * Why a profile cannot become what somebody wants, or null. At least one administrator stays whatever is done, and no
 * two people at work have one name: the audit has to tell them apart. Pure.
 */
export function problemOfChange(people: readonly DeskPerson[], next: DeskPerson): PeopleProblem | null {
  const others = people.filter(({ id }) => id !== next.id);
  const isNameTaken = others.some((other) => !other.isRetired && folded(other.name) === folded(next.name));
  if (!next.isRetired && isNameTaken) return 'name-taken';
  return [...others, next].some(isAdministrator) ? null : 'last-administrator';
}

/**
 * Whether somebody may hand a draft to a colleague: whose it is, or a lead or administrator for whoever is away. Pure.
 */
export function mayHandOn(actor: { readonly id: string; readonly roles: readonly string[] }, owner: string): boolean {
  return actor.id === owner || actor.roles.includes('lead') || actor.roles.includes('administrator');
}
