import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Phone } from '../../../../../../shared/domain/directory/service.ts';
import { saysSomething } from '../../../../../../shared/domain/guide/says-something.ts';
import type { Notes } from './notes.ts';
import { fieldOf, isRaw, listOf, type Raw, rawsOf, sentOf } from './raw.ts';
import { tidyLine } from './text.ts';

const run = /(?:\+\s?)?\(?\d(?:[\d\s().\u2010-\u2015-]*\d)?/g;
const extensionMark = /[\s,(]*(?<![a-z])(?:extension|extn|ext|x)\.?[\s:]*(\d{1,8})\)?/i;
const startsAgain = /\s(?=\(?0\d{2,4}[\s)]|\+44|07\d{9}\b)/;
/** Numbers that are short by design: emergencies, helplines, numbers for texts, and the relay in front of a number. */
const knownShort = /^(?:999|112|101|105|111|119|159|116\d{3}|[68]\d{4}|118\d{3}|1800[12]0\d{8,10})$/;

const digitsOf = (text: string) => text.replaceAll(/\D/g, '');

/** As people in this country write it; null where no such number could be dialled. */
function asDialled(text: string): string | null {
  const number = parsePhoneNumberFromString(text.replaceAll(/[\u2010-\u2015]/g, '-'), 'GB');
  if (number === undefined || !number.isPossible()) return null;
  return number.country === 'GB' ? number.formatNational() : number.formatInternational();
}

/** The numbers in a run of digits: one, or several that were written one after the other. */
function numbersIn(digits: string): { number: string; isOdd: boolean }[] {
  const whole = asDialled(digits);
  if (whole !== null) return [{ number: whole, isOdd: false }];
  const parts = digits.split(startsAgain).map(asDialled);
  const known = parts.filter((part) => part !== null);
  if (known.length > 0 && parts.length > 1) return known.map((number) => ({ number, isOdd: false }));
  const number = digits.replaceAll(/\s+/g, ' ').slice(0, 40);
  return [{ number, isOdd: !knownShort.test(digitsOf(digits)) }];
}

const label = (words: string) => {
  const clean = words
    .replaceAll(/^[\s:;,.|/()[\]\u2010-\u2015-]+|[\s:;,|/()[\]\u2010-\u2015-]+$/g, '')
    .replace(/^(?:and|or)\s+|\s+(?:and|or)$/gi, '')
    .replace(/^(?:tel(?:ephone)?|phone|t|call|mob|number)(?:\s*(?:no|number))?\.?(?:\s*:)?$/i, '')
    .replace(/\s*[:-]$/, '');
  return saysSomething(clean) ? clean.slice(0, 200) : null;
};

/** The telephone numbers in one text, each apart from the words around it and from its extension. Pure. */
export function phonesIn(text: string): { phones: Phone[]; odd: boolean; parted: boolean } {
  // The whole text is an extension, such as x57471: there is nothing else that could be dialled.
  if (/^\s*x\s?\d{2,8}\s*$/i.test(text)) {
    return { phones: [{ number: text.replaceAll(/\s/g, ''), extension: null, label: null }], odd: true, parted: false };
  }
  const extension = extensionMark.exec(text)?.[1] ?? null;
  const rest = text.replace(extensionMark, ' ');
  const runs = [...rest.matchAll(run)].filter(([digits]) => digitsOf(digits).length >= 3);
  const between = runs.map(({ index }, at) => {
    const last = runs[at - 1];
    return rest.slice(last === undefined ? 0 : last.index + last[0].length, index);
  });
  const lastRun = runs.at(-1);
  const after = lastRun === undefined ? '' : rest.slice(lastRun.index + lastRun[0].length);
  const isLabelBehind = label(between[0] ?? '') === null;
  const found = runs.flatMap(([digits], at) => {
    const words = isLabelBehind
      ? (between[at + 1] ?? after)
      : `${between[at] ?? ''}${at === runs.length - 1 ? ` ${after}` : ''}`;
    return numbersIn(digits).map((one) => ({ ...one, label: label(words) }));
  });
  const phones = found.map(({ number, label }, at) => ({ number, label, extension: at === 0 ? extension : null }));
  return {
    phones,
    odd: found.some(({ isOdd }) => isOdd),
    parted: phones.length > 1 || extension !== null || phones.some((phone) => phone.label !== null),
  };
}

/** What a field for a telephone number holds, a text or a number. What is odd or was parted is noted. */
export function tidyPhones(value: unknown, said: string | null, notes: Notes, field: string): Phone[] {
  // A table of a spreadsheet loses the nought in front.
  const sent = typeof value === 'number' && /^[1-9]\d{9}$/.test(String(value)) ? `0${value}` : value;
  const text = tidyLine(sent, 1_000, notes, field);
  if (text === null) return [];
  const { phones, odd, parted } = phonesIn(text);
  const now = phones
    .map(({ number, extension }) => (extension === null ? number : `${number} x${extension}`))
    .join('; ');
  if (phones.length === 0) notes.add('phone-refused', field, value);
  else if (odd) notes.add('phone-odd', field, value, now);
  else if (parted) notes.add('phone-parted', field, value, now);
  return phones.map((phone) => ({ ...phone, label: phone.label ?? said }));
}

/** The numbers of something that has `phones` (each `number`, `extension`, `description`, `type`) or a `phone`. */
export function phonesOf(raw: Raw, path: string, notes: Notes): Phone[] {
  return listOf(raw, path, 'phones', 'phone', 'telephone').flatMap(({ value, at }) => {
    if (!isRaw(value)) return tidyPhones(value, null, notes, at);
    const said = sentOf(value, 'description', 'department');
    const label = said === null ? null : tidyLine(said.value, 200, notes, `${at}.${said.field}`);
    const phones = tidyPhones(fieldOf(value, 'number', 'phone_number'), label, notes, `${at}.number`);
    const extension = tidyLine(fieldOf(value, 'extension'), 20, notes, `${at}.extension`);
    return phones.map((phone, index) => (index === 0 && extension !== null ? { ...phone, extension } : phone));
  });
}

/** The numbers of the people and desks to ask for, with who they are where the number says nothing of its own. */
export function contactPhones(raw: Raw, path: string, notes: Notes): Phone[] {
  return rawsOf(raw, path, 'contacts', 'contact').flatMap(({ value, at }) => {
    if (fieldOf(value, 'visible') === false) return [];
    const words = [fieldOf(value, 'name'), fieldOf(value, 'title')].filter((word) => typeof word === 'string');
    const said = tidyLine(words.join(', '), 200, notes, `${at}.name`);
    return phonesOf(value, `${at}.`, notes).map((phone) => ({ ...phone, label: phone.label ?? said }));
  });
}

/** Each number once, the first with its words. Pure. */
export function distinctPhones(phones: readonly Phone[]): Phone[] {
  const seen = new Map<string, Phone>();
  for (const phone of phones) {
    const key = `${digitsOf(phone.number)} ${phone.extension ?? ''}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, phone);
    else if (before.label === null) seen.set(key, { ...before, label: phone.label });
  }
  return [...seen.values()].slice(0, 100);
}
