import { pinProblem, pinProblemWords } from '../../../shared/domain/desks/pin.ts';

/** What is said of an error. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** How many tries are left, `3 tries left`. */
export function triesInWords(left: number): string {
  if (left === 0) return 'locked out';
  return left === 1 ? '1 try left' : `${left} tries left`;
}

/** Names as people say them, `Ana or Ben`. */
export function anyOf(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** Why a new PIN cannot be taken, or null: too easy, or not the same twice. */
export function newPinProblem(own: string, again: string): string | null {
  const problem = pinProblem(own);
  if (problem !== null) return pinProblemWords[problem];
  return own === again ? null : 'The two are not the same. Type the new PIN twice.';
}
