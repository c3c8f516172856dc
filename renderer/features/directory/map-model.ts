import type { Place } from '../../../shared/domain/postcodes/place.ts';

/** A point of the map, in its own units: x to the east, y to the south. What lies too close to tell apart is one. */
export interface Dot {
  /** The numbers of the services there, the first of the list first. */
  readonly labels: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** A map of some places: how large it is, where they are on it, and a bar that says how long some miles are. */
export interface MapModel {
  readonly width: number;
  readonly height: number;
  readonly dots: readonly Dot[];
  readonly here: Omit<Dot, 'labels'> | null;
  readonly bar: { readonly miles: number; readonly length: number };
}

const width = 360;
const margin = 18;
const closest = 17;
const roomForBar = 24;
const milesOfADegree = 69.05;

/** The longest round number of miles that fits. */
function roundMiles(longest: number): number {
  return [50, 20, 10, 5, 2, 1, 0.5, 0.2].find((miles) => miles <= longest) ?? 0.1;
}

/** The dots with one more: where it lies too close to one of them, as a further number of that. */
function withPlace(dots: readonly Dot[], dot: Dot): Dot[] {
  const near = dots.find(({ x, y }) => Math.hypot(x - dot.x, y - dot.y) < closest);
  if (!near) return [...dots, dot];
  const labels = [...new Set([...near.labels, ...dot.labels])];
  return dots.map((other) => (other === near ? { ...near, labels } : other));
}

/**
 * Lays places out as on a map, north up and to scale in the middle of them; null where there is none. Small enough an
 * area that the earth is flat on it. `here` is the place that distances are measured from, where one is known.
 */
export function mapModel(places: readonly (Place & { label: string })[], here: Place | null): MapModel | null {
  if (places.length === 0) return null;
  const all = [...places, ...(here ? [here] : [])];
  const [lats, lons] = [all.map(({ lat }) => lat), all.map(({ lon }) => lon)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  // A single place, or several in one street, is shown with some land around it.
  const wide = Math.max((east - west) * squeeze, (north - south) * 1.1, 0.03);
  const unit = (width - 2 * margin) / wide;
  const land = Math.max(100, (north - south) * unit + 2 * margin);
  const [middleLat, middleLon] = [(south + north) / 2, (west + east) / 2];
  const at = ({ lat, lon }: Place) => ({
    x: width / 2 + (lon - middleLon) * squeeze * unit,
    y: land / 2 - (lat - middleLat) * unit,
  });
  const unitsOfAMile = unit / milesOfADegree;
  const miles = roundMiles((width * 0.4) / unitsOfAMile);
  return {
    ...{ width, height: land + roomForBar },
    dots: places.reduce<Dot[]>((dots, place) => withPlace(dots, { labels: [place.label], ...at(place) }), []),
    here: here && at(here),
    bar: { miles, length: miles * unitsOfAMile },
  };
}
