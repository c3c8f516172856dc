import { type Counts, cellKey, sumCounts } from '../../shared/counts/cells.ts';
import { type TableId, tableIds } from '../../shared/counts/tables.ts';
import type { PeriodSums } from '../../upstream/services/disclosure/disclose.ts';
import { contactCounts } from './counts/any-counts.ts';

/** One invented conversation: which computer counted it, and what it counts. */
export interface Counted {
  readonly device: number;
  readonly counts: Counts;
}

const buckets = ['resolved', 'signposted', 'assessment', 'other-end', 'urgent', 'protection', 'review'] as const;
const channels = ['phone-in', 'drop-in', 'email', 'letter'] as const;
const topics = ['loneliness', 'caring', 'memory', 'meals', 'transport'] as const;
const localities = ['north', 'south', 'east', 'west'] as const;

/** The first ones most often. */
function skewed<T>(random: () => number, list: readonly [T, ...T[]], power = 2): T {
  return list[Math.floor(random() ** power * list.length)] ?? list[0];
}

function anyContact(random: () => number, devices: number): Counted {
  const scope = skewed(random, ['new', 'existing', 'hospital', 'elsewhere'] as const, 3);
  const bucket = skewed(random, buckets);
  const counts = contactCounts({
    ...{ scope, bucket, locality: skewed(random, localities), channel: skewed(random, channels) },
    ...{ topic: skewed(random, topics), told: skewed(random, ['no', 'not-known', 'same-matter'] as const) },
    minutes: skewed(random, ['10-14', '15-19', '5-9', '45-59'] as const),
  });
  const isFirst = bucket === 'resolved' || bucket === 'signposted';
  const rest = [
    ...(scope === 'new' && bucket !== 'assessment' && random() < 0.7 ? [cellKey('with-a-signpost')] : []),
    ...(random() < 0.5 ? [cellKey('tier-accepted', skewed(random, ['local-group', 'own-plan'] as const), 'yes')] : []),
    ...(random() < 0.2
      ? [cellKey('follow-up-result', skewed(random, ['worked', 'partly', 'no-answer'] as const))]
      : []),
    ...(random() < 0.1 ? [cellKey('unmet-topic-locality', skewed(random, topics), skewed(random, localities))] : []),
  ];
  const known = new Map([...counts].filter(([key]) => !key.startsWith('locality-confirmation|')));
  const stands = skewed(random, ['not-back', 'told', 'withdrawn'] as const);
  const confirmed = isFirst && scope === 'new' ? [cellKey('locality-confirmation', 'north', stands)] : [];
  const more = new Map([...rest, ...confirmed].map((key): [string, number] => [key, 1]));
  return { device: Math.floor(random() ** 1.5 * devices), counts: sumCounts([known, more]) };
}

/** A month of a small or middling team, of at least three computers. */
export function anyMonth(random: () => number): Counted[] {
  const devices = 3 + Math.floor(random() * 4);
  const many = 12 + Math.floor(random() ** 2 * 400);
  return Array.from({ length: many }, () => anyContact(random, devices));
}

/** The same month when some more has come in. */
export function later(month: readonly Counted[], random: () => number): Counted[] {
  const more = Math.floor(random() ** 2 * 12);
  return [...month, ...Array.from({ length: more }, () => anyContact(random, 3))];
}

/** The exact sums of conversations. */
export function sumsOf(month: readonly Counted[]): PeriodSums {
  const counts = sumCounts(month.map((one) => one.counts));
  const devices = [...new Set(month.map(({ device }) => device))];
  const contributors = devices.map((device) =>
    sumCounts(month.filter((one) => one.device === device).map((one) => one.counts)),
  );
  const behind = (id: TableId) =>
    contributors.filter((own) => [...own.keys()].some((key) => key.startsWith(`${id}|`))).length;
  return { counts, contributors, devices: new Map(tableIds.map((id) => [id, behind(id)])) };
}
