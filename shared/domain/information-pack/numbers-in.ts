/** A telephone number as people write it here: from the 0 or +44 on, with its spaces and brackets. */
const written = /(?:\+44[\s(]*0?|\(?0)\d[\d\s()]{6,14}\d/g;

/** The telephone numbers in a text, as they are written. */
export function phonesIn(text: string): string[] {
  return [...text.matchAll(written)].map(([phone]) => phone);
}

/** The web addresses in a text, without the stop behind them. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s/]+\.[^\s]+/gi)].map(([url]) => url.replace(/[.,;:)\]”’"']+$/, ''));
}

/** A text whose telephone numbers are never parted at the end of a line. */
export function withWholeNumbers(text: string): string {
  return text.replaceAll(written, (phone) => phone.replaceAll(' ', '\u00a0'));
}
