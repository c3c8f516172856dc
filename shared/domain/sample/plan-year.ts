import type { Pack } from '../../pack/schema.ts';
import { holidaysOf } from '../follow-up-due.ts';
import { entryOf } from '../guide/entry-of.ts';
import { addDays, type CivilDate, civilDateOf, type Instant, instantOf } from '../time.ts';
import { addWorkingDays } from '../working-days.ts';
import { type Ended, followUpSteps, momentOn, stepsAfter } from './after-steps.ts';
import { isWinter, spreadOverDays } from './calendar.ts';
import { type Inventing, inventConversation, type Occasion } from './invent-conversation.ts';
import { type Invented, inventPerson } from './invent-person.ts';
import { leavingOpen } from './left-open.ts';
import type { Story, YearContent } from './year-content.ts';
import { leadsPlace, type TakeStep, type YearStep } from './year-step.ts';

/** What a year is planned by. */
export interface YearAsked {
  /** The present moment: nothing happens later. */
  readonly now: Instant;
  readonly months: number;
  /** About how many conversations there are in twelve months. */
  readonly aYear: number;
}

/** Somebody who comes again, and what about. */
interface Again {
  readonly person: Invented;
  readonly story: Story;
  readonly requester: string;
  readonly earlier: string;
}

/** When most people get in touch, in minutes of the day. */
const busyHours: Readonly<Record<string, number>> = {
  ...{ '530': 6, '560': 12, '590': 15, '620': 14, '650': 12, '680': 9, '720': 6, '780': 8 },
  ...{ '810': 10, '840': 10, '870': 8, '900': 7, '930': 5, '960': 4, '985': 2 },
};

/**
 * A year of a team: every conversation and everything that came after it, in the order in which it happened. The same
 * content, pack, chance and moment give the same year.
 */
export function planYear(inventing: Inventing, { now, months, aYear }: YearAsked): YearStep[] {
  const { content, pack, seeded } = inventing;
  const today = civilDateOf(now);
  const from = addDays(today, -Math.round((months * 365.25) / 12));
  const days = spreadOverDays({ from, to: today, total: (aYear * months) / 12 }, holidaysOf(pack), seeded);
  const changeFrom = addDays(today, -content.change.days_before_end);
  const again = new Map<CivilDate, Again[]>();
  const steps: YearStep[] = [];
  for (const { day, conversations } of days) {
    const passed = day < changeFrom ? content.change.passed_before : content.change.passed_after;
    for (let made = 0; made < conversations; made += 1) {
      takeOne(inventing, day, passed, null, { today, again, steps });
    }
    for (const back of again.get(day) ?? []) takeOne(inventing, day, passed, back, { today, again, steps });
  }
  if (from < changeFrom) {
    const { reason } = content.change;
    const at = momentOn(addWorkingDays(changeFrom, 10, holidaysOf(pack)), seeded);
    steps.push({ do: 'rebase', rebase: seeded.id(at), from: changeFrom, reason, at, by: leadsPlace });
  }
  return leavingOpen(steps.filter(({ at }) => at < now).toSorted(byTime), now);
}

function byTime(one: YearStep, other: YearStep): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : 0;
}

interface Year {
  readonly today: CivilDate;
  readonly again: Map<CivilDate, Again[]>;
  readonly steps: YearStep[];
}

function chooseStory({ stories }: YearContent, day: CivilDate, { seeded }: Inventing): Story {
  const season = (story: Story) => story.weight * (isWinter(day) ? story.winter : 1);
  const weights = Object.fromEntries(stories.map((story, at) => [String(at), season(story)]));
  return stories[Number(seeded.weighted(weights))] ?? seeded.pick(stories);
}

function chooseRoute({ ends }: Story, pack: Pack, passed: number, { seeded }: Inventing): string {
  const isOnlyWay = Object.keys(ends).every((route) => entryOf(pack.outcomes, route)?.class === 'passed');
  const weighed = Object.entries(ends).map(([route, weight]) => {
    const isPass = entryOf(pack.outcomes, route)?.assessment !== undefined && !isOnlyWay;
    return [route, weight * (isPass ? passed : 1)] as const;
  });
  return seeded.weighted(Object.fromEntries(weighed));
}

function takeOne(inventing: Inventing, day: CivilDate, passed: number, back: Again | null, year: Year): void {
  const { content, pack, seeded } = inventing;
  const story = back?.story ?? chooseStory(content, day, inventing);
  const person = back?.person ?? inventPerson(content, story, day, seeded);
  const requester = back?.requester ?? seeded.weighted(story.who);
  // Whoever comes back needs more than they got.
  const route = chooseRoute(story, pack, back ? 2 : passed, inventing);
  const by = seeded.whole(0, content.team.advisers.length - 1);
  const began = beganOn(day, inventing);
  const ended = new Date(Date.parse(began) + minutesOf(route, inventing) * 60_000).toISOString();
  const occasion: Occasion = {
    ...{ story, person, began, ended, route, requester, adviser: content.team.advisers[by] ?? '' },
    toldBefore: back ? (seeded.chance(0.8) ? 'same-matter' : 'another-matter') : toldByNew(inventing),
    isBack: back !== null,
  };
  const from = back === null ? null : { contact: back.earlier, why: 'came-back' as const };
  const taken = plan(inventing, occasion, by, from);
  year.steps.push(taken.step);
  follow(inventing, taken.ended, year);
  mayComeBack(inventing, taken.ended, year);
}

