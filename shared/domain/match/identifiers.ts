import type { ContactFields } from '../contact-fields.ts';
import { foldText } from './fold-name.ts';

/**
 * The figures of an NHS number, or null where a text is none: ten of them, the last of which checks the others
 * (modulus 11). A telephone number in England begins with a nought and an NHS number does not.
 */
export function nhsNumberIn(text: string): string | null {
  const digits = text.replaceAll(/\D/g, '');
  if (!/^[1-9]\d{9}$/.test(digits) || text.includes('+')) return null;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = 11 - (sum % 11);
  return check !== 10 && check % 11 === Number(digits[9]) ? digits : null;
}

/** Numbers as they are compared, by kind: what cannot be one of its kind, or is too short to tell people apart, is none. */
export function identifiersOf(numbers: Pick<ContactFields, 'personNhsNumber' | 'personRecordNumber'>): string[] {
  const nhs = nhsNumberIn(numbers.personNhsNumber);
  const record = foldText(numbers.personRecordNumber).replaceAll(/[^\p{L}\p{N}]/gu, '');
  return [...(nhs === null ? [] : [`nhs ${nhs}`]), ...(record.length < 4 ? [] : [`record ${record}`])];
}
