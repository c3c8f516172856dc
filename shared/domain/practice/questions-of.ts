import type { Practice, PracticeQuestion } from '../../pack/practice-schema.ts';

/** A question that a caller may be asked, with its id. */
export type Askable = PracticeQuestion & { readonly id: string };

/** Everything that one caller may be asked: their own questions first. An unknown caller is asked nothing. */
export function questionsFor(practice: Practice, caller: string): Askable[] {
  const who = practice.callers[caller];
  if (!who) return [];
  return Object.entries({ ...who.questions, ...practice.questions }).map(([id, question]) => ({ ...question, id }));
}

/** One question of a caller, or undefined where nobody can ask it. */
export function questionOf(practice: Practice, caller: string, question: string): PracticeQuestion | undefined {
  const who = practice.callers[caller];
  if (!who) return undefined;
  // The names of an object's own parts alone: an id must not reach what every object has.
  const all = { ...practice.questions, ...who.questions };
  return Object.hasOwn(all, question) ? all[question] : undefined;
}
