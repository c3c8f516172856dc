import type { Pack } from '../../pack/schema.ts';
import { holidaysKnownUntil, holidaysOf } from '../follow-up-due.ts';
import type { CivilDate } from '../time.ts';
import { addWorkingDays } from '../working-days.ts';
import type { TryEnding } from './notes.ts';
import type { Method } from './ways.ts';

/** What is tried: a follow-up that was agreed, or a call-back that is owed. */
export const purposes = ['follow-up', 'call-back'] as const;
/** One of {@link purposes}. */
export type Purpose = (typeof purposes)[number];

/** How often, and after how many working days, by the council's pack. */
export function triesOf(purpose: Purpose, pack: Pack): Pack['follow_up_tries'] {
  return purpose === 'follow-up' ? pack.follow_up_tries : pack.call_back_tries;
}

/** A day, and whether it lies past the last one for which the bank holidays are known. */
export interface NextDay {
  readonly day: CivilDate;
  readonly uncertain: boolean;
}

/** A day with a word about it: whether its holidays are known. */
export function asNextDay(day: CivilDate, pack: Pack): NextDay {
  return { day, uncertain: day > holidaysKnownUntil(pack) };
}

/** When to try again unless somebody says otherwise: the usual number of working days after a try that ended so. */
export function nextTry(today: CivilDate, ending: TryEnding, purpose: Purpose, pack: Pack): NextDay {
  const { next_working_days: usual, reply_working_days: reply } = triesOf(purpose, pack);
  return asNextDay(addWorkingDays(today, ending === 'sent' ? reply : usual, holidaysOf(pack)), pack);
}

/** When to ask again of somebody who has not tried it yet, unless they say otherwise. */
export function nextRound(today: CivilDate, pack: Pack): NextDay {
  return asNextDay(addWorkingDays(today, pack.follow_up_default_working_days, holidaysOf(pack)), pack);
}

/** How a try by some way can end, the usual one first. */
export function endingsOf(method: Method, mayLeaveMessage: boolean): readonly TryEnding[] {
  if (method === 'letter' || method === 'email' || method === 'text') return ['sent', 'not-theirs', 'reached'];
  return mayLeaveMessage
    ? ['unanswered', 'message-left', 'not-theirs', 'reached']
    : ['unanswered', 'not-theirs', 'reached'];
}
