/**
 * A long text in pieces, none longer than a line may be: cut after a line's end or else between words, and nothing is
 * lost. Put together again the pieces are the text, letter for letter. Pure.
 *
 * @param longest at least 2, so that a letter of two halves fits
 */
export function cutText(text: string, longest: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const piece = rest.slice(0, cutAt(rest, longest));
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function cutAt(text: string, longest: number): number {
  const after = (mark: string) => text.lastIndexOf(mark, longest - 1) + 1;
  const at = after('\n') || after(' ') || longest;
  // Some letters are two halves, which mean nothing apart.
  return /^[\uD800-\uDBFF]$/.test(text.charAt(at - 1)) ? at - 1 : at;
}
