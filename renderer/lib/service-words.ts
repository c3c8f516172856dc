import type { Opening, ServiceCard } from '../../shared/domain/directory/card.ts';
import { type CivilDate, daysBetween } from '../../shared/domain/time.ts';
import { plainDay, shortDate } from './dates.ts';

const metresOfAMile = 1_609.344;

/** How far away, in miles; one that is measured from the middle of a district says so. */
export function distanceInWords(distance: ServiceCard['distance']): string {
  if (distance === null) return '';
  const miles = distance.metres / metresOfAMile;
  const said = miles < 0.15 ? 'close by' : `${miles < 10 ? miles.toFixed(1) : String(Math.round(miles))} miles away`;
  return distance.isApproximate ? `about ${said}, by the first half of the postcode` : said;
}

/** Whether it is for people who live there: not the same as being near. Empty where nobody knows. */
export function coverInWords(covers: ServiceCard['covers']): string {
  return { yes: 'for where they live', no: 'not for where they live', unknown: '' }[covers];
}

/** Whether it is open; where only words say so, those words, and in any doubt that somebody has to check. */
export function openingInWords(opening: Opening, hours: string | null): string {
  switch (opening.state) {
    case 'open':
      return `Open now, until ${opening.until}`;
    case 'closed':
      return opening.next === null
        ? 'Closed now. Check hours before giving.'
        : `Closed now, opens ${shortDate(opening.next.day)} ${opening.next.at}`;
    case 'unknown':
      return hours === null ? 'Hours not known. Check hours before giving.' : `“${hours}” Check hours before giving.`;
  }
}

/** How long ago a day was. */
export function agoInWords(day: CivilDate, today: CivilDate): string {
  const days = daysBetween(day, today);
  if (days < 31) return 'within the month';
  const months = Math.floor(days / 30.44);
  if (months < 24) return `${months} ${months === 1 ? 'month' : 'months'} ago`;
  return `${Math.floor(months / 12)} years ago`;
}

/** How long ago somebody last looked whether it is right. */
export function assuranceInWords(assured: CivilDate | null, today: CivilDate): string {
  return assured === null ? 'nobody says when it was last looked at' : `looked at ${agoInWords(assured, today)}`;
}

/** Since when its number is said to be dead; empty where nobody said so. */
export function deadInWords(since: CivilDate | null): string {
  return since === null ? '' : `Number said to be dead since ${plainDay(since)}`;
}

/** For whom it is, by age; empty where nothing is said. */
export function agesInWords(from: number | null, to: number | null): string {
  if (from === null && to === null) return '';
  if (to === null) return `${from} and over`;
  return from === null || from === 0 ? `up to ${to}` : `${from} to ${to}`;
}

/** How it went for people who were asked; empty where they are too few. */
export function successInWords(success: ServiceCard['success']): string {
  return success === null ? '' : `helped ${success.helped} of ${success.n} people we asked`;
}

/** What that may mean for many more, in words: the 95 % interval. */
export function intervalInWords({ low, high }: { low: number; high: number }): string {
  const inTen = (share: number) => Math.round(share * 100);
  return `of many more it would be between ${inTen(low)} and ${inTen(high)} in 100 (95 % interval)`;
}

/** How it is met, in words. */
export const attendingWords: Readonly<Record<ServiceCard['attendingType'][number], string>> = {
  phone: 'by phone',
  online: 'online',
  venue: 'at a place',
  'home-visit': 'at home',
};

/** What it costs as far as that is known. */
export function costInWords(isFree: boolean | null): string {
  return isFree === null ? '' : isFree ? 'free' : 'costs something';
}

/** A number as it is read out, with its extension. */
export function phoneInWords({ number, extension }: ServiceCard['phones'][number]): string {
  return extension === null ? number : `${number}, extension ${extension}`;
}
