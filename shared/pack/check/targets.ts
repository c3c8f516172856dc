import { type Finding, finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { targetMeasures } from '../target-measures.ts';
import type { WrittenRule } from './rule.ts';

/** Strategies look some years ahead; a date further off is a slip of the finger. */
const yearsAhead = 20;
const firstYear = 2000;

/** A target is about a measure that exists, from a likely day on, and there is one for each day. */
export const targets: WrittenRule = ({ targets: written, version }) =>
  written.flatMap(({ measure, from }, at): Finding[] => {
    const here = ['targets', at];
    const unknown = targetMeasures.some((name) => name === measure)
      ? []
      : finding(
          'target',
          [...here, 'measure'],
          `There is no measure “${measure}”. ${nearest(measure, targetMeasures, 'Choose another')}`,
        );
    const year = Number(from.slice(0, 4));
    const unlikely =
      year >= firstYear && year <= Number(version.slice(0, 4)) + yearsAhead
        ? []
        : finding('target', [...here, 'from'], `${from} is no likely day for a target to begin. Check the year.`);
    const first = written.findIndex((other) => other.measure === measure && other.from === from);
    const twice =
      first === at
        ? []
        : finding(
            'target',
            here,
            `There are two targets for “${measure}” from ${from}. Keep one, or give it another day.`,
          );
    return [...unknown, ...unlikely, ...twice];
  });
