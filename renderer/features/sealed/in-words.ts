import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { PassedRow, SealedPreview } from '../../../shared/domain/sealed/moves.ts';

/** Whom something is about, as far as that is known. */
export function nameOf({ personName, requesterName }: Pick<PassedRow, 'personName' | 'requesterName'>): string {
  if (saysSomething(personName)) return personName.trim();
  return saysSomething(requesterName) ? `Call from ${requesterName.trim()}` : 'No name yet';
}

/** What moves, in a word. */
export const kindWords = { draft: 'Open conversation', 'follow-up': 'Follow-up' } as const;

/** How much a sealed file holds, `12 lines of notes, 2 solutions, 1 try`. */
export function amountInWords({ lines, solutions, tries, kind }: SealedPreview): string {
  const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  return [
    counted(lines, 'line of notes', 'lines of notes'),
    counted(solutions, 'solution', 'solutions'),
    ...(kind === 'follow-up' ? [counted(tries, 'try so far', 'tries so far')] : []),
  ].join(', ');
}

/** What was thrown, as a sentence. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
