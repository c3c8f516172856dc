import type { Pack } from '../pack/schema.ts';
import { bankHolidays, bankHolidaysKnownUntil } from './bank-holidays.ts';
import type { CivilDate } from './time.ts';
import { addWorkingDays } from './working-days.ts';

/** The holidays that count for a council: the bank holidays with the pack's own additions and removals. */
export function holidaysOf(pack: Pack): ReadonlySet<CivilDate> {
  const holidays = new Set([...bankHolidays, ...pack.bank_holidays.add]);
  for (const day of pack.bank_holidays.remove) holidays.delete(day);
  return holidays;
}

/** The last day for which a council's holidays are known: those that come along, or further where the pack says so. */
export function holidaysKnownUntil(pack: Pack): CivilDate {
  const own = pack.bank_holidays.known_until ?? bankHolidaysKnownUntil;
  return own > bankHolidaysKnownUntil ? own : bankHolidaysKnownUntil;
}

/**
 * The day on which a follow-up is due. The day of the conversation itself counts as day 0.
 *
 * @returns the day, and whether it lies past the last day for which the bank holidays are known
 */
export function followUpDue(day: CivilDate, workingDays: number, pack: Pack): { due: CivilDate; uncertain: boolean } {
  const due = addWorkingDays(day, workingDays, holidaysOf(pack));
  return { due, uncertain: due > holidaysKnownUntil(pack) };
}
