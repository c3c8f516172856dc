/** One thing to choose, with the words people read. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

/** Choices in the order of a list of values. Every value needs its words. */
export function choicesOf<T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): Choice<T>[] {
  return values.map((value) => ({ value, label: words[value] }));
}

/** Yes and no. Not chosen is something else: not asked yet. */
export const yesOrNo: readonly Choice<boolean>[] = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
];

/** True where one of the words of a label begins with what was typed. */
export function isMatch(label: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  const text = label.toLowerCase();
  if (wanted === '' || text.startsWith(wanted)) return true;
  return [...text.matchAll(/[\s("’'-]+/g)].some(({ index, 0: gap }) => text.startsWith(wanted, index + gap.length));
}
