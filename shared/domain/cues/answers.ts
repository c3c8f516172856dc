import { afterAnswer } from './english.ts';
import type { Word } from './words.ts';

/** What a no that answers a question reads as: nothing that a phrase could hold. */
export const answeringNo = 'no,';

/**
 * Sets the no that answers a question apart from the one that denies: "No, she fell" and "no he's fallen" deny
 * nothing, and the no of "no food" is not in them.
 */
export function setAnswersApart(words: readonly Word[]): readonly Word[] {
  return words.map((word, at) => {
    if (word.text !== 'no') return word;
    const next = words[at + 1];
    const isAlone = words[at - 1]?.clause !== word.clause && next?.clause !== word.clause;
    const isAnswer = isAlone || (next?.clause === word.clause && afterAnswer.has(next.text));
    return isAnswer ? { ...word, text: answeringNo } : word;
  });
}
