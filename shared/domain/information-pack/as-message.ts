import { saysSomething } from '../guide/says-something.ts';
import { dayInWords } from './blocks.ts';
import { type PackBlock, type PackDocument, packTitle } from './document.ts';
import { phonesIn } from './numbers-in.ts';
import { inPlainLetters, type SmsSize, smsSize } from './sms.ts';

/** An e-mail: its subject says nothing about anybody. */
export interface PackEmail {
  readonly subject: string;
  readonly body: string;
}

const sampleLine = 'Sample or practice: an invented conversation';

/** A pack as an e-mail, the headings in capitals. */
export function packAsEmail(document: PackDocument): PackEmail {
  const { council, day, blocks, sample } = document;
  const parts = blocks.map(({ kind, title, text }) =>
    (kind === 'greeting' ? [text] : [title.toUpperCase(), text]).filter(saysSomething).join('\n'),
  );
  return {
    subject: `${packTitle} from ${council}`,
    body: [...(sample ? [sampleLine] : []), ...parts, madeOn(day), ''].join('\n\n').trimEnd(),
  };
}

/** When it was made, and that it may change: the last line of each form. */
export function madeOn(day: string): string {
  return `Made on ${dayInWords(day)} ${day.slice(0, 4)}. Times and prices can change: ring before you set out.`;
}

/** As many parts as a message may have. */
export const mostParts = 3;

/** As much of a name as a message has room for. */
const longestName = 60;

const shortName = (name: string) => (name.length <= longestName ? name : `${name.slice(0, longestName - 3).trim()}...`);

function lineOf({ title, text, entry }: PackBlock): string {
  const number = phonesIn(text)[0] ?? entry?.phones.find((each) => /\d{3}/.test(each) && text.includes(each)) ?? '';
  return `${shortName(title)}${number === '' ? '' : ` ${number}`}`;
}

/** A pack as a text message. */
export interface PackSms extends SmsSize {
  readonly text: string;
  /** How many things to try did not fit. */
  readonly leftOut: number;
}

/**
 * A pack as a text message: names and numbers and nothing else, in at most three parts. What does not fit is left out
 * from the end, and the message says how many that are.
 */
export function packAsSms({ council, blocks, sample }: PackDocument): PackSms {
  const things = blocks.filter(({ kind }) => kind === 'entry').map(lineOf);
  const own = blocks.flatMap(({ kind, text }) => (kind === 'numbers' ? phonesIn(text) : []))[0];
  const from = `${sample ? 'Sample. ' : ''}From ${council}${own === undefined ? '' : ` (${own})`}:`;
  const withFirst = (count: number) => {
    const left = things.length - count;
    const rest = left === 0 ? [] : [`And ${left} more: ask us.`];
    return inPlainLetters([from, ...things.slice(0, count), ...rest].join('\n'));
  };
  for (let count = things.length; count > 0; count -= 1) {
    const text = withFirst(count);
    const size = smsSize(text);
    if (size.parts <= mostParts) return { ...size, text, leftOut: things.length - count };
  }
  const text = withFirst(0);
  return { ...smsSize(text), text, leftOut: things.length };
}
