import type { ReadRow } from './row-format.ts';

interface Middle {
  lat: number;
  lon: number;
  placed: number;
  live: boolean;
  /** What all have in common so far; null once they differ. */
  district: string | null;
  county: string | null;
}

/** The first halves of postcodes, as they come out of their postcodes. */
export interface OutcodeMiddles {
  add(row: ReadRow): void;
  list(): {
    outcode: string;
    place: { lat: number; lon: number } | null;
    district: string | null;
    county: string | null;
  }[];
}

/**
 * Gathers the middle of each first half, and the councils that all of its postcodes have in common. Postcodes that are no
 * longer given out count only where there are no others.
 */
export function gatherOutcodes(): OutcodeMiddles {
  const known = new Map<string, Middle>();
  return {
    add: ({ outcode, place, district, county, ended }) => {
      const isLive = ended === null;
      const before = known.get(outcode);
      if (before?.live && !isLive) return;
      if (before === undefined || (isLive && !before.live)) {
        const { lat = 0, lon = 0 } = place ?? {};
        known.set(outcode, { lat, lon, placed: place ? 1 : 0, live: isLive, district, county });
        return;
      }
      before.lat += place?.lat ?? 0;
      before.lon += place?.lon ?? 0;
      before.placed += place ? 1 : 0;
      if (before.county !== county) before.county = null;
      if (before.district !== district) before.district = null;
    },
    list: () =>
      [...known].map(([outcode, { lat, lon, placed, district, county }]) => ({
        ...{ outcode, district, county },
        place: placed === 0 ? null : { lat: lat / placed, lon: lon / placed },
      })),
  };
}
