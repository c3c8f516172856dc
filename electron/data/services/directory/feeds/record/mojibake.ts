/** The letter that each byte stands for in Windows’ western encoding, and the byte of each letter. */
const byteOf = new Map<string, number>();
const western = new TextDecoder('windows-1252');
for (let byte = 0x80; byte < 0x100; byte += 1) {
  byteOf.set(String.fromCharCode(byte), byte);
  byteOf.set(western.decode(Uint8Array.of(byte)), byte);
}

const strict = new TextDecoder('utf-8', { fatal: true });
/** What English text has outside ASCII: accents, punctuation, currencies, signs, pictures. Nothing else is believed. */
const believable = /^(?:[\u00A0-\u017F\u2000-\u206F\u20A0-\u20CF\u2100-\u27BF\u{1F000}-\u{1FAFF}]|\uFE0F|\uFEFF)+$/u;
const marks = /\uFFFD|Ã[\u0080-\u00BF]|â€|Â[\u00A0-\u00BF]|ï¿½|ΓÇ|GÇ[\u0080-\u024F\u2000-\u206F]/;

/** One run of letters outside ASCII, read again as UTF-8; the run itself where that is not certain. */
function readAgain(run: string): string {
  const bytes = [...run].map((letter) => byteOf.get(letter) ?? -1);
  if (bytes.includes(-1)) return run;
  try {
    const letters = strict.decode(Uint8Array.from(bytes));
    return believable.test(letters) ? letters : run;
  } catch {
    return run;
  }
}

/**
 * Text whose UTF-8 was once read as Windows’ western encoding, put right where the way there and back is exact. Pure.
 *
 * @returns the text, and whether something in it still looks wrong
 */
export function mendLetters(text: string): { text: string; isSuspect: boolean } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything outside ASCII is meant
  const mended = text.replaceAll(/[^\x00-\x7F]{2,}/g, readAgain);
  return { text: mended, isSuspect: marks.test(mended) };
}
