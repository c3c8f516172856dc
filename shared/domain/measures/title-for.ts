import type { Measure } from './definition.ts';

/** What a measure is called with the days of its window: `Back on a related matter within 28 days`. */
export function titleFor({ title, windowIndex, windowWord }: Measure, windows: readonly number[]): string {
  const days = windowIndex === undefined ? undefined : windows[windowIndex];
  return days === undefined || windowWord === undefined ? title : `${title} ${windowWord} ${days} days`;
}
