import { deliverChart } from '../documents/deliver-chart.ts';
import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/charts.ts` that lead out of the computer. */
export const charts: MainHandlers['charts'] = { deliver: deliverChart };
