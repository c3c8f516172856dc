const strict = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/** The bytes as text: UTF-8, or Windows’ western encoding where they are not. */
export function textOf(bytes: Buffer): { text: string; isWestern: boolean } {
  try {
    return { text: strict.decode(bytes), isWestern: false };
  } catch {
    return { text: western.decode(bytes), isWestern: true };
  }
}

/** A piece of JSON parsed; `isMended` where it was not well-formed but could be read. */
export interface Parsed {
  readonly value: unknown;
  readonly text: string;
  readonly isMended: boolean;
  readonly isWestern: boolean;
}

/** Parses one piece; null where it cannot be read. Bare line breaks in texts and NaN are put right, as many send them. */
export function parsePiece(bytes: Buffer): Parsed | null {
  const { text, isWestern } = textOf(bytes);
  const whole = tryParse(text);
  if (whole !== null) return { ...whole, text, isMended: false, isWestern };
  const mended = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON forbids
    .replaceAll(/[\x00-\x1F]/g, ' ')
    .replaceAll(/([:[,]\s*)(?:NaN|-?Infinity|undefined)(?=\s*[,}\]])/g, '$1null');
  const again = tryParse(mended);
  return again === null ? null : { ...again, text: mended, isMended: true, isWestern };
}

function tryParse(text: string): { value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}
