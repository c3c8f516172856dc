/** What is so where a reason has opened a gate, for a lead who reads it later. A gate that is not here has no reason. */
const openedGates = {
  'assessment-asked': 'An assessment was asked for, and the person was not passed on to one.',
  decision: 'Need may be present, and the person’s own answer about an assessment is not on record.',
  'decision-by': 'An assessment was turned down, and not by the person themselves.',
  'decision-words': 'An assessment was turned down, and the person’s own words are not on record.',
  refusal:
    'An assessment was refused with a worry about abuse or neglect, or about capacity to decide, and the person was not passed on.',
  'carer-asked': 'The other one, of person and carer, asked for an assessment as well and was not passed on to one.',
  'carer-decision': 'Whoever cares may need support too, and their own answer about an assessment is not on record.',
} as const;

/** A gate that a reason from the pack's list opens. */
export type OpenedGate = keyof typeof openedGates;

/** Not a gate of closing: words about safety in a follow-up take a conversation, and one was left out with a reason. */
export const keptClosedOverSafety = 'follow-up-safety';

/** What stands in the place of a reason from the list: the words alone say why. */
export const keptClosedInWords = 'No conversation, because';

const keptClosedSentence = 'Something about safety was heard in a follow-up, and no conversation was begun about it.';

const inOrder: readonly (readonly [gate: string, sentence: string])[] = Object.entries(openedGates);

/** What a lead reads of gates that a reason has opened, the person's own first; the name of one of another time. */
export function openedInWords(gates: readonly string[]): string[] {
  const known = inOrder.filter(([gate]) => gates.includes(gate)).map(([, sentence]) => sentence);
  const others = gates.filter((gate) => !Object.hasOwn(openedGates, gate));
  return [
    ...known,
    ...others.map((gate) => (gate === keptClosedOverSafety ? keptClosedSentence : `Closed over “${gate}”.`)),
  ];
}
