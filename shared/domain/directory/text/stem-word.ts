const least = 4;

/** What is left of a word without an ending, where enough is left to mean something. */
function without(word: string, ending: string): string | null {
  return word.endsWith(ending) && word.length - ending.length >= least ? word.slice(0, -ending.length) : null;
}

function single(word: string): string {
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && word.length > 3) {
    if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
    return /(?:ch|sh|x|ss|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
  }
  return word;
}

/**
 * What several forms of an English word have in common: `gardens`, `gardening` and `gardener` are `garden`. Light on
 * purpose: two words of different meaning brought together cost more in a directory than two forms kept apart.
 */
export function stemWord(word: string): string {
  if (/\d/.test(word)) return word;
  const one = single(word);
  const root = without(one, 'ing') ?? without(one, 'ed') ?? without(one, 'er');
  if (root !== null) return /([b-df-hj-kmnp-rtv-z])\1$/.test(root) ? root.slice(0, -1) : root;
  return one.endsWith('e') && one.length > least ? one.slice(0, -1) : one;
}
