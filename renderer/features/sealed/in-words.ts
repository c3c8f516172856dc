import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { PassedRow, SealedPreview } from '../../../shared/domain/sealed/moves.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import { shortDate } from '../../lib/dates.ts';

/** Whom something is about, as far as that is known. */
export function nameOf({ personName, requesterName }: Pick<PassedRow, 'personName' | 'requesterName'>): string {
  if (saysSomething(personName)) return personName.trim();
  return saysSomething(requesterName) ? `Call from ${requesterName.trim()}` : 'No name yet';
}

/** What moves, in a word. */
export const kindWords = { draft: 'Open conversation', 'follow-up': 'Follow-up' } as const;

/** True of a follow-up whose day has gone by while nobody has said that it has arrived: nobody may be at it. */
export function isOverdue({ confirmed, due }: Pick<PassedRow, 'confirmed' | 'due'>, today: CivilDate): boolean {
  return confirmed === null && due !== null && due < today;
}

/** Whether what was passed on has arrived; while nobody has said so, with the day of a follow-up. */
export function arrivalInWords({ confirmed, due }: Pick<PassedRow, 'confirmed' | 'due'>, today: CivilDate): string {
  if (confirmed !== null) return `arrived, says ${confirmed.by}`;
  if (due === null) return 'nobody has said yet that it has arrived';
  const day = due === today ? 'due today' : `${due < today ? 'was due' : 'due'} on ${shortDate(due)}`;
  return `${day}, nobody has said that it has arrived`;
}

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
