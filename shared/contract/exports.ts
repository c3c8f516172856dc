import { z } from 'zod';
import { tableModel } from '../counts/table-model.ts';
import { requestReport } from '../domain/client-level-data/report.ts';
import { civilDate } from '../domain/time.ts';
import { done, job, read, write } from './core.ts';

const by = ['lead', 'administrator'] as const;
const ofPeriod = { from: civilDate, to: civilDate };
const period = z.strictObject(ofPeriod).refine(({ from, to }) => from <= to, 'ends before it begins');
const progress = z.strictObject({ done: z.number().int().min(0), of: z.number().int().min(0) });
const saved = z.strictObject({ isSaved: z.boolean() });
/** Exact counts for use inside the service, or small ones hidden and the others rounded. */
const use = z.enum(['outside', 'inside']);
const plain = z.array(z.union([z.string(), z.number(), z.null()]));

/** What is taken out of the app as a file: tables, and rows for the council's return to government. */
export const exports = {
  /** What is found about the rows of a period: references and codes, no name. */
  checkRequests: job({ notInPractice: true, host: 'data', input: period, progress, output: requestReport, by }),
  /** The rows themselves: names of fields and values byte for byte. They are personal data; that they were made is kept. */
  requestRows: job({
    notInPractice: true,
    ...{ host: 'data', input: period, progress, by, changes: ['audit'] },
    output: z.strictObject({ csv: z.string(), reportCsv: z.string(), rows: z.number().int().min(0) }),
  }),
  /** Lets somebody choose a file, and writes the rows of a period or the report on them there. */
  saveRequests: write({
    notInPractice: true,
    ...{ host: 'main', output: saved, by, changes: ['audit'] },
    input: z
      .strictObject({ ...ofPeriod, what: z.enum(['rows', 'report']) })
      .refine(({ from, to }) => from <= to, 'ends before it begins'),
  }),
  /** A table as it would leave the service, with what was done to it in words. */
  previewTable: read({
    notInPractice: true,
    ...{ host: 'data', input: z.strictObject({ table: tableModel }), by },
    output: z.strictObject({ headings: z.array(z.string()), rows: z.array(plain), notes: z.array(z.string()) }),
  }),
  /** The file of a table. */
  tableFile: read({
    notInPractice: true,
    ...{ host: 'data', input: z.strictObject({ table: tableModel, use }), by },
    output: z.strictObject({ csv: z.string() }),
  }),
  /** Lets somebody choose a file, and writes a table there as CSV. */
  saveTable: write({
    notInPractice: true,
    ...{ host: 'main', input: z.strictObject({ table: tableModel, use }), output: saved, by, changes: ['audit'] },
  }),
  /** Puts down that a file goes out. */
  putDown: write({
    notInPractice: true,
    ...{ host: 'data', output: done, by, changes: ['audit'] },
    input: z.strictObject({ what: z.enum(['rows', 'report', 'table-outside', 'table-inside']) }),
  }),
} as const;
