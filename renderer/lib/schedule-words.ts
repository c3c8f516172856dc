import type { Schedule } from '../../shared/domain/directory/service.ts';
import type { CivilDate } from '../../shared/domain/time.ts';
import { plainDate } from './dates.ts';

const days: Readonly<Record<string, string>> = {
  ...{ MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' },
};
const places: Readonly<Record<string, string>> = {
  ...{ '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '5': 'fifth', '-1': 'last', '-2': 'last but one' },
};

function dayInWords(byday: string): string {
  const [, place = '', day = ''] = /^([+-]?\d+)?([A-Z]{2})$/.exec(byday.trim().toUpperCase()) ?? [];
  const name = days[day];
  if (name === undefined) return byday.trim();
  if (place === '') return `${name}s`;
  return `the ${places[String(Number(place))] ?? `${Number(place)}th`} ${name} of the month`;
}

const list = (parts: readonly string[]) => new Intl.ListFormat('en-GB').format(parts);

function rhythm({ freq, interval, byday, bymonthday }: Schedule): string {
  const on = byday === null ? '' : list(byday.split(',').map(dayInWords));
  const often = interval === 1 ? '' : `every ${interval} ${freq === 'MONTHLY' ? 'months' : 'weeks'}`;
  const dates = bymonthday === null ? '' : `on day ${list(bymonthday.split(','))} of the month`;
  const plain = freq === 'MONTHLY' ? 'every month' : freq === 'WEEKLY' ? 'every week' : '';
  const said = [on, dates, often].filter((part) => part !== '').join(', ');
  return said === '' ? plain : said;
}

/**
 * When a service is open, in words: `Tuesdays and Thursdays, 10:00 to 12:30`, or what its publisher wrote. Times that
 * were valid until a day that has passed say so: nobody knows the hours then.
 */
export function scheduleInWords(schedule: Schedule, today: CivilDate): string {
  const { opensAt, closesAt, validFrom, validTo, description } = schedule;
  const times = opensAt === null ? '' : closesAt === null ? `from ${opensAt}` : `${opensAt} to ${closesAt}`;
  const from = validFrom !== null && validFrom > today ? `from ${plainDate(validFrom)}` : '';
  const to = validTo === null ? '' : `until ${plainDate(validTo)}${validTo < today ? ', which has passed' : ''}`;
  const structured = [rhythm(schedule), times, from, to].filter((part) => part !== '').join(', ');
  const said = description === null ? '' : `“${description}”`;
  return [structured, said].filter((part) => part !== '').join(' ');
}
