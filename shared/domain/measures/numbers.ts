import { z } from 'zod';
import type { Part } from './parts-of.ts';

/** How many there are of each part, by the day that its reading depends on. What comes to nothing is not there. */
export const numbers = z.record(z.string(), z.record(z.string(), z.number().int()));
/** See {@link numbers}. */
export type Numbers = Record<string, Record<string, number>>;

/** Counts parts in, or out again. */
export function addParts(into: Numbers, parts: readonly Part[], by: number): void {
  for (const { part, since } of parts) add(into, part, since, by);
}

/** Adds numbers to others. */
export function addNumbers(into: Numbers, others: Numbers): void {
  for (const [part, days] of Object.entries(others)) {
    for (const [since, n] of Object.entries(days)) add(into, part, since, n);
  }
}

function add(into: Numbers, part: string, since: string, by: number): void {
  const days = into[part] ?? {};
  const n = (days[since] ?? 0) + by;
  into[part] = days;
  days[since] = n;
  if (n !== 0) return;
  delete days[since];
  if (Object.keys(days).length === 0) delete into[part];
}
