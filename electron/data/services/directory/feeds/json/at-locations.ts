import { FeedStop } from '../feed-stop.ts';
import { fieldOf, isRaw, type Raw, rawOf } from '../record/raw.ts';
import { keptOut } from '../record/read-service.ts';
import type { SortedOut } from '../sort-out.ts';
import type { Parsed } from './parse-piece.ts';

/** These have to be held until all of them are known: a service may be at many places. */
const mostBytes = 256 * 1024 * 1024;

/** Puts the places of one service together. */
export interface AtLocations {
  add(parsed: Parsed, sorted: SortedOut): void;
  /** The services gathered so far, each with all of its places; nothing is held afterwards. */
  empty(): Raw[];
}

/** Gathers `service_at_location` records by their service. @throws FeedStop where they are more than memory should hold */
export function gatherAtLocations(): AtLocations {
  const services = new Map<string, { service: Raw; places: Raw[] }>();
  let bytes = 0;
  return {
    add: ({ value, text }, sorted) => {
      bytes += text.length;
      if (bytes > mostBytes) throw new FeedStop({ kind: 'too-big', file: null });
      const service = isRaw(value) ? serviceIn(value) : null;
      const id = service === null ? null : fieldOf(service, 'id');
      if (!isRaw(value) || service === null || id === null || typeof id === 'object') {
        sorted.keepOut(keptOut('not-a-record', value, null, null));
        return;
      }
      const place = Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'service'));
      const before = services.get(String(id));
      if (before === undefined) services.set(String(id), { service, places: [place] });
      else before.places.push(place);
    },
    empty: () => {
      const all = [...services.values()].map(({ service, places }) => serviceWithPlaces(service, places));
      services.clear();
      return all;
    },
  };
}

/** The service that is at the place; of one that is only named by its id there is no name, so it will be kept out. */
function serviceIn(raw: Raw): Raw | null {
  const service = rawOf(raw, 'service');
  if (service !== null) return service;
  const id = fieldOf(raw, 'service_id');
  return id === null ? null : { id };
}

/** A service as a full record has it, with the places where it is. */
export function serviceWithPlaces(service: Raw, places: readonly Raw[]): Raw {
  const own = Object.entries(service).filter(([key]) => key !== 'service_at_locations');
  return { ...Object.fromEntries(own), service_at_locations: places };
}
