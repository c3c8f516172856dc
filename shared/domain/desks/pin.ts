import { z } from 'zod';

/** A PIN: four to eight digits. What it may not be is told by {@link pinProblem}. */
export const pin = z.string().regex(/^\d{4,8}$/);

/** Why a PIN cannot be taken, in the words of {@link pinProblemWords}. */
export type PinProblem = 'not-digits' | 'one-digit' | 'in-a-row' | 'repeated' | 'a-year' | 'common';

/** What is wrong with a PIN, and what to do instead. */
export const pinProblemWords: Readonly<Record<PinProblem, string>> = {
  'not-digits': 'A PIN is four to eight digits.',
  'one-digit': 'One digit over and over is the first thing anybody tries. Mix them.',
  'in-a-row': 'Digits in a row are the first thing anybody tries. Mix them.',
  repeated: 'The same digits again and again are soon guessed. Mix them.',
  'a-year': 'A year is soon guessed. Choose another.',
  common: 'Too many people choose this one. Choose another.',
};

/** PINs that are drawn on the keys and that lists of the commonest name. */
const commonest = ['2580', '0852', '1470', '0741', '1590', '7410', '147258', '258025', '159357', '147258369'];

function isInARow(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, at) => (Number(digit) - Number(digits[at]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

function isRepeated(digits: string): boolean {
  return [2, 3, 4].some(
    (length) =>
      digits.length > length &&
      digits.length % length === 0 &&
      digits === digits.slice(0, length).repeat(digits.length / length),
  );
}

/** What is wrong with a PIN that somebody chooses, or null. Pure. */
export function pinProblem(typed: string): PinProblem | null {
  if (!pin.safeParse(typed).success) return 'not-digits';
  if (new Set(typed).size === 1) return 'one-digit';
  if (isInARow(typed)) return 'in-a-row';
  if (isRepeated(typed)) return 'repeated';
  if (/^(19|20)\d\d$/.test(typed)) return 'a-year';
  return commonest.includes(typed) ? 'common' : null;
}
