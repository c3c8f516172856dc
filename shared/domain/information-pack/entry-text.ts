import { saysSomething } from '../guide/says-something.ts';
import type { PackBlock } from './document.ts';
import { addressesIn, phonesIn } from './numbers-in.ts';
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

/** Where a code on paper leads. */
export interface CodeTarget {
  readonly kind: 'web' | 'phone';
  /** What is in the code, `https://…` or `tel:…`. */
  readonly target: string;
  /** As it stands in the text. */
  readonly written: string;
}

/** More than this is no code that a telephone reads from paper. */
export const longestTarget = 600;

/**
 * What of something to try can be opened by a telephone's camera: the first web address and the first number that its
 * text says as it goes along. A code goes with its words, and comes with those that somebody puts in.
 */
export function codeTargets({ kind, text }: Pick<PackBlock, 'kind' | 'text'>): CodeTarget[] {
  if (kind !== 'entry') return [];
  const web = addressesIn(text).map((url): CodeTarget => ({ kind: 'web', target: url, written: url }));
  const calls = phonesIn(text).map(
    (phone): CodeTarget => ({
      ...{ kind: 'phone', written: phone },
      target: `tel:${phone.replace('(0)', '').replaceAll(/[^\d+]/g, '')}`,
    }),
  );
  return [...web.slice(0, 1), ...calls.slice(0, 1)].filter(({ target }) => target.length <= longestTarget);
}
