import type { ChartUnit } from './chart-input.ts';

/** How the values of one chart are written: all of them in the same measure, so that they can be compared. */
export interface Scale {
  /** What a value is multiplied with. */
  readonly times: number;
  /** What follows a written value, its space included. */
  readonly suffix: string;
  /** Digits after the point where room matters, and where it does not. */
  readonly digits: { readonly short: number; readonly long: number };
}

const minutesUpTo = 180;
const hoursUpTo = 72 * 60;

/** How a chart whose largest value is so large writes its values. A space before the unit does not break. */
export function scaleFor(unit: ChartUnit, largest: number): Scale {
  if (unit === 'percent') return { times: 100, suffix: '\u00a0%', digits: { short: 0, long: 1 } };
  if (unit === 'count') return { times: 1, suffix: '', digits: { short: 0, long: 1 } };
  if (largest <= minutesUpTo) return { times: 1, suffix: '\u00a0min', digits: { short: 0, long: 1 } };
  if (largest <= hoursUpTo) return { times: 1 / 60, suffix: '\u00a0h', digits: { short: 1, long: 1 } };
  return { times: 1 / 1440, suffix: '\u00a0days', digits: { short: 1, long: 1 } };
}

/** A value as it is read: whole numbers without a point, a minus that is one. */
export function writeValue(value: number, { times, suffix, digits }: Scale, length: 'short' | 'long' = 'long'): string {
  const most = digits[length];
  const written = (value * times).toLocaleString('en-GB', { maximumFractionDigits: most });
  return `${written === '-0' ? '0' : written.replace('-', '\u2212')}${suffix}`;
}

const ends: Readonly<Record<ChartUnit, readonly [number, number]>> = {
  percent: [0, 1],
  count: [0, Number.POSITIVE_INFINITY],
  minutes: [0, Number.POSITIVE_INFINITY],
};

/** A limit as it is drawn and told: never below nothing, never above everything. It is reckoned without that. */
export function clipped(value: number, unit: ChartUnit): number {
  const [least, most] = ends[unit];
  return Math.min(Math.max(value, least), most);
}
