import type { Measure, MeasureId } from './definition.ts';
import { laterMeasures } from './later-measures.ts';
import { resolutionMeasures } from './resolution-measures.ts';

/** Every measure that Frontdoor can reckon (domain brief, section 5), in the order in which they are shown. */
export const measures: readonly Measure[] = [...resolutionMeasures, ...laterMeasures];

/** A measure by its id. */
export function measureOf(id: MeasureId): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (!found) throw new RangeError(`There is no measure ${id}.`);
  return found;
}
