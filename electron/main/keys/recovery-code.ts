import { hkdfSync, randomBytes } from 'node:crypto';

/** Digits and letters that cannot be taken for each other: Crockford's base 32. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const digits = 32;
const group = 4;

/** Makes a recovery code: 160 random bits in eight groups of four, to be written down. */
export function newRecoveryCode(): string {
  const letters = [...randomBytes(digits)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return (letters.match(new RegExp(`.{${group}}`, 'g')) ?? []).join('-');
}

/** Reads a code as somebody typed it, forgiving spaces, case, O for 0 and I or L for 1; null where it cannot be one. */
export function parseRecoveryCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const known = [...letters].every((letter) => alphabet.includes(letter));
  return known && letters.length === digits ? letters : null;
}

/** The key that a code stands for. The code is random enough to need no slow derivation. */
export function keyOfRecoveryCode(letters: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', letters, salt, 'frontdoor recovery', 32));
}
