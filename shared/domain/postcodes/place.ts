import { z } from 'zod';

/** A point on the earth, WGS 84, in degrees. */
export const place = z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
/** See {@link place}. */
export type Place = z.infer<typeof place>;

/** A place, and whether it is only the middle of a wider area. */
export interface RoughPlace {
  readonly place: Place;
  readonly isApproximate: boolean;
}

/** The mean radius of the earth, in metres (IUGG). */
const radius = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * The straight line between two places, in metres, on a sphere: within half a per cent of the true one, and never the way
 * by road. Approximate where one of the places is.
 */
export function distanceBetween(one: RoughPlace, other: RoughPlace): { metres: number; isApproximate: boolean } {
  const [from, to] = [one.place, other.place];
  const up = Math.sin(radians(to.lat - from.lat) / 2) ** 2;
  const across = Math.sin(radians(to.lon - from.lon) / 2) ** 2;
  const share = up + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * across;
  const metres = 2 * radius * Math.asin(Math.min(1, Math.sqrt(share)));
  return { metres, isApproximate: one.isApproximate || other.isApproximate };
}
