import { saysSomething } from '../guide/says-something.ts';
import type { PackEntry } from './pack-entry.ts';

const labelled = (label: string, text: string) => (saysSomething(text) ? `${label}: ${text.trim()}` : '');

/** What stands under the name of something to try: what it is, how to reach it, when, what it costs and who it is for. */
export function entryText({ words, phones, url, address, hours, cost, whoFor }: PackEntry): string {
  return [
    words,
    labelled('Phone', phones.join(' or ')),
    labelled('Address', address),
    labelled('Website', url),
    labelled('When', hours),
    labelled('What it costs', cost),
    labelled('Who it is for', whoFor),
  ]
    .filter(saysSomething)
    .join('\n');
}

/** The number of a phone entry, without the words around it; empty where there is none. */
export function bareNumber(phone: string): string {
  const number = phone.replace(/\(0\)|\s*(?:extension\b.*|\([^()]*\p{L}[^()]*\))\s*$/giu, '').trim();
  return /^\+?[\d\s()-]{3,}$/.test(number) ? number : '';
}

/** Where a code on paper leads. */
export interface CodeTarget {
  readonly kind: 'web' | 'phone';
  /** What is in the code, `https://…` or `tel:…`. */
  readonly target: string;
  /** As it stands in the text, so that a code goes when somebody takes its words out. */
  readonly written: string;
}

/** What of an entry can be opened by a telephone's camera, as far as the text that goes along still says it. */
export function codeTargets({ url, phones }: PackEntry, text: string): CodeTarget[] {
  const web: CodeTarget[] = saysSomething(url) ? [{ kind: 'web', target: url, written: url }] : [];
  const calls = phones.slice(0, 1).flatMap((phone): CodeTarget[] => {
    const number = bareNumber(phone);
    return number === '' ? [] : [{ kind: 'phone', target: `tel:${number.replaceAll(/[^\d+]/g, '')}`, written: number }];
  });
  return [...web, ...calls].filter(({ written }) => text.includes(written));
}
