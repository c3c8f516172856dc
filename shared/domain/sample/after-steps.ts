import type { Pack } from '../../pack/schema.ts';
import type { Solution } from '../contact.ts';
import type { ContactFields } from '../contact-fields.ts';
import type { GivenResult } from '../follow-up/notes.ts';
import { asksAgain, type ResultEntry } from '../follow-up/state.ts';
import { followUpDue, holidaysOf } from '../follow-up-due.ts';
import { entryOf } from '../guide/entry-of.ts';
import { addDays, type CivilDate, civilDateOf, type Instant, instantOf } from '../time.ts';
import { addWorkingDays } from '../working-days.ts';
import type { Inventing, Occasion } from './invent-conversation.ts';
import { type Invented, inWordsOf } from './invent-person.ts';
import type { Seeded } from './seeded.ts';
import { leadsPlace, type TakeStep, type YearStep } from './year-step.ts';

/** A conversation that has ended, with what follows from it. */
export interface Ended {
  readonly take: TakeStep;
  readonly at: Instant;
  readonly by: number;
  readonly occasion: Occasion;
  readonly fields: ContactFields;
  readonly solutions: readonly Solution[];
}

/** A result that did not last, from which a conversation may go on. */
export interface NotSustained {
  readonly note: string;
  readonly at: Instant;
}

