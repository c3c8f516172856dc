import fc from 'fast-check';
import { type Counts, cellKey, sumCounts } from '../../../shared/counts/cells.ts';
import { countedBuckets, countedScopes } from '../../../shared/counts/tables.ts';

const localities = ['taunton-deane', 'sedgemoor', 'south-somerset', 'west-somerset', 'mendip', 'unknown'];
const channels = ['phone-in', 'drop-in', 'online-public', 'email'];
const topics = ['loneliness', 'caring', 'mobility-falls', 'paying-for-care', 'blue-badge'];

/** The cells of one contact, in every table that spreads contacts out. */
export const anyContactCounts: fc.Arbitrary<Counts> = fc
  .record({
    scope: fc.constantFrom(...countedScopes),
    bucket: fc.constantFrom(...countedBuckets),
    locality: fc.constantFrom(...localities),
    channel: fc.constantFrom(...channels),
    topic: fc.constantFrom(...topics),
    told: fc.constantFrom('no', 'same-matter', 'another-matter', 'not-known'),
    minutes: fc.constantFrom('0-9', '10-19', '20-and-more'),
  })
  .map(contactCounts);

/** See {@link anyContactCounts}. */
export function contactCounts(what: {
  readonly scope: string;
  readonly bucket: string;
  readonly locality: string;
  readonly channel: string;
  readonly topic: string;
  readonly told: string;
  readonly minutes: string;
}): Counts {
  const { scope, bucket, locality, channel, topic, told, minutes } = what;
  const isFirst = bucket === 'resolved' || bucket === 'signposted';
  const group = channel === 'phone-in' ? 'phone' : 'online';
  const ofNew = [
    cellKey('locality-bucket', locality, bucket),
    cellKey('channel-bucket', channel, bucket),
    cellKey('topic-bucket', topic, bucket),
    cellKey('net-out-locality', bucket === 'protection' ? 'out' : 'in', locality),
    cellKey('minutes-channel', minutes, group),
    cellKey('told-before-bucket', told, bucket),
    ...(isFirst ? [cellKey('locality-confirmation', locality, 'not-mature')] : []),
  ];
  const isPassed = !isFirst && bucket !== 'other-end';
  const keys = [
    cellKey('scope-bucket', scope, bucket),
    cellKey('requester-channel', 'person', group),
    ...(scope === 'new' ? ofNew : []),
    ...(isPassed ? [cellKey('route-locality', `route-${bucket}`, locality)] : []),
  ];
  return new Map(keys.map((key) => [key, 1]));
}

/** The counts of a day: contacts, and corrections that take some of another day away. */
export const anyDayCounts: fc.Arbitrary<Counts> = fc
  .tuple(fc.array(anyContactCounts, { maxLength: 30 }), fc.array(anyContactCounts, { maxLength: 4 }))
  .map(([added, taken]) => sumCounts([sumCounts(added), sumCounts(taken, -1)]));
