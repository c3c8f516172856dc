import { looksLikePostcode, tidyPostcode } from '../../../../shared/domain/postcode.ts';
import type { CivilDate } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { parseDate } from '../../../lib/parse-date.ts';
import { readName } from './read-name.ts';
import { takeNhsNumber, takePhone } from './read-numbers.ts';

/** Somebody's details out of one typed line. What was not in it is null. */
export interface Details {
  readonly name: string | null;
  readonly phone: string | null;
  readonly nhsNumber: string | null;
  readonly postcode: string | null;
  readonly born: CivilDate | null;
  /** Who they are to the person, or to the council: an id of the pack's requesters. */
  readonly requesterType: string | null;
  /** The word that says so, such as “attorney”; the same as the relationship where only one was typed. */
  readonly role: string | null;
  /** The word they used for it, such as “daughter”. */
  readonly relationship: string | null;
  /** What was typed besides, in its order. */
  readonly rest: readonly string[];
}

const postcodeShape = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i;
const birthWords = String.raw`\b(?:born(?: on)?|d\.?o\.?b\.?|date of birth)[:\s-]*`;
const day = String.raw`\d{1,2}[\s./-](?:\d{1,2}|[a-z]{3,9})[\s./-](?:\d{4}|\d{2})\b`;
/** What can only be a date, before the numbers; figures with nothing but spaces between them may be a part of one. */
const dateShapes = [
  new RegExp(`${birthWords}(${day}|\\d{4}-\\d{2}-\\d{2}\\b|\\d{8}\\b)`, 'i'),
  /\b(\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2}[ ./-][a-z]{3,9}[ ./-](?:\d{4}|\d{2}))\b/i,
];
const spacedDate = new RegExp(`\\b(${day})`, 'i');

/** Takes the first thing of a shape out of a text, where it reads as what it looks like. */
function takeOut<T>(text: string, shape: RegExp, read: (found: string) => T | null): [T | null, string] {
  const found = shape.exec(text);
  const value = found ? read(found[1] ?? found[0]) : null;
  return found && value !== null ? [value, text.replace(found[0], ',')] : [null, text];
}

function takeBirth(text: string, shapes: readonly RegExp[], today: CivilDate): [CivilDate | null, string] {
  for (const shape of shapes) {
    const [born, left] = takeOut(text, shape, (found) => parseDate(found, 'past', today));
    if (born !== null) return [born, left];
  }
  return [null, text];
}

/**
 * Reads a line such as `Helen Pike, daughter, 01632 960111` or `Joan Pike 2/6/1941 TA1 4DY 01632 960101`. The first
 * words are the name; commas part the rest. Nothing is dropped: what is not understood is in `rest`.
 *
 * @param today for years that were typed short
 */
export function readDetails(line: string, requesters: Pack['requesters'], today: CivilDate): Details {
  const asPostcode = (text: string) => (looksLikePostcode(tidyPostcode(text)) ? tidyPostcode(text) : null);
  const [sure, afterSure] = takeBirth(line, dateShapes, today);
  const [phone, afterPhone] = takePhone(afterSure);
  const [nhsNumber, afterNhs] = takeNhsNumber(afterPhone);
  const [spaced, afterDates] = sure === null ? takeBirth(afterNhs, [spacedDate], today) : [null, afterNhs];
  const [postcode, left] = takeOut(afterDates, postcodeShape, asPostcode);
  const pieces = left
    .split(/[,;()\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return { phone, nhsNumber, postcode, born: sure ?? spaced, ...readName(pieces, requesters) };
}
