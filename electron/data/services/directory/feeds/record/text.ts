import { saysSomething } from '../../../../../../shared/domain/guide/says-something.ts';
import { plainTextOf } from './html.ts';
import { mendLetters } from './mojibake.ts';
import type { Notes } from './notes.ts';
import { isRaw, type Raw, sentOf } from './raw.ts';

const tag = /<\/?[a-z][^<>]*>|<!--/i;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
/** Longer than any text of a service; what is longer is cut before anything looks at it. */
const longestSent = 2_000_000;

/** Spaces of every kind as one space, no invisible letters, no blank lines. Pure. */
function squeeze(text: string): string {
  return (
    text
      .replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replaceAll(/[\x00-\x08\x0E-\x1F\x7F-\x9F\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, '')
      .replaceAll(/\p{Cs}/gu, '')
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/ ?\n[ \n]*/g, '\n')
      .replaceAll(/^[ \n]+|[ \n]+$/g, '')
  );
}

/** A number or a text as text; null of anything else, which is noted. */
function asText(value: unknown, notes: Notes, field: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  notes.add('wrong-kind', field, value);
  return null;
}

/** Cuts between letters, never within one. */
function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

function withoutTags(sent: string, notes: Notes, field: string): string {
  if (!tag.test(sent) && !entity.test(sent)) return sent;
  const { text, images } = plainTextOf(tag.test(sent) ? sent : sent.replaceAll('\n', '<br>'));
  if (tag.test(sent)) notes.add('html-removed', field, sent, squeeze(text));
  else notes.add('entities-decoded', field, sent, squeeze(text));
  for (const image of images.slice(0, 20)) notes.add('image-removed', field, image);
  return text;
}

/** A text tidied for people to read, with line breaks between paragraphs; null where it says nothing. */
export function tidyText(value: unknown, longest: number, notes: Notes, field: string): string | null {
  const sent = asText(value, notes, field)?.slice(0, longestSent) ?? null;
  if (sent === null || !saysSomething(sent)) return null;
  const letters = mendLetters(sent);
  if (letters.text !== sent) notes.add('letters-mended', field, sent, letters.text);
  if (letters.isSuspect) notes.add('letters-suspected', field, sent, letters.text);
  const ends = letters.text.replaceAll(/\\r\\n|\\n/g, '\n');
  if (ends !== letters.text) notes.add('line-ends-mended', field, letters.text, ends);
  const plain = squeeze(withoutTags(ends, notes, field));
  if (!saysSomething(plain)) return null;
  if (plain.length > longest) notes.add('text-cut', field, sent);
  return cut(plain, longest);
}

/** {@link tidyText} in one line. */
export function tidyLine(value: unknown, longest: number, notes: Notes, field: string): string | null {
  return tidyText(value, longest, notes, field)?.replaceAll('\n', ' ') ?? null;
}

/** The text in the first of the named fields that holds something. */
export function textIn(raw: Raw, path: string, longest: number, notes: Notes, ...names: string[]): string | null {
  const sent = sentOf(raw, ...names);
  return sent === null ? null : tidyText(sent.value, longest, notes, `${path}${sent.field}`);
}

/** The same in one line. */
export function lineIn(raw: Raw, path: string, longest: number, notes: Notes, ...names: string[]): string | null {
  return textIn(raw, path, longest, notes, ...names)?.replaceAll('\n', ' ') ?? null;
}

/** What a thing is called, whether it was sent as words or as an object that has a name. */
export function nameOf(value: unknown, at: string, notes: Notes, ...names: string[]): string | null {
  if (!isRaw(value)) return tidyLine(value, 500, notes, at);
  return lineIn(value, `${at}.`, 500, notes, ...names);
}
