/** True for a text in which there is nothing to read. */
export function isBlank(text: string): boolean {
  return [...text].every((sign) =>
    ['', ' ', '\t', '\n', '\u00a0', '\u200b', '\u2060', '\u00ad', '\ufeff', '\u2800', '\u3164'].includes(sign),
  );
}
