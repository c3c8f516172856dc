import type { Move } from '../../../shared/domain/sealed/moves.ts';

/** What of a contact is on a colleague’s computer: each is their name, or null. */
export interface Elsewhere {
  /** Who goes on with it, where it was passed on before it closed. */
  readonly passedTo: string | null;
  /** Who goes on with its follow-up. */
  readonly followUpWith: string | null;
  /** From whom it came once it had closed: it is corrected there. */
  readonly closedWith: string | null;
}

/** What of a contact is on a colleague’s computer, by its steps between computers. */
export function elsewhereIn(moves: readonly Move[]): Elsewhere {
  const standing = moves.filter(({ way, ending }) => way === 'passed-on' && ending === null);
  const passed = (kind: Move['kind']) => standing.find((move) => move.kind === kind)?.name ?? null;
  const closedWith = moves.find(({ hasClosedThere }) => hasClosedThere)?.name ?? null;
  return { passedTo: passed('draft'), followUpWith: passed('follow-up'), closedWith };
}

/** Who else has something of a contact that is read here, and what to do where it has to be put right; empty where nobody has. */
export function elsewhereInWords({ passedTo, followUpWith, closedWith }: Elsewhere): string {
  if (passedTo !== null) return '';
  const closed =
    closedWith === null ? '' : ` It closed at ${closedWith}’s desk: what is wrong in it is corrected there.`;
  if (followUpWith === null) return closed;
  const whole = closedWith === null ? ' It can be corrected once that has come back.' : '';
  return `${closed} Its follow-up was passed to ${followUpWith}, who goes on with it.${whole}`;
}
