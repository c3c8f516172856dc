import { describe, expect, test } from 'vitest';
import { newRecoveryCode, parseRecoveryCode } from '../../../../electron/main/keys/recovery-code.ts';

const code = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ';
const letters = code.replaceAll('-', '');

describe('a recovery code', () => {
  test('is eight groups of four that cannot be misread, and never the same twice', () => {
    const made = Array.from({ length: 500 }, newRecoveryCode);
    expect(new Set(made).size).toBe(made.length);
    for (const one of made) {
      expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/);
      expect(parseRecoveryCode(one)).toBe(one.replaceAll('-', ''));
    }
  });

  test('uses every digit about as often as the others', () => {
    const seen = new Map<string, number>();
    const digits = Array.from({ length: 1_000 }, newRecoveryCode).join('').replaceAll('-', '');
    for (const digit of digits) seen.set(digit, (seen.get(digit) ?? 0) + 1);
    expect(seen.size).toBe(32);
    // 1,000 expected of each; six standard deviations either way.
    for (const [digit, times] of seen) expect(Math.abs(times - 1_000), digit).toBeLessThan(190);
  });

  test.each([
    ['small letters', code.toLowerCase()],
    ['no hyphens', letters],
    ['blanks instead', code.replaceAll('-', ' ')],
    ['blanks around', `  ${code}\n`],
    ['O for 0', code.replace('0', 'O')],
    ['o for 0', code.replace('0', 'o')],
    ['I for 1', code.replace('1', 'I')],
    ['l for 1', code.replace('1', 'l')],
    ['groups of another length', letters.replaceAll(/(.{5})/g, '$1 ')],
  ])('is read with %s', (_what, typed) => {
    expect(parseRecoveryCode(typed)).toBe(letters);
  });

  test.each([
    ['nothing', ''],
    ['one letter too few', code.slice(0, -1)],
    ['one too many', `${code}0`],
    ['a U, which is none of the letters', code.replace('Z', 'U')],
    ['another sign', code.replace('Z', '!')],
    ['letters of another script', code.replace('A', 'А')],
    ['a very long text', '0'.repeat(10_000)],
  ])('is refused with %s', (_what, typed) => {
    expect(parseRecoveryCode(typed)).toBeNull();
  });
});
