import { numberInWords } from '../../../shared/domain/measures/reading-in-words.ts';
import type { TeamNumber, TeamReading } from '../../../shared/domain/measures/released-readings.ts';

/** From so many on, rounding moves a share by a few points at most, and it is said in percent as well. */
const enoughForPercent = 100;

const whyNot = {
  withheld: 'withheld, as small numbers are',
  'too-few': 'not told: fewer than three computers',
  later: 'not yet: a month after its end',
} as const satisfies Record<Exclude<TeamNumber, number>, string>;

/** A number of the team, or why it is not told. */
export function teamNumberInWords(n: TeamNumber): string {
  return typeof n === 'number' ? numberInWords(n) : whyNot[n];
}

/** A measure of the team: `about 215 of 300, 72 %`, or which of its numbers is not told and why. */
export function sharedNumberInWords({ n, of }: Pick<TeamReading, 'n' | 'of'>): string {
  if (of === null || typeof n !== 'number') return teamNumberInWords(n);
  if (typeof of !== 'number') return `${numberInWords(n)}; of how many: ${whyNot[of]}`;
  if (of === 0) return 'nothing';
  const percent = of >= enoughForPercent ? `, ${Math.round((Math.min(n, of) * 100) / of)} %` : '';
  return `about ${numberInWords(n)} of ${numberInWords(of)}${percent}`;
}