function toldByNew({ seeded }: Inventing): Occasion['toldBefore'] {
  return seeded.pick(['no', 'no', 'no', 'no', 'no', 'no', 'no', 'no', 'not-known', 'another-matter']);
}

function beganOn(day: CivilDate, { seeded }: Inventing): Instant {
  const minute = Number(seeded.weighted(busyHours)) + seeded.whole(0, 27);
  const two = (value: number) => String(value).padStart(2, '0');
  return instantOf(`${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
}

function minutesOf(route: string, { pack, seeded }: Inventing): number {
  const entry = entryOf(pack.outcomes, route);
  if (entry?.counts === 'none') return seeded.whole(2, 7);
  if (entry?.receipt) return seeded.whole(26, 64);
  if (entry?.class === 'passed') return seeded.whole(17, 46);
  return entry?.class === 'resolved' ? seeded.whole(6, 24) : seeded.whole(11, 36);
}

function plan(inventing: Inventing, occasion: Occasion, by: number, from: TakeStep['from']) {
  const { content, pack, seeded } = inventing;
  const { began, ended, requester } = occasion;
  const { changes, record } = inventConversation(inventing, occasion);
  const channels = content.callers[requester]?.channels ?? {};
  const known = Object.fromEntries(Object.entries(channels).filter(([channel]) => entryOf(pack.channels, channel)));
  const channel = seeded.weighted(known);
  const ids = { contact: seeded.id(began), visit: seeded.id(began) };
  const take: TakeStep = {
    do: 'take',
    ...ids,
    channel,
    changes: [...changes, ...waited(inventing, channel, began)],
    ended,
    from,
  };
  const step: YearStep = { ...take, at: began, by };
  const { fields, solutions } = record;
  return { step, ended: { take, at: began, by, occasion, fields, solutions } satisfies Ended };
}

/** What comes in writing has waited a while before somebody takes it up. */
function waited({ pack, seeded }: Inventing, channel: string, began: Instant): TakeStep['changes'] {
  if (entryOf(pack.channels, channel)?.group !== 'online') return [];
  const minutes = seeded.weighted({ '25': 4, '95': 4, '210': 3, '1080': 3, '1500': 2, '2880': 1 });
  const value = new Date(Date.parse(began) - (Number(minutes) + seeded.whole(0, 40)) * 60_000).toISOString();
  return [{ field: 'receivedAt', value }];
}

function follow(inventing: Inventing, ended: Ended, { steps, today }: Pick<Year, 'steps' | 'today'>): void {
  const { content, pack, seeded } = inventing;
  steps.push(...stepsAfter(inventing, ended, today));
  const { steps: noted, notSustained } = followUpSteps(inventing, ended, today);
  steps.push(...noted);
  if (notSustained !== null) goOn(inventing, ended, notSustained, { steps, today });
  if (entryOf(pack.outcomes, ended.fields.outcomeRoute)?.call_back) {
    const { contact } = ended.take;
    let day = civilDateOf(ended.occasion.ended);
    for (let made = 0; made < pack.call_back_tries.enough; made += 1) {
      day = addWorkingDays(day, 1, holidaysOf(pack));
      const at = momentOn(day, seeded);
      steps.push({ do: 'ring-back', contact, note: seeded.id(at), at, by: ended.by });
    }
    const at = momentOn(addWorkingDays(day, 1, holidaysOf(pack)), seeded);
    steps.push({ do: 'give-up', contact, why: seeded.pick(content.gave_up), at, by: ended.by });
  }
}

/** Where it did not last, a conversation goes on from it at once, or they would rather leave it. */
function goOn(
  inventing: Inventing,
  ended: Ended,
  { note, at }: { note: string; at: Instant },
  { steps, today }: Pick<Year, 'steps' | 'today'>,
): void {
  const { content, seeded, pack } = inventing;
  const { contact } = ended.take;
  const moment = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();
  if (seeded.chance(0.45)) {
    const why = seeded.pick(content.kept_closed);
    steps.push({ do: 'keep-closed', contact, note, why, at: moment(6), by: ended.by });
    return;
  }
  const { story, person, requester, adviser } = ended.occasion;
  const route = chooseRoute(story, pack, 1.6, inventing);
  const times = { began: moment(3), ended: moment(3 + minutesOf(route, inventing)) };
  const said = { toldBefore: 'same-matter' as const, isBack: true };
  const occasion: Occasion = { story, person, requester, adviser, route, ...times, ...said };
  const next = plan(inventing, occasion, ended.by, { contact, why: 'follow-up' });
  steps.push(next.step);
  follow(inventing, next.ended, { steps, today });
}

function mayComeBack(inventing: Inventing, { fields, occasion, take }: Ended, { again, today }: Year): void {
  const { pack, seeded } = inventing;
  const entry = entryOf(pack.outcomes, fields.outcomeRoute);
  const isFirst = entry?.class === 'resolved' || entry?.class === 'signposted';
  if (!isFirst || occasion.isBack || fields.personName === '' || !seeded.chance(0.1)) return;
  const days = seeded.chance(0.55) ? seeded.whole(4, 27) : seeded.whole(29, 170);
  const day = addWorkingDays(addDays(civilDateOf(occasion.ended), days), 1, holidaysOf(pack));
  if (day > today) return;
  const { person, story, requester } = occasion;
  again.set(day, [...(again.get(day) ?? []), { person, story, requester, earlier: take.contact }]);
}
