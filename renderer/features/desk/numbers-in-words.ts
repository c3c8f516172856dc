import { type OwnNumbers, percentOf } from '../../../shared/domain/measures/own-numbers.ts';
import type { Pack } from '../../../shared/pack/schema.ts';

const parts = (...all: readonly (string | null)[]) => all.filter((part) => part !== null).join('; ');
const some = (n: number, words: string) => (n === 0 ? null : `${n} ${words}`);

/** Numbers in a sentence, `16 of 20 ended at the first conversation; 3 passed on; 1 ended another way`. */
export function numbersInWords(numbers: OwnNumbers): string {
  const { closed, counted, resolved, signposted, signpostedOnly, passed, otherEnd } = numbers;
  if (closed === 0) return 'no conversation closed yet';
  if (counted === 0) return `${closed} closed, none of them counted here`;
  return parts(
    `${resolved + signposted} of ${counted} ended at the first conversation`,
    some(signpostedOnly, 'signposted'),
    some(passed, 'passed on'),
    some(otherEnd, 'ended another way'),
  );
}

/** A share as people read it; in words where there are too few to be one. */
export function shareInWords(numbers: OwnNumbers): string {
  const percent = percentOf(numbers.resolved + numbers.signposted, numbers.counted);
  return percent === null ? 'under 10: no share' : `${percent}%`;
}

/** One row of the table that says how the numbers come about. */
export interface NumberRow {
  readonly name: string;
  readonly about?: string;
  readonly of: (numbers: OwnNumbers) => number | string;
  readonly isTotal?: boolean;
  /** Shown only where there are any. */
  readonly isRare?: boolean;
}

interface Listed {
  readonly label: string;
  readonly retired: boolean;
}

function labelsOf<T extends Listed>(list: { readonly [id: string]: T }, isMeant: (entry: T) => boolean): string {
  return Object.values(list)
    .filter((entry) => !entry.retired && isMeant(entry))
    .map(({ label }) => label)
    .join(', ');
}

/** Numerator, denominator and what is left out, by the properties of the pack. The rows add up from top to bottom. */
export function numberRows(pack: Pack): NumberRow[] {
  const { outcomes, routes_of_access: ways } = pack;
  const leftOut: readonly NumberRow[] = [
    {
      ...{ name: 'Left out: not a request', about: labelsOf(outcomes, ({ counts }) => counts === 'none') },
      of: ({ leftOut: left }) => left.uncounted,
    },
    {
      ...{ name: 'Left out: for another council', about: labelsOf(outcomes, ({ counts }) => counts === 'elsewhere') },
      of: ({ leftOut: left }) => left.elsewhere,
    },
    {
      ...{ name: 'Left out: not by way of the community', about: labelsOf(ways, ({ community }) => !community) },
      of: ({ leftOut: left }) => left.hospital,
    },
    { name: 'Left out: about somebody with support already', of: ({ leftOut: left }) => left.existing },
    {
      name: 'Left out: by a route that its pack does not know',
      isRare: true,
      of: ({ leftOut: left }) => left.unplaced,
    },
  ];
  return [
    { name: pack.outcome_labels.resolved, of: ({ resolved }) => resolved },
    { name: pack.outcome_labels.signposted, of: ({ signposted }) => signposted },
    {
      ...{ name: 'Ended at the first conversation', about: 'the two above', isTotal: true },
      of: ({ resolved, signposted }) => resolved + signposted,
    },
    ...(pack.signposted_counts_as_resolved
      ? []
      : [
          {
            name: `${pack.outcome_labels.signposted}, not counted as an end`,
            of: ({ signpostedOnly }: OwnNumbers) => signpostedOnly,
          },
        ]),
    { name: pack.outcome_labels.passed, of: ({ passed }) => passed },
    { name: pack.outcome_labels['closed-other'], of: ({ otherEnd }) => otherEnd },
    {
      ...{ name: 'Counted', about: 'requests about somebody without support, by way of the community', isTotal: true },
      of: ({ counted }) => counted,
    },
    { name: 'Ended at the first conversation, of those counted', of: shareInWords },
    ...leftOut,
    { name: 'All that were closed', isTotal: true, of: ({ closed }) => closed },
    { name: 'Counted, though nobody checked for support', of: ({ supportUnchecked }) => supportUnchecked },
  ];
}
