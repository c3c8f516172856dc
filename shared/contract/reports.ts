import { z } from 'zod';
import { reportAsked, reportDocument } from '../domain/report/document.ts';
import { done, read, write } from './core.ts';

/** The ways on which a report leaves the computer. */
export const reportWays = ['pdf', 'print'] as const;
/** One of {@link reportWays}. */
export type ReportWay = (typeof reportWays)[number];

const onWay = { ...reportAsked.shape, way: z.enum(reportWays) };

/** Reports of a month that leave the computer: on paper, or as a PDF. */
export const reports = {
  /**
   * The report of a month, put together from what is counted. Refused while the month goes on, and while anything is
   * counted anew.
   */
  monthly: read({ notInPractice: true, host: 'data', input: reportAsked, output: reportDocument, by: ['lead'] }),
  /**
   * Lets the report of a month out: to the printer, or into a file that is chosen in a dialog. The page says which, never
   * what stands in it. It is put down before it goes. False where somebody thought better of it.
   */
  deliver: write({
    notInPractice: true,
    host: 'main',
    input: z.strictObject(onWay),
    output: z.strictObject({ isOut: z.boolean() }),
    by: ['lead'],
    changes: ['audit'],
  }),
  /** Puts down that a report goes out; or, with `isOut` false, that it did not after all. */
  note: write({
    notInPractice: true,
    host: 'data',
    input: z.strictObject({ ...onWay, isOut: z.boolean() }),
    output: done,
    by: ['lead'],
    changes: ['audit'],
  }),
} as const;
