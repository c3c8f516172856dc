import type { Point } from '../../services/managers/manager-page.ts';
import type { Missing, Seen } from '../../services/managers/seen-parts.ts';

const why: Readonly<Record<Missing, string>> = {
  withheld: 'withheld',
  'too-few': 'too few computers',
  later: 'not yet',
};

/** A released number as people read it, or why there is none. */
export function seenInWords(seen: Seen): string {
  return typeof seen === 'number' ? seen.toLocaleString('en-GB') : why[seen];
}

const percent = (share: number) => Math.round(share * 100);

/** A share as people read it: `62 %`, `about 30 %` where rounding moves it, that a part is withheld, or why there is none. */
export function shareInWords(point: Point | null): string {
  if (!point) return 'no release';
  const { n, of, share, range } = point;
  if (typeof of !== 'number') return why[of];
  if (typeof n !== 'number') return n === 'withheld' ? 'a part is withheld' : why[n];
  if (share === null || !range) return 'nothing yet';
  const [low, high] = range.map(percent);
  if (low === undefined || high === undefined || high - low <= 2) return `${percent(share)} %`;
  return high - low > 20 ? `${low} to ${high} %` : `about ${percent(share)} %`;
}

/** From which shares the numbers were rounded, where that is worth saying. */
export function rangeInWords(point: Point | null): string {
  if (!point?.range || point.share === null) return '';
  const [low, high] = point.range.map(percent);
  return low === high ? '' : `between ${low} and ${high} % before rounding`;
}
