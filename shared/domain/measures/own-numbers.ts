import { z } from 'zod';
import type { Pack } from '../../pack/schema.ts';
import { type Scope, scopes } from '../scope-of.ts';

/** Where an outcome counts, as the pack says for its route. */
export type Bucket = Pack['outcomes'][string]['bucket'];

/** Conversations that ended alike. */
export interface EndedAlike {
  readonly scope: Scope;
  /** Null where the pack of the contact does not know its route. */
  readonly bucket: Bucket | null;
  /** Nobody checked whether there is support already: counted as new, and flagged. */
  readonly isSupportUnchecked: boolean;
  /** Whether the council counts a signpost as an end at the first conversation. */
  readonly signpostCounts: boolean;
  /** How many there are; a whole number, not negative. */
  readonly n: number;
}

const many = z.number().int().min(0);
const outside = scopes.filter((scope) => scope !== 'new');

/** What became of conversations, counted. The parts of `counted` add up to it, and it and `leftOut` to `closed`. */
export const ownNumbers = z.strictObject({
  /** Every conversation that was closed. */
  closed: many,
  /** The denominator: requests to this council, by way of the community, about somebody without support. */
  counted: many,
  /** Ended at the first conversation: the numerator is these two. */
  resolved: many,
  signposted: many,
  /** Signposted, where the council does not count that as an end. */
  signpostedOnly: many,
  passed: many,
  otherEnd: many,
  /** Closed and not counted, by the reason; `unplaced` where the pack does not know the route. */
  leftOut: z.record(z.enum([...outside, 'unplaced']), many),
  /** Of the counted ones: nobody checked whether there is support already. */
  supportUnchecked: many,
});
/** See {@link ownNumbers}. */
export type OwnNumbers = z.infer<typeof ownNumbers>;

const partOf = {
  resolved: 'resolved',
  signposted: 'signposted',
  assessment: 'passed',
  review: 'passed',
  reablement: 'passed',
  urgent: 'passed',
  protection: 'passed',
  'other-end': 'otherEnd',
} as const satisfies Record<Bucket, keyof OwnNumbers>;

function addTo(numbers: OwnNumbers, { scope, bucket, isSupportUnchecked, signpostCounts, n }: EndedAlike): OwnNumbers {
  const closed = numbers.closed + n;
  const reason = scope === 'new' ? (bucket === null ? 'unplaced' : null) : scope;
  if (bucket === null || reason !== null) {
    const left = reason ?? 'unplaced';
    return { ...numbers, closed, leftOut: { ...numbers.leftOut, [left]: numbers.leftOut[left] + n } };
  }
  const part = bucket === 'signposted' && !signpostCounts ? 'signpostedOnly' : partOf[bucket];
  const supportUnchecked = numbers.supportUnchecked + (isSupportUnchecked ? n : 0);
  return { ...numbers, closed, supportUnchecked, counted: numbers.counted + n, [part]: numbers[part] + n };
}

/** First contact resolution at close, as counts: nothing is taken for granted about what happened afterwards. */
export function countOwn(ended: readonly EndedAlike[]): OwnNumbers {
  return ended.reduce(addTo, {
    ...{ closed: 0, counted: 0, resolved: 0, signposted: 0, signpostedOnly: 0, passed: 0, otherEnd: 0 },
    leftOut: { uncounted: 0, elsewhere: 0, hospital: 0, existing: 0, unplaced: 0 },
    supportUnchecked: 0,
  });
}

/** A share in whole percent; null where fewer than ten are counted, as one more or less would move it too far. */
export function percentOf(part: number, whole: number): number | null {
  return whole < 10 ? null : Math.round((part * 100) / whole);
}
