import { isRaw, type Raw } from '../record/raw.ts';

/** What a page says of the whole; nothing is ever believed of it, but a person is told where it was not so. */
export interface Envelope {
  readonly declared: number | null;
  readonly totalPages: number | null;
  readonly pageNumber: number | null;
}

function count(raw: Raw, ...names: string[]): number | null {
  for (const name of names) {
    const value = Object.hasOwn(raw, name) ? raw[name] : null;
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isInteger(number) && number >= 0) return number;
  }
  return null;
}

/** The counts around a page of 3.0 or 1.0. */
export function readEnvelope(value: unknown): Envelope {
  const raw = isRaw(value) ? value : {};
  return {
    declared: count(raw, 'total_items', 'totalElements', 'total_elements', 'total'),
    totalPages: count(raw, 'total_pages', 'totalPages'),
    pageNumber: count(raw, 'page_number', 'number', 'page'),
  };
}

/** True of an object that is a page, even of an empty one. */
export function isEnvelope(value: unknown): boolean {
  return isRaw(value) && (Array.isArray(value.contents) || Array.isArray(value.content));
}

/** The words of a publisher’s message of an error, such as `{"message": "Forbidden"}`; null where it is none. */
export function errorMessage(value: unknown): string | null {
  if (!isRaw(value) || Object.hasOwn(value, 'name') || Object.hasOwn(value, 'id')) return null;
  const sent = [value.message, value.error, value.detail, value.title, value.errors].find(
    (part) => part !== undefined && part !== null,
  );
  if (sent === undefined) return null;
  const words = typeof sent === 'string' ? sent : isRaw(sent) && typeof sent.message === 'string' ? sent.message : '';
  return words.slice(0, 200);
}
