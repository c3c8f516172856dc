import { z } from 'zod';
import type { Row, Tables } from '../counts/cells.ts';
import { type TableId, tableIds } from '../counts/tables.ts';
import { civilDate, instant } from '../domain/time.ts';

/** What stands in the place of a number that is withheld; never 0, which is a number. */
export const withheldMarker = '[c]';

/** The kinds of periods that totals are released for. They nest: no total can be had as the difference of two that overlap. */
export const releasePeriods = ['day', 'month'] as const;
/** See {@link releasePeriods}. */
export type ReleasePeriod = (typeof releasePeriods)[number];

const releasedNumber = z.union([z.number().int(), z.literal(withheldMarker)]);
/** A row as it is released: its codes, then its number or the marker. */
export const releasedRow = z.union([
  z.tuple([releasedNumber]),
  z.tuple([z.string(), releasedNumber]),
  z.tuple([z.string(), z.string(), releasedNumber]),
]);
/** See {@link releasedRow}. */
export type ReleasedRow = z.infer<typeof releasedRow>;

/** Disclosure control of one table of a team and a period: what may be shown of exact sums. */
export type Disclose = (table: TableId, rows: readonly Row[]) => ReleasedRow[];

/** The totals of one period, in one of its fixed revisions. */
export const releasedPeriod = z.strictObject({
  period: z.enum(releasePeriods),
  /** The first day of the period. */
  starts: civilDate,
  /** Rises when documents that came later have changed it; at most once a day. */
  rev: z.number().int().min(1),
  released_at: instant,
  /** Tables to which fewer than three computers contributed are left out, and named here. */
  too_few: z.array(z.enum(tableIds)),
  tables: z.partialRecord(z.enum(tableIds), z.array(releasedRow)),
});

/** The totals of a computer's own team that were released since a cursor; ask again while there is more. */
export const totalsReply = z.strictObject({
  server_time: instant,
  cursor: z.number().int().min(0),
  more: z.boolean(),
  released: z.array(releasedPeriod),
});

/** Exact sums of a team and a period, before disclosure control. */
export interface PeriodSums {
  readonly tables: Tables;
  /** How many different computers contributed to each table. */
  readonly devices: ReadonlyMap<TableId, number>;
}
