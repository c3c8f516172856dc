const wordsOnly = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('en-GB')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** True where two texts say the same, whatever their capitals, spaces and marks. */
export function sameWords(one: string, other: string): boolean {
  return wordsOnly(one) === wordsOnly(other);
}
