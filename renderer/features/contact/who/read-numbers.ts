/** A number of England as people type it: a nought (or +44), then nine or ten figures, and no further ones. */
const ofEngland = /(?<![\d+])(?:\+44[ -]?(?:\(0\)[ -]?)?|0044[ -]?|0)(?:[ ()-]{0,2}\d){9,10}(?!\d)(?![ -]?[1-9])/;
/** Any other long number, such as one from abroad or one typed without its nought. */
const another = /(?<![\d+])\+?\d[\d ]{8,15}\d(?! ?\d)/;
/** Words that only say that a telephone number follows. */
const label = /(?:\b(?:tel|telephone|phone|mobile|mob)\b[.:]?\s*)?\(?$/i;

/** As many figures as a telephone number in England has, at least. */
const fewestDigits = 10;

const digitsOf = (text: string) => text.replaceAll(/\D/g, '');

/**
 * True for an NHS number: ten figures, the last of which checks the others (modulus 11). A telephone number in
 * England begins with a nought and an NHS number does not.
 */
export function isNhsNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (!/^[1-9]\d{9}$/.test(digits) || text.includes('+')) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = 11 - (sum % 11);
  return check !== 10 && check % 11 === Number(digits[9]);
}

/** Written in threes and a four, as an NHS number is and no telephone number in England. */
const isInThrees = (text: string) => /^[1-9]\d{2} \d{3} \d{4}$/.test(text.trim());

/**
 * Takes the first telephone number out of a text, with a word such as “tel” before it. An NHS number is none, and a
 * second number stays in the text.
 *
 * @returns the number as it was typed, or null, and the text with a comma in its place
 */
export function takePhone(text: string): [string | null, string] {
  const found = ofEngland.exec(text) ?? another.exec(text);
  if (!found) return [null, text];
  const typed = found[0].replaceAll(/[()]/g, '').trim();
  if (digitsOf(typed).length < fewestDigits || isNhsNumber(typed) || isInThrees(typed)) return [null, text];
  const before = text.slice(0, found.index).replace(label, '');
  return [typed, `${before},${text.slice(found.index + found[0].length)}`];
}
