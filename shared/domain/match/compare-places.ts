import { looksLikePostcode, tidyPostcode } from '../postcode.ts';

/** How two postcodes, or two phone numbers, stand to each other. */
export const postcodeLikenesses = ['same', 'same-area', 'another', 'unknown'] as const;
/** One of {@link postcodeLikenesses}. */
export type PostcodeLikeness = (typeof postcodeLikenesses)[number];

/** The postcode as it is compared; empty where it has not the shape of one. */
export function postcodeKey(typed: string): string {
  const tidy = tidyPostcode(typed);
  return looksLikePostcode(tidy) ? tidy : '';
}

/** The first half of a postcode: a town or a part of one. */
export function outcodeOf(key: string): string {
  return key.split(' ')[0] ?? '';
}

/** Compares two postcodes as they were typed. */
export function comparePostcodes(one: string, other: string): PostcodeLikeness {
  const [left, right] = [postcodeKey(one), postcodeKey(other)];
  if (left === '' || right === '') return 'unknown';
  if (left === right) return 'same';
  return outcodeOf(left) === outcodeOf(right) ? 'same-area' : 'another';
}

/** The digits of a phone number without its country and leading noughts; empty where there are too few to tell. */
export function phoneKey(typed: string): string {
  const digits = typed
    .replace(/\(0\)/, '')
    .replaceAll(/\D/g, '')
    .replace(/^(?:00)?44(?=\d{9})/, '')
    .replace(/^0+/, '');
  return digits.length >= 9 ? digits.slice(0, 15) : '';
}

/** Whether two phone numbers are the same; null where one of them is not known. */
export function isSamePhone(one: string, other: string): boolean | null {
  const [left, right] = [phoneKey(one), phoneKey(other)];
  return left === '' || right === '' ? null : left === right;
}
