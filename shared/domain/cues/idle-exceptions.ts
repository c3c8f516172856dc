interface Sample {
  readonly text: string;
  readonly open: boolean;
}

/** The words as they are written, without reading the phrase: enough to compare, and quick for a whole pack. */
function wordsIn(text: string): readonly Sample[] {
  return text
    .split(/[\s|+.-]+/)
    .filter((word) => word !== '')
    .map((word) => (word.endsWith('*') ? { text: word.slice(0, -1), open: true } : { text: word, open: false }));
}

/** The exceptions that share no word with any of the phrases, and so can never apply. */
export function idleExceptions(exceptions: readonly string[], phrases: readonly string[]): readonly string[] {
  const theirs = phrases.flatMap(wordsIn);
  const exact = new Set(theirs.filter(({ open }) => !open).map(({ text }) => text));
  const beginnings = [...new Set(theirs.filter(({ open }) => open).map(({ text }) => text))];
  const isShared = ({ text, open }: Sample) =>
    exact.has(text) ||
    beginnings.some((beginning) => text.startsWith(beginning) || (open && beginning.startsWith(text))) ||
    (open && [...exact].some((word) => word.startsWith(text)));
  return exceptions.filter((text) => !wordsIn(text).some(isShared));
}
