import type { Measure, MeasureId } from './definition.ts';
import { laterMeasures } from './later-measures.ts';
import { resolutionMeasures } from './resolution-measures.ts';

/** Every measure that Frontdoor can reckon (domain brief, section 5), in the order in which they are shown. */
export const measures: readonly Measure[] = [...resolutionMeasures, ...laterMeasures];

/** A measure that is reckoned elsewhere. */
export interface Elsewhere {
  readonly place: string;
  readonly title: string;
  /** Where it comes from. */
  readonly from: string;
}

/** The measures of the council's own list that no front door can reckon, each with where it comes from. */
export const measuredElsewhere: readonly Elsewhere[] = [
  {
    place: '1a',
    title: 'Staff confidence',
    from: 'the staff survey; the answers around practice stand under Practice',
  },
  { place: '1c', title: 'Use of the community map', from: 'the web statistics of the map' },
  { place: '1d', title: 'Complaints', from: 'the complaints team' },
  { place: '1g', title: 'Calls answered and abandoned', from: 'the telephone system' },
  { place: '2c', title: 'From an assessment to a service', from: 'the case management system' },
  { place: '2d', title: 'Waiting for allocation, by locality', from: 'the case management system' },
  { place: '2e', title: 'Allocated for a full assessment', from: 'the case management system' },
  { place: '2f', title: 'Assessments that need funded care', from: 'the case management system' },
  { place: '2g', title: 'Spending within limits', from: 'finance' },
  {
    place: '',
    title: 'Hospital discharge, reablement and placements',
    from: 'the hospital team and the case management system',
  },
];

/** A measure by its id. */
export function measureOf(id: MeasureId): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (!found) throw new RangeError(`There is no measure ${id}.`);
  return found;
}
