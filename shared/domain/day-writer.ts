import type { CivilDate } from './time.ts';

/**
 * Makes a writer of dates in English words, without commas, `Wed 8 April`. The rules of the language are looked up with
 * the first date and kept: that takes far longer than a date, and a list writes hundreds.
 */
export function dayWriter(options: Intl.DateTimeFormatOptions): (day: CivilDate) => string {
  let format: Intl.DateTimeFormat | null = null;
  return (day) => {
    // A civil date has no zone: read and written in the same one it stays what it is.
    format ??= new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
    return format.format(new Date(`${day}T00:00:00Z`)).replaceAll(',', '');
  };
}
