import type { Attempt, Result } from '../../shared/domain/follow-up/notes.ts';
import type { Method, RefusedAs } from '../../shared/domain/follow-up/ways.ts';
import { saysSomething } from '../../shared/domain/guide/says-something.ts';
import { shortDate, shortMoment } from './dates.ts';

/** How to follow up. */
export const followUpMethodWords: Readonly<Record<Method, string>> = {
  phone: 'Phone',
  letter: 'Letter',
  email: 'Email',
  text: 'Text',
  visit: 'Visit',
};

/** What kind of refusal a way has. */
export const refusedWords: Readonly<Record<RefusedAs, string>> = {
  unsafe: 'not safe',
  unwanted: 'not wanted',
  'no-time': 'no time agreed',
};

/** How far somebody came with what was agreed. */
export const checkWords: Readonly<Record<Result['checks'][number]['answer'], string>> = {
  no: 'No, not yet in touch',
  reached: 'Reached them',
  went: 'Went, or took it up',
  helped: 'It helped',
};

/** Whether what they came with is solved. */
export const solvedWords: Readonly<Record<NonNullable<Result['solved']>, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
};

/** How a try ended. */
export const endingWords: Readonly<Record<Attempt['ending'], string>> = {
  unanswered: 'No reply',
  'message-left': 'Message left',
  sent: 'Sent, waiting for an answer',
  'not-theirs': 'Wrong number or address',
  reached: 'Reached: another time',
};

/**
 * A try in one sentence, `Wed 8 April, 09:30 by phone: no reply (Sam). Again on Fri 10 April.`; where it was noted
 * later it says so.
 */
export function attemptInWords({
  at,
  happenedAt,
  method,
  ending,
  by,
  words,
  reason,
  nextOn,
}: Omit<Attempt, 'id' | 'order'>): string {
  const later = happenedAt === null ? '' : ` Noted ${shortMoment(at)}.`;
  const how = `${shortMoment(happenedAt ?? at)} by ${followUpMethodWords[method].toLowerCase()}: ${endingWords[ending].toLowerCase()} (${by}).`;
  const said = saysSomething(words) ? ` “${words.trim()}”` : '';
  const why = saysSomething(reason) ? ` This way because: ${reason.trim()}.` : '';
  return `${how}${said}${why}${later}${nextOn === null ? '' : ` Again on ${shortDate(nextOn)}.`}`;
}
