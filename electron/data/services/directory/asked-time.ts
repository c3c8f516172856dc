import type { SearchFilters } from '../../../../shared/contract/directory.ts';
import { bankHolidays } from '../../../../shared/domain/bank-holidays.ts';
import type { Opening } from '../../../../shared/domain/directory/card.ts';
import type { DirectoryFacts, ServiceFacts } from '../../../../shared/domain/directory/facts.ts';
import { type AskedTime, openingAt } from '../../../../shared/domain/directory/opening-at.ts';
import { type Clock, civilDateOf, civilTimeOf } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';

/** Whether services are open at the time that was asked for, or else now; each set of times is worked out once. */
export function openingsAt(
  clock: Clock,
  { bank_holidays: { add, remove } }: Pack,
  { times }: DirectoryFacts,
  asked: SearchFilters['openAt'],
): (facts: ServiceFacts) => Opening {
  const now = clock.now();
  const at: AskedTime = asked === null || asked === 'now' ? { day: civilDateOf(now), time: civilTimeOf(now) } : asked;
  const isHoliday = (day: string) => (bankHolidays.has(day) || add.includes(day)) && !remove.includes(day);
  const known = new Map<number, Opening>();
  return ({ times: of, status }) => {
    const before = known.get(of);
    if (before && of !== -1) return before;
    const own = times[of] ?? { status, hasAlert: false, schedules: [] };
    const fresh = openingAt(own, at, isHoliday);
    known.set(of, fresh);
    return fresh;
  };
}
