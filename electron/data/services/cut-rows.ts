import { mostDeskRows } from '../../../shared/domain/desk-day.ts';

/** The first rows of a list, as many as a desk shows, and how many more there are of those that were looked at. */
export function cutRows<T>(rows: readonly T[]): { shown: T[]; more: number } {
  return { shown: rows.slice(0, mostDeskRows), more: Math.max(0, rows.length - mostDeskRows) };
}
