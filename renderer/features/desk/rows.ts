import type { ContactSummary } from '../../../shared/domain/contact.ts';
import { type FollowUpRow, mostDeskRows, mostLookedAt, type PromiseRow } from '../../../shared/domain/desk-day.ts';
import type { Cautions } from '../../../shared/domain/follow-up/cautions.ts';
import type { CallBackTries } from '../../../shared/domain/follow-up/view.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { type CivilDate, civilDateOf, civilTimeOf, daysBetween, type Instant } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { dayAgo, plainDay, shortDate, sinceWhen } from '../../lib/dates.ts';
import { followUpMethodWords } from '../../lib/follow-up-words.ts';

/** Who a row is about, as far as that is known; before anything is, the caller that it is practised with. */
export function nameOf(
  { personName, requesterName }: Pick<ContactSummary, 'personName' | 'requesterName'>,
  practiceCaller = '',
): string {
  if (saysSomething(personName)) return personName.trim();
  if (saysSomething(requesterName)) return `Call from ${requesterName.trim()}`;
  return practiceCaller === '' ? 'No name yet' : `Practice with ${practiceCaller}`;
}

/** When something came in: the time if it was on the day shown, else the date. */
export function cameAt(received: Instant, today: CivilDate): string {
  const day = civilDateOf(received);
  return day === today ? civilTimeOf(received) : plainDay(day);
}

/** How old an open contact is, `open since Tuesday 10:12`. */
export function openSince({ openedAt }: ContactSummary, today: CivilDate): string {
  return `open since ${sinceWhen(openedAt, today)}`;
}

/** How old an open contact is that was begun before today, `from yesterday` or `4 days old`; else null. */
export function leftOpen({ openedAt }: Pick<ContactSummary, 'openedAt'>, today: CivilDate): string | null {
  const days = daysBetween(civilDateOf(openedAt), today);
  if (days < 1) return null;
  return days === 1 ? 'From yesterday' : `${days} days old`;
}

/** What stands out among the open contacts, `safety stands open in 2 · 3 from before today`; empty where nothing does. */
export function standsOut(rows: readonly Pick<ContactSummary, 'openedAt' | 'alarms'>[], today: CivilDate): string {
  const red = rows.filter(({ alarms }) => alarms.openSafety > 0).length;
  const untaken = rows.filter(({ alarms }) => alarms.openSafety === 0 && alarms.untaken > 0).length;
  const old = rows.filter((row) => leftOpen(row, today) !== null).length;
  return [
    red > 0 ? `safety stands open in ${red}` : '',
    untaken > 0 ? `nobody has been told in ${untaken}` : '',
    old > 0 ? `${old} from before today` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

const rowsInWords = new Intl.NumberFormat('en-GB');

/** How many rows there are with those that are not shown; where nobody has counted to the end, it says so. */
export function countedWith(shown: number, more: number): string {
  const all = rowsInWords.format(shown + more);
  return more >= mostLookedAt - mostDeskRows ? `${all} or more` : all;
}

/** Since when somebody whose call was lost waits for another, `owed since yesterday 16:36`. */
export function owedSince({ closedAt }: ContactSummary, today: CivilDate, tried?: CallBackTries): string {
  if (closedAt === null) return '';
  const owed = `owed since ${sinceWhen(closedAt, today)}`;
  return tried ? `${owed}${triedInWords(tried.attempts.length, tried.nextOn, today)}` : owed;
}

/** What was tried and when again, `, tried once, again Fri 10 April`; empty where nothing was. */
function triedInWords(tries: number, nextOn: CivilDate | null, today: CivilDate): string {
  const again = nextOn === null ? '' : `, again ${nextOn === today ? 'today' : shortDate(nextOn)}`;
  return `${tries === 0 ? '' : `, tried ${timesInWords(tries)}`}${again}`;
}

/** When a follow-up is due and what was tried, `due today at 13:00` or `due yesterday, tried once, again Fri 10 April`. */
export function followUpDue(row: FollowUpRow, today: CivilDate): string {
  const { followUpDue: due, followUpAt, tries, nextOn, toReopen } = row;
  if (due === null) return '';
  if (toReopen) return 'begin a conversation about it';
  // The time goes with its day: where that has moved, it is the day alone.
  const time = followUpAt === null || civilDateOf(followUpAt) !== due ? undefined : civilTimeOf(followUpAt);
  return `due ${dayAgo(due, today, time)}${triedInWords(tries, nextOn, today)}`;
}

/** How often, `once`, `twice`, `3 times`. */
function timesInWords(times: number): string {
  if (times === 1) return 'once';
  return times === 2 ? 'twice' : `${times} times`;
}

/** How a follow-up goes, `by letter` or `by phone, with the caller`. */
export function wayInWords(way: Cautions['way']): string {
  if (way === null) return 'no way agreed';
  return `by ${followUpMethodWords[way.method].toLowerCase()}${way.isPerson ? '' : ', with the caller'}`;
}

/** When a promise is due, `due yesterday`. */
export function promiseDue({ by }: Pick<PromiseRow, 'by'>, today: CivilDate): string {
  return `due ${dayAgo(by, today)}`;
}

/** What was promised: in the words that were used, or else the kind of help. */
export function promised({ tier, words }: PromiseRow, pack: Pack): string {
  return saysSomething(words) ? words.trim() : (pack.solution_tiers[tier]?.label ?? tier);
}

/** How a contact ended, in words, and when; and when its follow-up is, or who goes on with that. */
export function closedOf(row: ContactSummary, pack: Pack, followUpWith: string | null = null): string {
  const { closedAt, outcomeClass, outcomeRoute, followUpDue, beingCorrected } = row;
  const outcome = outcomeClass === null ? '' : pack.outcome_labels[outcomeClass];
  const route = outcomeRoute === null ? '' : (pack.outcomes[outcomeRoute]?.label ?? outcomeRoute);
  const time = closedAt === null ? '' : `, ${civilTimeOf(closedAt)}`;
  const day = followUpDue === null ? '' : `, follow-up ${shortDate(followUpDue)}`;
  const followUp = followUpWith === null ? day : `, follow-up with ${followUpWith}`;
  return `${beingCorrected ? 'Being corrected. ' : ''}${outcome}: ${route}${time}${followUp}`;
}
