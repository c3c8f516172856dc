/** What the index counts in a text. */
export interface Counts {
  readonly characters: number;
  readonly words: number;
  readonly sentences: number;
}

/** Counts letters and digits, words, and sentences. A text without a full stop is one sentence. */
export function countsOf(text: string): Counts {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const characters = words.join('').replaceAll(/['’-]/g, '').length;
  const sentences = text.match(/[^.!?]*[\p{L}\p{N}][^.!?]*(?:[.!?]+|$)/gu) ?? [];
  return { characters, words: words.length, sentences: sentences.length };
}

/**
 * The Automated Readability Index: 4.71 × characters per word + 0.5 × words per sentence − 21.43, a school grade.
 * It needs no count of syllables, so that two people always get the same figure.
 * Source: Senter, R. J. and Smith, E. A. (1967), Automated Readability Index, AMRL-TR-66-220, Aerospace Medical
 * Research Laboratories, Wright-Patterson Air Force Base (apps.dtic.mil/sti/pdfs/AD667273.pdf).
 *
 * @returns the grade; -Infinity for a text without words
 */
export function readabilityIndex({ characters, words, sentences }: Counts): number {
  if (words === 0 || sentences === 0) return Number.NEGATIVE_INFINITY;
  return 4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43;
}

/**
 * The age at which people read such a text with ease. The index is rounded up, as its authors do; grade 1 is the
 * first year of school, at five to six, and the older of the two ages is given.
 */
export function readingAge(text: string): number {
  return Math.max(6, Math.ceil(readabilityIndex(countsOf(text))) + 5);
}
