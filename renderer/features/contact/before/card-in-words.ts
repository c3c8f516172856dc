import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { EarlierContact, HoldsForPerson, PersonCard } from '../../../../shared/domain/people.ts';
import { notSafeInWords } from '../../../../shared/domain/safety/safety-state.ts';
import { saidOfSolution } from '../../../../shared/domain/said-of-solution.ts';
import { type CivilDate, civilDateOf } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { plainDate, plainDay, shortDate } from '../../../lib/dates.ts';
import { labelOf } from '../pack-choices.ts';

/** Who a card is about: name, birth date and the first half of the postcode, as far as they are known. */
export function whoInWords({ name, born, area }: PersonCard): string {
  if (!saysSomething(name)) return 'Somebody whose details are no longer kept';
  return [name.trim(), born === null ? '' : `born ${plainDate(born)}`, area].filter((part) => part !== '').join(', ');
}

/** Who a card is about, and after that whether it is safe to contact them: what is heard before it is answered. */
export function whoAndSafety(card: PersonCard): string {
  const notSafe = notSafeInWords({ notSafe: card.safeToContact === false, safeTime: card.safeTime.trim() });
  return notSafe === '' ? whoInWords(card) : `${whoInWords(card)}. ${notSafe}`;
}

/** How many cards wait for an answer, and whether one of them says “not safe”; while names are hidden no card tells that. */
export function waitingCards(cards: readonly PersonCard[], areNamesHidden: boolean) {
  const waiting = cards.filter(({ answer }) => answer === null);
  const isNotSafe = !areNamesHidden && waiting.some(({ safeToContact }) => safeToContact === false);
  return { count: waiting.length, isNotSafe };
}

/** True where a card tells of somebody who has not been said to be the person, while other people's names are hidden. */
export function isCardHidden({ answer }: Pick<PersonCard, 'answer'>, areNamesHidden: boolean): boolean {
  return areNamesHidden && answer !== 'same';
}

/** When an earlier conversation was, what it was about and how it ended. */
export function earlierInWords({ day, isOpen, passedTo, ...contact }: EarlierContact, pack: Pack): string {
  const topic = labelOf(pack.topics, contact.topicMain);
  const ended = contact.outcomeClass === null ? '' : pack.outcome_labels[contact.outcomeClass];
  const route = labelOf(pack.outcomes, contact.outcomeRoute);
  const open = passedTo === null ? 'still open' : `open, passed to ${passedTo}`;
  const end = isOpen ? open : [ended, route].filter((part) => part !== '').join(': ');
  return [shortDate(day), ...[topic, end].filter((part) => part !== '')].join(' · ');
}

type Tried = EarlierContact['solutions'][number];

/** What became of a promise: null where none was made. */
function promiseInWords({ promise }: Tried, today: CivilDate): string | null {
  if (promise === null) return null;
  if (promise.doneAt !== null) return `done ${plainDay(civilDateOf(promise.doneAt))}`;
  if (promise.by === null) return 'promised, not done';
  return promise.by < today ? `promised by ${plainDay(promise.by)}, not done` : `promised by ${plainDay(promise.by)}`;
}

/** Something that was tried, with what became of it; `isBroken` where it was promised and did not happen in time. */
export function triedInWords(tried: Tried, pack: Pack, today: CivilDate): { words: string; isBroken: boolean } {
  const said = saidOfSolution(tried);
  const what = said === '' ? labelOf(pack.solution_tiers, tried.tier) : said;
  const answer = tried.accepted === false ? 'declined' : labelOf(pack.how_connected, tried.connected).toLowerCase();
  const became = promiseInWords(tried, today) ?? answer;
  const isBroken = tried.promise !== null && tried.promise.doneAt === null && (tried.promise.by ?? today) < today;
  return { words: became === '' ? what : `${what}: ${became}`, isBroken };
}

/** How it went, as far as somebody has asked; null where no follow-up was agreed. */
export function followUpInWords({ followUp, passedTo }: EarlierContact, pack: Pack, today: CivilDate): string | null {
  if (followUp === null) return null;
  const result = labelOf(pack.follow_up_results, followUp.result);
  const went = result === '' ? '' : `: ${result}`;
  if (followUp.doneAt !== null) return `Followed up ${plainDay(civilDateOf(followUp.doneAt))}${went}`;
  const due = `Follow-up due ${plainDay(followUp.due)}${went}`;
  if (passedTo !== null) return `${due}, passed to ${passedTo}`;
  return followUp.due < today ? `${due}, not done` : due;
}

/** What holds for a person, in a few words: `Large print, not safe to contact`; empty where nothing does. */
export function holdsInWords({ adjustments, safeToContact, safeTime }: HoldsForPerson, pack: Pack): string {
  return [
    ...adjustments.map((id) => labelOf(pack.adjustments, id)),
    ...(safeToContact === false ? ['not safe to contact'] : []),
    ...(saysSomething(safeTime) ? ['the safe time and way'] : []),
  ].join(', ');
}
