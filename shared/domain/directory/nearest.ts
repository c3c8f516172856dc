import { distanceBetween, type Place, type RoughPlace } from '../postcodes/place.ts';

/** Where a service can be met: the places that its publisher gave, and the postcodes of the rest. */
export interface MeetingPlaces {
  readonly places: readonly Place[];
  readonly postcodes: readonly string[];
}

/**
 * From a place to the nearest one of a service, in metres; null where nobody can tell.
 *
 * @param placeOf the place of a postcode, exactly or as the middle of its first half
 */
export function nearest(
  from: RoughPlace | null,
  { places, postcodes }: MeetingPlaces,
  placeOf: (postcode: string) => RoughPlace | null,
): { metres: number; isApproximate: boolean } | null {
  if (from === null) return null;
  let best: { metres: number; isApproximate: boolean } | null = null;
  const look = (to: RoughPlace | null) => {
    if (to === null) return;
    const found = distanceBetween(from, to);
    if (best === null || found.metres < best.metres) best = found;
  };
  for (const place of places) look({ place, isApproximate: false });
  for (const postcode of postcodes) look(placeOf(postcode));
  return best;
}
