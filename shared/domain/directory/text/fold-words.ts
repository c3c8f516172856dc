const shortForm = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu;

/**
 * The words of a text as the index keeps them: small letters without accents, apostrophes closed up (`men’s` is `mens`),
 * and the dots of short forms taken out (`M.E.` is `me`).
 */
export function foldWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})['’‘`´](?=\p{L})/gu, '')
    .replace(shortForm, (letters) => letters.replaceAll('.', ''));
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
