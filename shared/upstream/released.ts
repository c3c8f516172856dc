import { z } from 'zod';
import { isTableId, tableIds } from '../counts/tables.ts';
import { civilDate, instant } from '../domain/time.ts';

/** What stands in the place of a number that is withheld; never 0, which is a number. */
export const withheldMarker = '[c]';

/**
 * The kinds of periods that totals are released for. There is one only: of two that lie inside one another, the
 * difference is a number that nobody released.
 */
export const releasePeriods = ['month'] as const;
/** See {@link releasePeriods}. */
export type ReleasePeriod = (typeof releasePeriods)[number];

/** A number as it is released: rounded, or withheld. */
export const releasedNumber = z.union([z.number().int(), z.literal(withheldMarker)]);
/** See {@link releasedNumber}. */
export type ReleasedNumber = z.infer<typeof releasedNumber>;

/** A row as it is released: its codes, then its number or the marker. */
export const releasedRow = z.union([
  z.tuple([releasedNumber]),
  z.tuple([z.string(), releasedNumber]),
  z.tuple([z.string(), z.string(), releasedNumber]),
]);
/** See {@link releasedRow}. */
export type ReleasedRow = z.infer<typeof releasedRow>;

const byCode = z.array(z.tuple([z.string(), releasedNumber]));

/**
 * The totals of a table, rounded each by itself: of all of it, by its first code, and by its second. Null is not
 * released. A code that is not there comes to nought.
 */
export const releasedMargins = z.strictObject({
  all: releasedNumber.nullable(),
  a: byCode.nullable(),
  b: byCode.nullable(),
});
/** See {@link releasedMargins}. */
export type ReleasedMargins = z.infer<typeof releasedMargins>;

/** What is released of a period. */
export const releasedContent = z.strictObject({
  /** Its returns and follow-ups have come in: what depends on them is in it, and later documents change it no more. */
  is_settled: z.boolean(),
  /** Tables to which fewer than three computers contributed are left out, and named here. */
  too_few: z.array(z.enum(tableIds)),
  /** Tables whose cells are all withheld; of a table that is in none of these and has no row, every cell is 0. */
  withheld: z.array(z.enum(tableIds)),
  tables: z.partialRecord(z.enum(tableIds), z.array(releasedRow)),
  margins: z.partialRecord(z.enum(tableIds), releasedMargins),
});
/** See {@link releasedContent}. */
export type ReleasedContent = z.infer<typeof releasedContent>;

/** The totals of one period, in one of its fixed revisions. */
export const releasedPeriod = z.strictObject({
  period: z.enum(releasePeriods),
  /** The first day of the period. */
  starts: civilDate,
  /** Rises when the period has settled, and when a computer's counts were withdrawn. */
  rev: z.number().int().min(1),
  released_at: instant,
  ...releasedContent.shape,
});

/** The totals of a computer's own team that were released since a cursor; ask again while there is more. */
export const totalsReply = z.strictObject({
  server_time: instant,
  cursor: z.number().int().min(0),
  more: z.boolean(),
  released: z.array(releasedPeriod),
});

const knownIds = z.array(z.string()).transform((ids) => ids.filter(isTableId));
const knownTables = z
  .record(z.string(), z.unknown())
  .transform((byTable) => Object.fromEntries(Object.entries(byTable).filter(([id]) => isTableId(id))));

/**
 * The same as a computer reads it: a collector that is newer may release tables that this version does not have. They
 * are left out, and the others stay readable.
 */
export const heardTotals = z
  .looseObject({
    released: z.array(
      z.looseObject({ too_few: knownIds, withheld: knownIds, tables: knownTables, margins: knownTables }),
    ),
  })
  .transform((heard): unknown => heard)
  .pipe(totalsReply);
