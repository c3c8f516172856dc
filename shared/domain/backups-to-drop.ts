import { Temporal } from 'temporal-polyfill';
import { parseBackupFileName } from './backup-name.ts';
import { civilDateOf } from './time.ts';

const daysKept = 7;
const weeksKept = 4;

/**
 * Which copies may go: all but the newest of each of the last seven days that have one, and the newest of
 * each of the last four weeks that have one. Names that are no copies are never named.
 */
export function backupsToDrop(names: readonly string[]): string[] {
  const copies = names.flatMap((name) => {
    const parsed = parseBackupFileName(name);
    if (!parsed) return [];
    const day = civilDateOf(parsed.at);
    const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
    return [{ name, at: parsed.at, day, week: `${yearOfWeek} ${weekOfYear}` }];
  });
  const newestFirst = copies.toSorted((a, b) => b.at.localeCompare(a.at));
  const kept = new Set([...newestOfEach('day', daysKept), ...newestOfEach('week', weeksKept)]);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));

  function newestOfEach(period: 'day' | 'week', most: number): string[] {
    const newest = new Map<string, string>();
    for (const copy of newestFirst) if (!newest.has(copy[period])) newest.set(copy[period], copy.name);
    return [...newest.values()].slice(0, most);
  }
}
