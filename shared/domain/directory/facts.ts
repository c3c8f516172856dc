import { z } from 'zod';
import { place } from '../postcodes/place.ts';
import { civilDate } from '../time.ts';
import { openingTimesOf } from './opening-at.ts';
import { attendingTypes, type DirectoryService, schedule } from './service.ts';

const whole = z.number().int();

/** What has to be known of every service to filter and rank it, without reading the service itself. */
export const serviceFacts = z.strictObject({
  /** The number of its row. */
  row: whole,
  source: z.string(),
  id: z.string(),
  name: z.string(),
  organization: z.string().nullable(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  minimumAge: z.number().nullable(),
  maximumAge: z.number().nullable(),
  isFree: z.boolean().nullable(),
  attendingType: z.array(z.enum(attendingTypes)),
  assuredDate: civilDate.nullable(),
  isEverywhere: z.boolean(),
  /** Nobody has to go anywhere for it: it has no place, and is met by telephone or online. */
  isRemote: z.boolean(),
  /** It can be reached without a telephone. */
  isWritten: z.boolean(),
  /** Its areas and its times, as places in lists that several services share; -1 is none. */
  areas: whole,
  times: whole,
  places: z.array(place),
  /** The postcodes of those of its locations that came without a place. */
  postcodes: z.array(z.string()),
});
/** See {@link serviceFacts}. */
export type ServiceFacts = z.infer<typeof serviceFacts>;

/** The facts of a whole directory, in the order of its index. */
export const directoryFacts = z.strictObject({
  services: z.array(serviceFacts),
  areas: z.array(z.array(z.string())),
  times: z.array(
    z.strictObject({ status: serviceFacts.shape.status, hasAlert: z.boolean(), schedules: z.array(schedule) }),
  ),
});
/** See {@link directoryFacts}. */
export type DirectoryFacts = z.infer<typeof directoryFacts>;

/** Gathers the facts of services one by one; equal areas and equal times are kept once. */
export interface FactsBuilder {
  add(row: number, service: DirectoryService): void;
  build(): DirectoryFacts;
}

/** Begins with none. */
export function factsBuilder(): FactsBuilder {
  const services: ServiceFacts[] = [];
  const [areas, times] = [kept<string[]>(), kept<DirectoryFacts['times'][number]>()];
  return {
    build: () => ({ services, areas: areas.all, times: times.all }),
    add: (row, service) => {
      const { key, name, organization, status, minimumAge, maximumAge, isFree, attendingType, assuredDate } = service;
      const real = service.locations.filter(({ locationType }) => locationType !== 'virtual');
      const places = real.flatMap((each) => (each.place === null ? [] : [each.place]));
      const postcodes = real.flatMap((each) => (each.place !== null || each.postcode === null ? [] : [each.postcode]));
      const opening = openingTimesOf(service);
      const isAway = attendingType.length > 0 && !attendingType.some((way) => way === 'venue' || way === 'home-visit');
      const isVirtual = service.locations.length > 0 && real.length === 0;
      services.push({
        ...{ row, source: key.source, id: key.id, name, organization: organization?.name ?? null, status },
        ...{ minimumAge, maximumAge, isFree, attendingType, assuredDate, isEverywhere: service.isEverywhere },
        isRemote: isVirtual || (isAway && places.length === 0),
        isWritten: [service.email, service.url, organization?.email, organization?.website].some(
          (each) => each != null,
        ),
        areas: service.serviceAreas.length === 0 ? -1 : areas.place(service.serviceAreas),
        times: opening.schedules.length === 0 ? -1 : times.place({ ...opening, schedules: [...opening.schedules] }),
        ...{ places, postcodes },
      });
    },
  };
}

function kept<T>(): { all: T[]; place(value: T): number } {
  const all: T[] = [];
  const known = new Map<string, number>();
  return {
    all,
    place: (value) => {
      const text = JSON.stringify(value);
      const before = known.get(text);
      if (before !== undefined) return before;
      known.set(text, all.length);
      return all.push(value) - 1;
    },
  };
}
