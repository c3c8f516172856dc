import type { Notes } from './notes.ts';

const shape = /^[^\s@"<>()[\],:;\\]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}$/i;
const placeholder = /@(?:.+\.)?(?:[^.]+\.(?:invalid|test|localhost)|example\.(?:com|net))$/i;

/** An e-mail address that can be written to; null where it is none, which is noted, as is what was put right. */
export function tidyEmail(value: unknown, notes: Notes, field: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') {
    notes.add('wrong-kind', field, value);
    return null;
  }
  if (value.length > 2_000) {
    notes.add('email-refused', field, value);
    return null;
  }
  const found = candidates(value).find((part) => part.length <= 254 && shape.test(part));
  if (found === undefined) {
    notes.add('email-refused', field, value);
    return null;
  }
  if (placeholder.test(found)) {
    notes.add('email-placeholder', field, value);
    return null;
  }
  if (found !== value) notes.add('email-mended', field, value, found);
  return found;
}

/** The text without what does not belong to an address, whole and in its parts: some write two into one field. */
function candidates(value: string): string[] {
  const clean = value.replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '').replaceAll(/&nbsp;|[\s\u00A0]+/g, ' ');
  const parts = clean.split(/[\s,;<>()[\]"|]+|\/(?=\S+@)/);
  return [clean, ...parts].map((part) =>
    part
      .replaceAll(' ', '')
      .replace(/^(?:e-?mail:|mailto:)+/i, '')
      .replace(/\?.*$/, '')
      .replace(/^[.,;:'`]+|[.,;:'`]+$/g, ''),
  );
}
