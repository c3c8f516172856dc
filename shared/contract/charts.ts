import { z } from 'zod';
import { chartInput } from '../charts/chart-input.ts';
import { done, write } from './core.ts';
import { measureName } from './rebases.ts';

/** The ways on which a chart leaves the computer. */
export const chartWays = ['print', 'svg', 'png'] as const;
/** One of {@link chartWays}. */
export type ChartWay = (typeof chartWays)[number];

const onWay = { measure: measureName, way: z.enum(chartWays) };

/** Charts that leave the computer: on paper, or as a picture. */
export const charts = {
  /**
   * Lets a chart out: to the printer, or into a file that is chosen in a dialog. The page gives the figures, and what
   * comes out is drawn from them outside the page. It is put down before it goes. False where somebody thought better
   * of it.
   */
  deliver: write({
    notInPractice: true,
    host: 'main',
    input: z.strictObject({ ...onWay, chart: chartInput }),
    output: z.strictObject({ isOut: z.boolean() }),
    by: ['lead'],
    changes: ['audit'],
  }),
  /** Puts down that a chart goes out; or, with `isOut` false, that it did not after all. */
  note: write({
    notInPractice: true,
    host: 'data',
    input: z.strictObject({ ...onWay, isOut: z.boolean() }),
    output: done,
    by: ['lead'],
    changes: ['audit'],
  }),
} as const;
