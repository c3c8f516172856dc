import type { z } from 'zod';
import type { measures } from '../../../../shared/contract/measures.ts';
import { periodsOf } from '../../../../shared/domain/measures/measures-page.ts';
import { alarmWeeks, risingAlarm } from '../../../../shared/domain/review/rising-alarm.ts';
import { weekNumbersOf } from '../../../../shared/domain/review/week-numbers.ts';
import { addDays, civilDateOf, mondayOf } from '../../../../shared/domain/time.ts';
import type { ReadContext } from '../../context.ts';
import { listNumbers } from '../../queries/measures.ts';
import { windowsNow } from './windows-now.ts';

/** Whether something speaks against a rising first contact resolution, by the last whole weeks and those before. */
export function showAlarm(context: ReadContext): z.output<typeof measures.alarm.output> {
  const [window = 0] = windowsNow(context);
  const to = addDays(mondayOf(civilDateOf(context.clock.now())), -7);
  const from = addDays(to, -7 * (alarmWeeks.recent + alarmWeeks.before - 1));
  const earliest = mondayOf(addDays(from, -window));
  const rows = listNumbers(context.db, { grain: 'week', split: '', code: '', from: earliest, to });
  const byWeek = new Map(rows.map(({ period, numbers }) => [period, numbers]));
  const alarm = risingAlarm(weekNumbersOf(periodsOf({ grain: 'week', from, to }), byWeek, window));
  return { state: alarm.state, words: alarm.state === 'quiet' ? [] : [...alarm.words] };
}
