const hour = 3_600_000;
const day = 24 * hour;

/** The last Sunday of a month at 01:00 in Greenwich: when clocks change all over Europe. `month` counts from 0. */
export function clockChange(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0, 1);
  return last - new Date(last).getUTCDay() * day;
}

/**
 * The date and time in England at a moment, by the law that holds since 1996 and by arithmetic alone: a reference that
 * shares nothing with the product, nor with the calendar of the runtime.
 */
export function britishTime(moment: number): { date: string; time: string } {
  const year = new Date(moment).getUTCFullYear();
  const isSummer = moment >= clockChange(year, 2) && moment < clockChange(year, 9);
  const local = new Date(moment + (isSummer ? hour : 0)).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}
