import { z } from 'zod';
import { code } from '../domain/ids.ts';

/**
 * What stands in a column. `code` names what a row is about, in words from the council pack; `text` may hold anything
 * that somebody wrote and never leaves the service; a `count` is a whole number of people or conversations.
 */
const column = z.discriminatedUnion('kind', [
  z.strictObject({ id: code, label: z.string().max(200), kind: z.enum(['code', 'text', 'day']) }),
  z.strictObject({
    ...{ id: code, label: z.string().max(200), kind: z.literal('count') },
    /** What the other counts of the table are parts of. One column at the most. */
    isTotal: z.boolean().exactOptional(),
  }),
  z.strictObject({
    ...{ id: code, label: z.string().max(200), kind: z.literal('percent') },
    /** The columns whose counts it is the share of. Its own value, from 0 to 100, stands where nothing is hidden. */
    ...{ part: code, of: code },
  }),
]);
const value = z.union([z.string().max(4_000), z.number().finite(), z.null()]);

/** A table as it stands on a screen and may be taken out: columns that say what they are, and rows by column. */
export const tableModel = z.strictObject({
  title: z.string().min(1).max(200),
  columns: z.array(column).min(1).max(60),
  rows: z
    .array(
      z.strictObject({
        cells: z.record(code, value),
        /** What the counts of the other rows add up to. The last row, and one at the most. */
        isTotal: z.boolean().exactOptional(),
      }),
    )
    .max(5_000),
});
/** See {@link tableModel}. */
export type TableModel = z.infer<typeof tableModel>;
/** What stands at a place of a table; null is nothing. */
export type TableValue = z.infer<typeof value>;

/** Rows of cells under their headings, as they are written into a file. */
export interface PlainTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly TableValue[])[];
}

/** A table as it is, for use inside the service. */
export function exactTable({ columns, rows }: TableModel): PlainTable {
  return {
    headings: columns.map(({ label }) => label),
    rows: rows.map(({ cells }) => columns.map(({ id }) => cells[id] ?? null)),
  };
}
