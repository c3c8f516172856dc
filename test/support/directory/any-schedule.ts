import type { Schedule } from '../../../shared/domain/directory/service.ts';

/** A weekly schedule that says nothing else but what a test says. */
export function anySchedule(said: Partial<Schedule> = {}): Schedule {
  return {
    ...{ freq: 'WEEKLY', interval: 1, byday: null, bymonthday: null, opensAt: null, closesAt: null },
    ...{ dtstart: null, validFrom: null, validTo: null, description: null },
    ...said,
  };
}
