import { keepTour, showTour } from '../services/tour/tour-standing.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/tour.ts`. */
export const tour: DataHandlers['tour'] = { standing: showTour, keep: keepTour };
