import { z } from 'zod';
import { code } from '../domain/ids.ts';
import { civilDate } from '../domain/time.ts';
import { type Counts, codesOf, compareCodes, numberOf, type Row, type Tables, tablesOf } from './cells.ts';
import { partition, type TableId, tableIds, tableOf } from './tables.ts';

/** What one document and one upload may hold at most. Numbers may be negative: corrections of closed streams are. */
export const countLimits = { bytes: 262_144, documents: 64, rows: 400, number: 5_000 } as const;

/** The random id of a process start of one computer. */
export const streamId = z.uuid();
/** The random key of a stream; whoever wrote first with it is the only one who may. */
export const writeKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is not a write key');
/** The SHA-256 of a document's content, in hexadecimal. */
export const contentSum = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'is not a sum');
/** The council pack whose codes a document is written in: its id and version. */
export const taxonomy = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*@[0-9][0-9a-z.-]*$/, 'is not a pack with its version');

const cellNumber = z
  .number()
  .int()
  .min(-countLimits.number)
  .max(countLimits.number)
  .refine((n) => n !== 0, 'a cell of 0 is left out');

/** The rows of a table: each once, in the order of its codes, so that one content has one sum. */
function rowsOf(id: TableId) {
  const { by } = tableOf(id);
  const rows: readonly z.ZodType<Row>[] = [
    z.tuple([cellNumber]),
    z.tuple([code, cellNumber]),
    z.tuple([code, code, cellNumber]),
  ];
  return z
    .array(rows[by.length] ?? z.never())
    .min(1)
    .max(countLimits.rows)
    .refine(isInOrder, 'rows come once each, in the order of their codes');
}

function isInOrder(rows: readonly Row[]): boolean {
  const keys = rows.map((row) => codesOf(row).join('|'));
  return keys.every((key, index) => index === 0 || compareCodes(keys[index - 1] ?? '', key) < 0);
}

const shape: Record<string, z.ZodOptional<z.ZodType<readonly Row[]>>> = Object.fromEntries(
  tableIds.map((id) => [id, rowsOf(id).optional()]),
);
const tables: z.ZodType<Tables> = z.strictObject(shape);

/**
 * Everything that one process start of one computer has to say about one day: the whole of it, never what has
 * changed. Codes, dates, whole numbers and random ids; there is no field that could hold what somebody said.
 */
export const dayDocument = z.strictObject({
  stream: streamId,
  wk: writeKey,
  day: civilDate,
  /** Counts up with every change; the highest that the collector has seen is what it keeps. */
  rev: z.number().int().min(1).max(2_147_483_647),
  tax: taxonomy,
  /** The contacts of the partition; negative where only corrections of closed streams are in it. */
  n: z.number().int().min(-countLimits.number).max(countLimits.number),
  t: tables,
  sum: contentSum,
});
/** See {@link dayDocument}. */
export type DayDocument = z.infer<typeof dayDocument>;

/** What a document says, without what it is sent with. */
export type DayContent = Omit<DayDocument, 'wk' | 'sum'>;

/** SHA-256 of a text in UTF-8, in hexadecimal. Injected: this folder runs in every process. */
export type Sha256 = (text: string) => string;

/**
 * The sum of a document's content. Equal revisions with different sums have two writers. What is summed is the
 * content as canonical JSON, which the engine writes by itself where the keys are in order already.
 */
export function sumOf({ day, n, rev, stream, t, tax }: DayContent, sha256: Sha256): string {
  const inOrder = Object.fromEntries(Object.entries(t).sort(([one], [other]) => compareCodes(one, other)));
  return `sha256:${sha256(JSON.stringify({ day, n, rev, stream, t: inOrder, tax }))}`;
}

/** The document of a stream and a day with these counts, its `n` and sum worked out. */
export function documentOf(
  what: Pick<DayDocument, 'stream' | 'wk' | 'day' | 'rev' | 'tax'>,
  counts: Counts,
  sha256: Sha256,
): DayDocument {
  const t = tablesOf(counts);
  const n = (t[partition] ?? []).reduce((total, row) => total + numberOf(row), 0);
  const { wk, ...content } = { ...what, n, t };
  return { ...content, wk, sum: sumOf(content, sha256) };
}