/** A moment of office hours on a day. */
export function momentOn(day: CivilDate, seeded: Seeded): Instant {
  const minute = seeded.whole(9 * 60 + 10, 16 * 60 + 20);
  const two = (value: number) => String(value).padStart(2, '0');
  return instantOf(`${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
}

/** What came after a conversation: whether what was promised was kept, who took it on, and what a lead looked at. */
export function stepsAfter({ content, pack, seeded }: Inventing, ended: Ended, today: CivilDate): YearStep[] {
  const { take, by, fields, solutions, occasion } = ended;
  const { contact } = take;
  const day = civilDateOf(occasion.ended);
  const later = (days: number) => momentOn(addWorkingDays(day, days, holidaysOf(pack)), seeded);
  const phrase = (sentences: readonly string[]) => inWordsOf(seeded.pick(sentences), occasion.person);
  const route = fields.outcomeRoute;
  const entry = entryOf(pack.outcomes, route);
  const steps: YearStep[] = solutions.flatMap(({ id, promise }) => {
    // A few of the latest are still to be done; whoever looks finds something on the worklist.
    if (promise?.by == null || (promise.by >= addDays(today, -9) && seeded.chance(0.35))) return [];
    return [{ do: 'keep-promise', contact, solution: id, at: later(seeded.whole(1, 6)), by }];
  });
  if (entry?.class === 'passed' && route !== null) {
    const isLate = day >= addDays(today, -6) && seeded.chance(0.3);
    const who = phrase(content.took_it);
    if (!entry.receipt && !isLate)
      steps.push({ do: 'taken', contact, route, who, at: later(seeded.whole(0, 3) + 1), by });
    if (seeded.chance(0.62) && !isLate) {
      const result = seeded.chance(0.78) ? 'service' : 'none';
      const note = seeded.id(occasion.ended);
      const at = later(seeded.whole(8, 45));
      steps.push({ do: 'came-of-it', contact, note, route, result, words: phrase(content.came_of_it), at, by });
    }
  }
  if (fields.overrideReason !== null) {
    steps.push({
      do: 'see-override',
      contact,
      closedAt: occasion.ended,
      at: later(seeded.whole(1, 5)),
      by: leadsPlace,
    });
  }
  return steps;
}

function resultsWith(pack: Pack, fits: (entry: ResultEntry) => boolean): string[] {
  return Object.entries(pack.follow_up_results).flatMap(([id, entry]) => (!entry.retired && fits(entry) ? id : []));
}

/** The one that comes first in the pack is the usual one. */
function usually(ids: readonly string[], seeded: Seeded): string {
  return seeded.chance(0.72) ? (ids[0] ?? '') : seeded.pick(ids);
}

function chooseResult(pack: Pack, seeded: Seeded): { id: string; entry: ResultEntry } | null {
  const told = (effect: ResultEntry['effect']) =>
    resultsWith(pack, (entry) => entry.answered && !entry.after_tries && entry.effect === effect);
  const draw = seeded.fraction();
  const ids =
    draw < 0.7
      ? told('sustained')
      : draw < 0.83
        ? told('not-sustained')
        : draw < 0.88
          ? told('neutral')
          : resultsWith(pack, (entry) => !entry.answered && entry.after_tries);
  if (ids.length === 0) return null;
  const id = draw < 0.7 ? usually(ids, seeded) : seeded.pick(ids);
  const entry = entryOf(pack.follow_up_results, id);
  return entry && !asksAgain(entry) ? { id, entry } : null;
}

function givenResult(
  inventing: Inventing,
  { fields, solutions, occasion }: Ended,
  id: string,
  entry: ResultEntry,
): GivenResult {
  const { content, seeded } = inventing;
  const isGood = entry.effect === 'sustained';
  const ladder = isGood ? (['helped', 'helped', 'went'] as const) : (['no', 'reached', 'went'] as const);
  const listened = isGood ? seeded.pick([5, 5, 5, 4, 4, 3]) : seeded.pick([5, 4, 4, 3, 2]);
  const went = content.went[entry.effect];
  return {
    ...{ result: id, method: entry.answered ? fields.followUpMethod : null, reason: '' },
    listened: entry.answered && seeded.chance(0.85) ? listened : null,
    solved: entry.answered
      ? isGood
        ? seeded.pick(['yes', 'yes', 'partly'])
        : seeded.pick(['no', 'no', 'partly'])
      : null,
    words: entry.answered ? phraseFor(went, occasion.person, seeded) : '',
    checks: entry.answered
      ? solutions.flatMap(({ id: solution, accepted }) =>
          accepted === true ? [{ solution, answer: seeded.pick(ladder) }] : [],
        )
      : [],
    nextOn: null,
  };
}

function phraseFor(sentences: readonly string[], person: Invented, seeded: Seeded): string {
  return inWordsOf(seeded.pick(sentences), person);
}

/** How it was followed up: tries, and what came of it; and, where it did not last, from which result one may go on. */
export function followUpSteps(
  inventing: Inventing,
  ended: Ended,
  today: CivilDate,
): { steps: YearStep[]; notSustained: NotSustained | null } {
  const { pack, seeded } = inventing;
  const { take, by, fields, occasion } = ended;
  const none = { steps: [], notSustained: null };
  const { followUpAgreed, followUpWorkingDays, followUpMethod } = fields;
  if (followUpAgreed !== true || followUpWorkingDays === null || followUpMethod === null) return none;
  const { due } = followUpDue(civilDateOf(occasion.ended), followUpWorkingDays, pack);
  if (due >= addDays(today, -7) && seeded.chance(0.3)) return none;
  const chosen = chooseResult(pack, seeded);
  if (chosen === null) return none;
  const { id, entry } = chosen;
  const { contact } = take;
  const holidays = holidaysOf(pack);
  let day = addWorkingDays(addDays(due, -1), 1 + seeded.pick([0, 0, 0, 0, 1, 1, 2, 4]), holidays);
  const steps: YearStep[] = [];
  const tries = entry.after_tries ? pack.follow_up_tries.enough : seeded.pick([0, 0, 0, 1, 1, 2]);
  for (let made = 0; made < tries; made += 1) {
    const at = momentOn(day, seeded);
    const ending = followUpMethod === 'phone' ? ('unanswered' as const) : ('sent' as const);
    const attempt = { method: followUpMethod, ending, words: '', reason: '', nextOn: null, happenedAt: null };
    steps.push({ do: 'try', contact, note: seeded.id(at), attempt, at, by });
    day = addWorkingDays(day, seeded.whole(2, 3), holidays);
  }
  const at = momentOn(day, seeded);
  const note = seeded.id(at);
  steps.push({ do: 'result', contact, note, result: givenResult(inventing, ended, id, entry), at, by });
  return { steps, notSustained: entry.effect === 'not-sustained' ? { note, at } : null };
}
