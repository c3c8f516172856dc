import { measures } from '../../domain/measures/catalogue.ts';
import { finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { WrittenRule } from './rule.ts';

/** The council's own list of measures names only those that Frontdoor has. */
export const measureList: WrittenRule = ({ measure_list: { places } }) => {
  const known: readonly string[] = measures.map(({ id }) => id);
  return Object.keys(places).flatMap((id) =>
    known.includes(id)
      ? []
      : finding(
          'unknown-id',
          ['measure_list', 'places', id],
          `There is no measure “${id}”. ${nearest(id, known, 'Choose another')}`,
        ),
  );
};
