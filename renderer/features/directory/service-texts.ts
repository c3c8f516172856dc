import type { DirectoryService, Location } from '../../../shared/domain/directory/service.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import { plainDate } from '../../lib/dates.ts';
import { scheduleInWords } from '../../lib/schedule-words.ts';
import { agesInWords, agoInWords, attendingWords, costInWords } from '../../lib/service-words.ts';

/** A fact about a service in words. */
export interface TextOfService {
  readonly name: string;
  readonly words: string;
}

const accessWords: Readonly<Record<DirectoryService['attendingAccess'][number], string>> = {
  referral: 'somebody has to refer them',
  'self-referral': 'they can refer themselves',
  appointment: 'by appointment',
  membership: 'for members',
  'drop-in': 'just come',
};

const joined = (parts: readonly (string | null)[], by = ', ') =>
  parts.filter((part) => part !== null && part !== '').join(by);

/** What is known of a service beside its numbers and places, in the order in which it is asked for. */
export function textsOf(service: DirectoryService, today: CivilDate): TextOfService[] {
  const { organization, assuredDate, lastModified, schedules } = service;
  const hours = schedules.map((schedule) => scheduleInWords(schedule, today));
  const assured =
    assuredDate === null ? 'nobody says when' : `${agoInWords(assuredDate, today)} (${plainDate(assuredDate)})`;
  const facts = [
    { name: 'Hours', words: joined(hours, '; ') || 'Not known. Check hours before giving.' },
    { name: 'For', words: joined([agesInWords(service.minimumAge, service.maximumAge), ...service.eligibility], '; ') },
    { name: 'Where', words: service.isEverywhere ? 'the whole country' : joined(service.serviceAreas) },
    { name: 'How it is met', words: joined(service.attendingType.map((type) => attendingWords[type])) },
    { name: 'How to get in', words: joined(service.attendingAccess.map((way) => accessWords[way])) },
    { name: 'Cost', words: costOf(service) },
    { name: 'Languages', words: joined(service.languages) },
    { name: 'Also called', words: service.alternateName ?? '' },
    {
      name: 'Run by',
      words: joined([organization?.name ?? null, organization?.email ?? null, organization?.website ?? null]),
    },
    { name: 'Accreditation', words: service.accreditations ?? '' },
    { name: 'Filed under', words: joined(service.terms.map(({ name }) => name)) },
    { name: 'Last looked at', words: assured },
    { name: 'Changed', words: lastModified === null ? '' : plainDate(lastModified) },
  ];
  return facts.filter(({ words }) => words !== '');
}

function costOf({ isFree, fees }: DirectoryService): string {
  return fees.length > 0 ? joined(fees, '; ') : costInWords(isFree);
}

function lines({ address, postcode, accessibility, schedules, locationType }: Location, today: CivilDate): string[] {
  const hours = joined(
    schedules.map((schedule) => scheduleInWords(schedule, today)),
    '; ',
  );
  const said = [
    locationType === 'virtual' ? 'Online or by phone' : '',
    joined([...address, postcode]),
    hours === '' ? '' : `Hours here: ${hours}`,
    ...accessibility.map((text) => `Access: ${text}`),
  ];
  return [...new Set(said.filter((line) => line !== ''))];
}

/** Where a service is, place by place, with the hours and the access of each. */
export function placesOf({ locations }: DirectoryService, today: CivilDate) {
  return locations
    .map((location, at) => ({
      ...{ id: `${at} ${location.id}`, name: location.name ?? `Place ${at + 1}` },
      lines: lines(location, today),
    }))
    .filter(({ lines: said }) => said.length > 0);
}
