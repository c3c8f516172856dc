import { looksLikePostcode, tidyPostcode } from '../../../../shared/domain/postcode.ts';
import type { CivilDate } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { parseDate } from '../../../lib/parse-date.ts';

/** Somebody's details out of one typed line. What was not in it is null. */
export interface Details {
  readonly name: string | null;
  readonly phone: string | null;
  readonly postcode: string | null;
  readonly born: CivilDate | null;
  /** Who they are to the person, or to the council: an id of the pack's requesters. */
  readonly requesterType: string | null;
  /** The word they used for it, such as “daughter”. */
  readonly relationship: string | null;
  /** What was typed besides, in its order. */
  readonly rest: readonly string[];
}

const phoneShape = /\+?\d[\d ]{8,15}\d/;
const postcodeShape = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i;
const birthWords = /\b(?:born|dob|date of birth)\b:?\s*(?=\d)/i;
const dateShape = /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[\s./-](?:\d{1,2}|[a-z]{3,9})[\s./-](?:\d{4}|\d{2})\b/i;
/** As many digits as a telephone number in England has, at least. */
const fewestDigits = 10;

/** Takes the first thing of a shape out of a text, where it reads as what it looks like. */
function takeOut<T>(text: string, shape: RegExp, read: (found: string) => T | null): [T | null, string] {
  const found = shape.exec(text);
  const value = found ? read(found[0]) : null;
  return found && value !== null ? [value, text.replace(found[0], ',')] : [null, text];
}

/**
 * Reads a line such as `Helen Pike, daughter, 01632 960111` or `Joan Pike 2/6/1941 TA1 4DY 01632 960101`. The first
 * words are the name; commas part the rest. Nothing is dropped: what is not understood is in `rest`.
 *
 * @param today for years that were typed short
 */
export function readDetails(line: string, requesters: Pack['requesters'], today: CivilDate): Details {
  const asPhone = (text: string) => (text.replaceAll(/\D/g, '').length >= fewestDigits ? text.trim() : null);
  const asPostcode = (text: string) => (looksLikePostcode(tidyPostcode(text)) ? tidyPostcode(text) : null);
  // Before the phone, which a date with figures alone looks like.
  const [born, afterBorn] = takeOut(line.replace(birthWords, ','), dateShape, (text) => parseDate(text, 'past', today));
  const [phone, afterPhone] = takeOut(afterBorn, phoneShape, asPhone);
  const [postcode, left] = takeOut(afterPhone, postcodeShape, asPostcode);
  const pieces = left
    .split(/[,;()\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  // “attorney, nephew”: the first says in which role they speak, the second who they are to the person.
  const [kind = null, kin = kind] = pieces.slice(1).filter((piece) => typeOf(piece, requesters) !== null);
  const [name = null, ...rest] = pieces.filter((piece) => piece !== kind && piece !== kin);
  return {
    ...{ name, phone, born, postcode, rest, relationship: kin },
    requesterType: kind === null ? null : typeOf(kind, requesters),
  };
}

function typeOf(piece: string, requesters: Pack['requesters']): string | null {
  const typed = piece.toLowerCase().replace(/^(?:a|her|his|their|my|the) /, '');
  const isMeant = ({ label, words, retired }: Pack['requesters'][string]) =>
    !retired && [label, ...words].some((word) => word.toLowerCase() === typed);
  return Object.entries(requesters).find(([, requester]) => isMeant(requester))?.[0] ?? null;
}
