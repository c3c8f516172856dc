const endings: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have', d: 'would', m: 'am' };
const irregular: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  dunno: ['do', 'not', 'know'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  youre: ['you', 'are'],
  theyre: ['they', 'are'],
  theyve: ['they', 'have'],
  weve: ['we', 'have'],
  hes: ['he'],
  shes: ['she'],
  theres: ['there'],
  whos: ['who'],
  nobodys: ['nobody'],
};
const stems: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' };
const negative =
  /^(ca|wo|sha|ai|do|does|did|is|are|was|were|has|have|had|could|would|should|must|need|might|dare)(?:n't|nt)$/;

/**
 * The words that a short form stands for: `can't`, `cant` and `cannot` are all `can not`, so that a phrase is
 * written once. The `'s` of "she's" and "Mum's" is dropped: it may be is, has or hers.
 */
export function longForm(word: string): readonly string[] {
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? [word];
  const stem = word.endsWith('t') ? negative.exec(word)?.[1] : undefined;
  if (stem !== undefined) return [Object.hasOwn(stems, stem) ? (stems[stem] ?? stem) : stem, 'not'];
  const at = word.indexOf("'");
  if (at < 1) return [word];
  const head = word.slice(0, at);
  const tail = word.slice(at + 1);
  if (tail === 's' || tail === '') return [head];
  return Object.hasOwn(endings, tail) ? [head, endings[tail] ?? tail] : [word];
}
