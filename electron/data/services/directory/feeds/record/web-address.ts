import type { Notes } from './notes.ts';

const host = /^(?:[a-z\d](?:[a-z\d-]{0,62})\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$/i;
const placeholder = /^(?:.+\.)?(?:example\.(?:com|net)|[^.]+\.(?:invalid|test))$|^localhost$/i;
/** As long as the field of a service. */
const longest = 500;

/** A web address that a browser opens; null where it is none, which is noted, as is what was put right. */
export function tidyWebAddress(value: unknown, notes: Notes, field: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') {
    notes.add('wrong-kind', field, value);
    return null;
  }
  const found = readAddress(value);
  if (found === null) {
    notes.add('url-refused', field, value);
    return null;
  }
  if (placeholder.test(new URL(found).hostname)) {
    notes.add('url-placeholder', field, value);
    return null;
  }
  if (found !== value) notes.add('url-mended', field, value, found);
  return found;
}

function readAddress(value: string): string | null {
  if (value.length > 4_000) return null;
  const clean = value.replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '').replaceAll(/^[\s\u00A0]+|[\s\u00A0]+$/g, '');
  // A text of several is read as its first; a space within one address is not guessed at.
  const [first = ''] = clean.split(/[\s\u00A0]*(?:[,;|]|\band\b|\bor\b)?[\s\u00A0]+/);
  const mended = first.replace(/^(https?):\/*(?=[a-z\d])/i, '$1://').replace(/^\/\//, 'https://');
  const whole = /^https?:\/\//i.test(mended) ? mended : host.test(mended) ? `https://${mended}` : null;
  if (whole === null || whole.length > longest || !URL.canParse(whole)) return null;
  const { hostname, username, password } = new URL(whole);
  // A name and password before the host only hide where a link leads.
  return hostname.includes('.') && username === '' && password === '' ? whole : null;
}
