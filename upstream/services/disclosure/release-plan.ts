import { countedBuckets, type TableId, tableIds } from '../../../shared/counts/tables.ts';

/**
 * How a table is released. `two-way` with its totals; `one-way` a list with its total, of its only code or, as `first` and
 * `second`, of one of two: by both it would hang together with other tables in ways that nobody has looked at. `row`
 * is a list that stands across, as the totals of columns do; `number` stands for itself.
 */
export const shapes = ['two-way', 'one-way', 'first', 'second', 'row', 'number'] as const;
/** See {@link shapes}. */
export type Shape = (typeof shapes)[number];

/** What is released of a table, and when. */
export interface Planned {
  readonly shape: Shape;
  /**
   * The buckets of new requests whose numbers it says once more, as a part or a sum: it is released only where they are
   * shown themselves.
   */
  readonly needs?: readonly (typeof countedBuckets)[number][];
  /** It is still growing until returns and follow-ups have come in. */
  readonly isLate?: true;
  /** Rows that are released, where not all are. */
  readonly keeps?: (a: string, b: string) => boolean;
}

/**
 * How long after its end a month has settled, in days: everybody who comes back within 28 days has, that has been sent,
 * and links to computers, which go after 62 days, are still there for its first day.
 */
export const settledAfterDays = 31;
/** How long after its end a month is first released, in days: a computer may be without a network for some. */
export const firstAfterDays = 4;
/** The longest window of a return that has passed when a month has settled, in days. */
export const settledWindow = 28;

/**
 * Tables about the same new requests. Those with two ways have the same totals by bucket, which are hidden in all of
 * them alike; the others say no more than one total that stands in all.
 */
export const linkedTables = {
  'locality-bucket': { shape: 'two-way' },
  'channel-bucket': { shape: 'two-way' },
  'topic-bucket': { shape: 'two-way' },
  'told-before-bucket': { shape: 'two-way' },
  'minutes-channel': { shape: 'first' },
  'net-out-locality': { shape: 'first', needs: ['protection'] },
  'locality-confirmation': { shape: 'second', needs: ['resolved', 'signposted'], isLate: true },
} as const satisfies Partial<Record<TableId, Planned>>;

/** Tables that stand for themselves. */
export const loneTables = {
  'tier-accepted': { shape: 'two-way' },
  'follow-up-result': { shape: 'one-way', isLate: true },
  // What people said themselves stands in `told-before-bucket`, and is not said twice.
  'return-window-known': {
    shape: 'first',
    isLate: true,
    keeps: (a: string, b: string) => b === 'matched' && Number(a.split('-')[1]) <= settledWindow,
  },
  satisfaction: { shape: 'one-way', isLate: true },
  confidence: { shape: 'one-way' },
  'attendance-venue': { shape: 'one-way' },
  casual: { shape: 'number' },
  'unmet-topic-locality': { shape: 'two-way' },
  overrides: { shape: 'number' },
  overdue: { shape: 'number' },
  unclaimed: { shape: 'number' },
} as const satisfies Partial<Record<TableId, Planned>>;

/** Where `needs` are looked up: every bucket, in the order in which all tables have them. */
export const bucketOrder: readonly string[] = countedBuckets;

/** The tables of a plan that are released by now. */
export function plansOf(
  plans: Partial<Record<TableId, Planned>>,
  { isSettled }: { isSettled: boolean },
): [TableId, Planned][] {
  return tableIds.flatMap((id): [TableId, Planned][] => {
    const plan = plans[id];
    return plan && (isSettled || !plan.isLate) ? [[id, plan]] : [];
  });
}
