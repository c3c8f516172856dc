const endings = 'ABDEFGHJLNPQRSTUWXYZ';
const parts = /^([A-Z])([A-Z]?)([0-9])([0-9A-Z]?) ([0-9])([A-Z])([A-Z])$/;

/** What comes in one place of a first half: nothing, a digit or a letter, in this order. */
function placeOf(sign: string): number {
  if (sign === '') return 0;
  const code = sign.charCodeAt(0);
  return code < 65 ? code - 47 : code - 54;
}

/**
 * A tidied postcode as a whole number below 2³¹, one for each: as a row's own number it needs no index and no text, which
 * halves the list. Null where it cannot be one in a list (`GIR 0AA`, and shapes that are no longer given out).
 */
export function postcodeNumber(tidied: string): number | null {
  const found = parts.exec(tidied);
  if (!found) return null;
  const [, first = '', second = '', digit = '', last = '', inward = '', one = '', other = ''] = found;
  const [a, b] = [endings.indexOf(one), endings.indexOf(other)];
  if (a < 0 || b < 0) return null;
  const area = (first.charCodeAt(0) - 65) * 27 + (second === '' ? 0 : second.charCodeAt(0) - 64);
  const outcode = (area * 10 + Number(digit)) * 37 + placeOf(last);
  return (outcode * 10 + Number(inward)) * 400 + a * 20 + b;
}
