import type { DirectoryService, Schedule } from '../directory/service.ts';
import { saysSomething } from '../guide/says-something.ts';
import type { CivilDate } from '../time.ts';

const days: Readonly<Record<string, string>> = {
  ...{ MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' },
};
const ordinals: Readonly<Record<string, string>> = {
  ...{ '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '5': 'fifth', '-1': 'last' },
};

/** A clock time as people say it, `10am`, `2.30pm`, `12 noon`. */
export function timeInWords(time: string): string {
  if (time === '12:00') return '12 noon';
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** `MO,WE` as `Mondays and Wednesdays`; null where it cannot be said for certain. */
function daysInWords({ freq, byday, interval }: Schedule): string | null {
  if (byday === null || interval !== 1) return null;
  const said = byday.split(',').map((part) => {
    const [, order = '', letters = ''] = /^(-?\d)?([A-Z]{2})$/.exec(part.trim()) ?? [];
    const day = days[letters];
    if (day === undefined) return null;
    if (freq === 'WEEKLY') return order === '' ? `${day}s` : null;
    const which = ordinals[order];
    return freq === 'MONTHLY' && which !== undefined ? `the ${which} ${day} of the month` : null;
  });
  return said.every((part) => part !== null) ? listed(said) : null;
}

function scheduleInWords(schedule: Schedule): string {
  const { description, opensAt, closesAt, freq } = schedule;
  if (description !== null && saysSomething(description)) return description.trim();
  const when = freq === null ? null : daysInWords(schedule);
  if (when === null) return '';
  const opening = when.charAt(0).toUpperCase() + when.slice(1);
  if (opensAt === null) return opening;
  return closesAt === null
    ? `${opening}, from ${timeInWords(opensAt)}`
    : `${opening}, ${timeInWords(opensAt)} to ${timeInWords(closesAt)}`;
}

/** When a service is open, in words; empty where nothing that holds on that day can be said for certain. */
export function hoursInWords({ schedules, locations }: DirectoryService, on: CivilDate): string {
  const all = schedules.length > 0 ? schedules : (locations[0]?.schedules ?? []);
  const held = all.filter(({ validTo }) => validTo === null || validTo >= on);
  return [...new Set(held.map(scheduleInWords).filter(saysSomething))].slice(0, 8).join('; ');
}
