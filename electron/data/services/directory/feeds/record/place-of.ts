import type { Place } from '../../../../../../shared/domain/postcodes/place.ts';
import type { Notes } from './notes.ts';
import { fieldOf, type Raw, rawOf, sentOf } from './raw.ts';

/** The United Kingdom from Scilly to Shetland and from Fermanagh to Lowestoft, with its waters. */
const isHere = ({ lat, lon }: Place) => lat >= 49.8 && lat <= 61 && lon >= -8.7 && lon <= 1.9;

function degrees(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^\s*[+-]?\d{1,3}(?:\.\d{1,20})?\s*$/.test(value)) return null;
  return Number(value);
}

/** The two numbers as sent, in `latitude` and `longitude` or as a point of GeoJSON. */
function sentPoint(raw: Raw): { lat: unknown; lon: unknown; field: string } | null {
  const lat = sentOf(raw, 'latitude', 'lat');
  const lon = sentOf(raw, 'longitude', 'lon', 'lng', 'long');
  if (lat !== null || lon !== null) return { lat: lat?.value, lon: lon?.value, field: 'latitude' };
  const geometry = rawOf(raw, 'geometry');
  const coordinates = geometry === null ? null : fieldOf(geometry, 'coordinates');
  if (!Array.isArray(coordinates)) return null;
  const [east, north]: unknown[] = coordinates;
  return { lat: north, lon: east, field: 'geometry' };
}

/** Where something is; null where no point was sent or it cannot be right, which is noted. */
export function placeOf(raw: Raw, path: string, notes: Notes): Place | null {
  const sent = sentPoint(raw);
  if (sent === null) return null;
  const field = `${path}${sent.field}`;
  const words = [sent.lat ?? null, sent.lon ?? null];
  const [lat, lon] = [degrees(sent.lat), degrees(sent.lon)];
  if (lat === null || lon === null) {
    notes.add('place-refused', field, words);
    return null;
  }
  if (lat === 0 && lon === 0) {
    notes.add('place-nought', field, words);
    return null;
  }
  if (isHere({ lat, lon })) return { lat, lon };
  if (isHere({ lat: lon, lon: lat })) {
    notes.add('place-swapped', field, words, `${lon}, ${lat}`);
    return { lat: lon, lon: lat };
  }
  notes.add(Math.abs(lat) > 90 || Math.abs(lon) > 180 ? 'place-refused' : 'place-abroad', field, words);
  return null;
}
