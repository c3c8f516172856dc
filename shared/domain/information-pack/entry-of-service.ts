import type { DirectoryService } from '../directory/service.ts';
import { saysSomething } from '../guide/says-something.ts';
import type { CivilDate } from '../time.ts';
import { hoursInWords } from './hours-in-words.ts';
import type { PackEntry } from './pack-entry.ts';

/** As many letters of a description as a page for somebody at home has room for. */
const longestWords = 600;

/** The beginning of a text, ended where a sentence ends. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '), cut.lastIndexOf('\n'));
  return end > longest / 3 ? cut.slice(0, end + 1).trim() : `${cut.slice(0, cut.lastIndexOf(' ')).trim()} …`;
}

/** An address that a telephone can open; empty for anything else. */
export function webAddress(url: string | null): string {
  const whole = url === null || /^[a-z][a-z0-9+.-]*:/i.test(url) ? (url ?? '') : `https://${url}`;
  return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(whole) ? whole : '';
}

function agesInWords({ minimumAge, maximumAge }: DirectoryService): string {
  if (minimumAge !== null && minimumAge > 0) {
    return maximumAge === null || maximumAge >= 110
      ? `People aged ${minimumAge} and over`
      : `People aged ${minimumAge} to ${maximumAge}`;
  }
  return maximumAge === null || maximumAge >= 110 ? '' : `People aged ${maximumAge} and under`;
}

/** A service of the directory as somebody takes it home; a place that is withheld is not in it. */
export function entryOfService(service: DirectoryService, attribution: string, on: CivilDate): PackEntry {
  const { name, description, organization, phones, url, fees, isFree, eligibility, isAddressWithheld, alert } = service;
  const place = service.locations.find(({ locationType }) => locationType !== 'virtual');
  const by = organization?.name ?? '';
  return {
    name: name.trim(),
    words: [
      saysSomething(alert ?? '') ? `Please note: ${alert}` : '',
      shortened(description ?? '', longestWords),
      saysSomething(by) && by !== name ? `Run by ${by.trim()}.` : '',
    ]
      .filter(saysSomething)
      .join('\n'),
    phones: phones.slice(0, 3).map(({ number, extension, label }) => {
      const whole = extension === null ? number : `${number} extension ${extension}`;
      return label === null ? whole : `${whole} (${label})`;
    }),
    url: webAddress(url ?? organization?.website ?? null),
    address:
      isAddressWithheld || !place ? '' : [...place.address, place.postcode ?? ''].filter(saysSomething).join(', '),
    hours: hoursInWords(service, on),
    cost: fees.length > 0 ? shortened(fees.join('; '), 300) : isFree === true ? 'Free' : '',
    whoFor: [agesInWords(service), ...eligibility.map((text) => shortened(text, 200))]
      .filter(saysSomething)
      .slice(0, 4)
      .join('; '),
    attribution,
  };
}
