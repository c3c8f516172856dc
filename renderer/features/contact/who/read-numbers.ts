import { nhsNumberIn } from '../../../../shared/domain/match/identifiers.ts';

/** A number of England as people type it: a nought (or +44), then nine or ten figures, and no further ones. */
const ofEngland = /(?<![\d+])(?:\+44[ -]?(?:\(0\)[ -]?)?|0044[ -]?|0)(?:[ ()-]{0,2}\d){9,10}(?!\d)(?![ -]?[1-9])/;
/** Any other long number, such as one from abroad or one typed without its nought. */
const another = /(?<![\d+])\+?\d[\d ]{8,15}\d(?! ?\d)/;
/** Words that only say that a telephone number follows. */
const label = /(?:\b(?:tel|telephone|phone|mobile|mob)\b[.:]?\s*)?\(?$/i;

/** As many figures as a telephone number in England has, at least. */
const fewestDigits = 10;

const digitsOf = (text: string) => text.replaceAll(/\D/g, '');

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
  if (digitsOf(typed).length < fewestDigits || nhsNumberIn(typed) !== null || isInThrees(typed)) return [null, text];
  const before = text.slice(0, found.index).replace(label, '');
  return [typed, `${before},${text.slice(found.index + found[0].length)}`];
}

/** An NHS number as it stands in a text: in one row, or in threes and a four. */
const nhsShape = /(?<![\d+])[1-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?!\d)/;
const nhsLabel = /\bnhs(?: (?:number|no\.?))?:?\s*$/i;

/** Takes the first NHS number out of a text: its figures, or null, and the text with a comma in its place. */
export function takeNhsNumber(text: string): [string | null, string] {
  const found = nhsShape.exec(text);
  const number = found && nhsNumberIn(found[0]);
  if (!found || number === null) return [null, text];
  const before = text.slice(0, found.index).replace(nhsLabel, '');
  return [number, `${before},${text.slice(found.index + found[0].length)}`];
}
