import type { Measure } from './definition.ts';
import { percentOf } from './own-numbers.ts';
import type { Reading } from './reading.ts';

/** A number as people write it, `1,128`. */
export function numberInWords(n: number): string {
  return n.toLocaleString('en-GB');
}

/** What a measure comes to: `65 %`, `2 of 9` where there are too few for a share, `14 minutes`, `31`, or that there is nothing. */
export function valueInWords({ unit }: Pick<Measure, 'unit'>, { value, n, of }: Reading): string {
  if (value === null) return 'nothing yet';
  if (unit === 'minutes') return `${numberInWords(value)} ${value === 1 ? 'minute' : 'minutes'}`;
  if (unit === 'count' || of === null) return numberInWords(value);
  const percent = percentOf(n, of);
  return percent === null ? `${numberInWords(n)} of ${numberInWords(of)}` : `${percent} %`;
}

/** What stands beside a measure, in the order of its definition: `402 told us it worked`. */
export function besideInWords({ beside: names }: Pick<Measure, 'beside'>, { beside }: Reading): string[] {
  return Object.entries(names).flatMap(([key, name]) => {
    const value = beside[key];
    return value === undefined || value === null ? [] : [`${numberInWords(value)} ${name}`];
  });
}
