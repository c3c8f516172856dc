import { addDays, type CivilDate } from '../../../shared/domain/time.ts';

/** The first and last day of the quarter before the one in which a day lies: what is usually reported. */
export function lastQuarter(today: CivilDate): { from: CivilDate; to: CivilDate } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const begun = Math.floor((month - 1) / 3) * 3 + 1;
  const first = (of: number, inYear: number) => `${inYear}-${String(of).padStart(2, '0')}-01`;
  const to = addDays(first(begun, year), -1);
  return { from: begun === 1 ? first(10, year - 1) : first(begun - 3, year), to };
}
