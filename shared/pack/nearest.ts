/** How many single letters have to change to make one word of another (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (const [place, other] of [...to].entries()) {
      const changed = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? to.length;
}

/** As many words as a sentence can list and still be read. */
const fewWords = 12;

/**
 * What to write in place of a word that is not known: the one it may have been meant to be, else all of them
 * where they are few, else `otherwise`. A sentence.
 */
export function nearest(word: string, known: readonly string[], otherwise: string): string {
  const [best] = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  if (best && best.far < word.length && best.far <= Math.max(2, Math.floor(word.length / 3)))
    return `Did you mean “${best.candidate}”?`;
  if (known.length > 0 && known.length <= fewWords) return `Write one of: ${known.join(', ')}.`;
  return `${otherwise}.`;
}
