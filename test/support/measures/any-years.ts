import type { ClosedContact } from '../../../shared/domain/measures/closed-contact.ts';
import { addDays, type CivilDate, instantOf } from '../../../shared/domain/time.ts';
import { somerset } from '../packs.ts';
import type { Random } from '../random.ts';

/** What a made-up front door is like. */
export interface Years {
  readonly random: Random;
  readonly contacts: number;
  /** A Monday. */
  readonly from: CivilDate;
  readonly weeks: number;
  /** The share of requests that are settled at the first contact in a week, counted from 0. */
  readonly firstShare: (week: number) => number;
  /** How busy a week is, 1 on average. */
  readonly busy?: (week: number) => number;
}

const pack = { packId: somerset.id, packVersion: somerset.version };
const localities = Object.keys(somerset.localities).slice(0, 5);
const topics = Object.entries(somerset.topics).flatMap(([id, { need }]) => (need ? [id] : []));
const tiers = Object.keys(somerset.solution_tiers).slice(0, 9);
const oneOf = <T>(random: Random, list: readonly T[], fallback: T): T => list[random.whole(list.length)] ?? fallback;
const two = (n: number) => String(n).padStart(2, '0');

/** One contact of a day; its id says which it is. */
function contactOn(random: Random, contact: string, day: CivilDate, isFirst: boolean): ClosedContact {
  const begun = 9 * 60 + random.whole(7 * 60);
  const minutes = 6 + random.whole(10) + random.whole(12);
  const at = (minute: number) => instantOf(`${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
  const isProfessional = random.fraction() < 0.2;
  const isUnsettled = random.fraction();
  const [outcomeClass, outcomeRoute] = isFirst
    ? random.fraction() < 0.3
      ? (['resolved', 'question-answered'] as const)
      : (['signposted', 'community'] as const)
    : isUnsettled < 0.7
      ? (['passed', 'needs-assessment'] as const)
      : isUnsettled < 0.85
        ? (['passed', 'safeguarding'] as const)
        : (['closed-other', 'declined'] as const);
  const hasFollowUp = isFirst && random.fraction() < 0.4;
  return {
    ...{ contact, ...pack, day, closedDay: day, receivedAt: at(begun), closedAt: at(begun + minutes) },
    channel: isProfessional
      ? 'online-professional'
      : oneOf(random, ['phone-in', 'phone-in', 'email', 'drop-in'], 'phone-in'),
    requesterType: isProfessional ? 'gp' : oneOf(random, ['self', 'family', 'friend'], 'self'),
    ...{ clientType: 'service-user', routeOfAccess: 'community', locality: oneOf(random, localities, 'mendip') },
    existingSupport: random.fraction() < 0.15 ? 'yes' : 'no',
    ...{ toldBefore: 'no', topicMain: oneOf(random, topics, 'loneliness'), topicsAlso: [], unmetTopics: [] },
    ...{ outcomeClass, outcomeRoute, isOurs: false, isOverride: false },
    declined: [],
    accepted: isFirst ? [{ tier: oneOf(random, tiers, 'local-group'), isService: random.fraction() < 0.5 }] : [],
    followUp: hasFollowUp
      ? { isDone: true, result: random.fraction() < 0.8 ? 'worked' : 'did-not-help', listened: 4, solved: 'yes' }
      : null,
  };
}

/** People with their contacts, week by week; some come back on the same matter two weeks later. Dates are real ones. */
export function* anyYears({
  random,
  contacts,
  from,
  weeks,
  firstShare,
  busy = () => 1,
}: Years): Generator<ClosedContact[]> {
  let number = 0;
  for (let week = 0; week < weeks; week += 1) {
    const inWeek = Math.round((contacts / weeks) * busy(week));
    for (let index = 0; index < inWeek; index += 1) {
      const day = addDays(from, week * 7 + random.whole(5));
      number += 1;
      const first = contactOn(random, `c${number}`, day, random.fraction() < firstShare(week));
      const isBack = random.fraction() < 0.06;
      if (!isBack) yield [first];
      else {
        number += 1;
        const later = contactOn(random, `c${number}`, addDays(day, 14), false);
        yield [first, { ...later, topicMain: first.topicMain, toldBefore: 'same-matter' }];
      }
    }
  }
}
