import { z } from 'zod';
import { chartInput } from '../../charts/chart-input.ts';
import { instant } from '../time.ts';
import { month } from './month.ts';

/** Where a report goes: out of the service, with small counts hidden, or no further than the service, as it is. */
export const reportKinds = ['outside', 'inside'] as const;
/** One of {@link reportKinds}. */
export type ReportKind = (typeof reportKinds)[number];

/** Which report is meant. */
export const reportAsked = z.strictObject({ month, kind: z.enum(reportKinds) });
/** See {@link reportAsked}. */
export type ReportAsked = z.infer<typeof reportAsked>;

const words = z.string().max(1_000);

const reportTable = z.strictObject({
  columns: z
    .array(z.strictObject({ label: words, isNumber: z.boolean() }))
    .min(1)
    .max(12),
  rows: z.array(z.strictObject({ cells: z.array(words).max(12), isTotal: z.boolean() })).max(2_000),
});
/** A table of a report, as it is read. */
export type ReportTable = z.infer<typeof reportTable>;

const reportSection = z.strictObject({
  title: z.string().min(1).max(200),
  /** What stands above the table. */
  words: z.array(words).max(20),
  table: reportTable.nullable(),
  charts: z.array(chartInput).max(8),
  /** What has to be known to read it, below. */
  notes: z.array(words).max(20),
});
/** One part of a report. */
export type ReportSection = z.infer<typeof reportSection>;

/** The report of a month, put together and not yet drawn. */
export const reportDocument = z.strictObject({
  ...reportAsked.shape,
  ...{ madeAt: instant, council: z.string().max(80) },
  /** What it is of, and who may have it. */
  about: z.array(words).max(10),
  sections: z.array(reportSection).max(20),
});
/** See {@link reportDocument}. */
export type ReportDocument = z.infer<typeof reportDocument>;

/** The name of a report: `Monthly report: May 2026`, and for whom. */
export const kindWords = {
  outside: 'To leave the service',
  inside: 'Inside the service',
} as const satisfies Record<ReportKind, string>;
