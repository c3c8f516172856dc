import { z } from 'zod';
import { civilDate } from '../domain/time.ts';

/** What the values of a chart are: shares from 0 to 1, numbers of something, or minutes. */
export const chartUnit = z.enum(['percent', 'count', 'minutes']);
/** See {@link chartUnit}. */
export type ChartUnit = z.infer<typeof chartUnit>;

/** Which way is better; `none` where neither is. */
export const chartDirection = z.enum(['up', 'down', 'none']);
/** See {@link chartDirection}. */
export type ChartDirection = z.infer<typeof chartDirection>;

/** One period of a chart. */
export const chartPoint = z.strictObject({
  /** As people call the period, for example `wk 14`. */
  label: z.string().min(1).max(60),
  /** Its first day. */
  from: civilDate,
  /** Null where there is nothing to show: the gap stays a gap. */
  value: z.number().nullable(),
  numerator: z.number().min(0).optional(),
  denominator: z.number().min(0).optional(),
});
/** See {@link chartPoint}. */
export type ChartPoint = z.infer<typeof chartPoint>;

/** What is expected from a day on, in the unit of the chart; null from the day on which nothing is expected any more. */
export const targetStep = z.strictObject({ from: civilDate, expect: z.number().nullable() });
/** See {@link targetStep}. */
export type TargetStep = z.infer<typeof targetStep>;

/** From this day on the limits are reckoned anew, because something was changed on purpose. */
export const chartRebase = z.strictObject({ from: civilDate, reason: z.string().min(1).max(500) });
/** See {@link chartRebase}. */
export type ChartRebase = z.infer<typeof chartRebase>;

/** What a chart is made of. Its points come in the order of time, one for every period, with null where there is none. */
export const chartInput = z.strictObject({
  title: z.string().min(1).max(200),
  unit: chartUnit,
  direction: chartDirection,
  points: z.array(chartPoint).max(1000),
  targets: z.array(targetStep).max(100).default([]),
  rebases: z.array(chartRebase).max(100).default([]),
});
/** See {@link chartInput}. */
export type ChartInput = z.infer<typeof chartInput>;
