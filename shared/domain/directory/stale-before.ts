import type { CivilDate } from '../time.ts';

/** The day before which a last check is too long ago, by the months of a pack. */
export function staleBefore(today: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const then = year * 12 + month - 1 - months;
  const [years, left] = [Math.floor(then / 12), (then % 12) + 1];
  // A 31st of a short month is as good for a comparison as its last day.
  return `${String(years).padStart(4, '0')}-${String(left).padStart(2, '0')}-${today.slice(8)}`;
}
