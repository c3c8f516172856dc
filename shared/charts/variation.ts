import type { ChartDirection } from './chart-input.ts';
import type { Flag, Side } from './xmr-rules.ts';

/** What a special point means, by which way is better. */
export type Tone = 'common' | 'improvement' | 'concern' | 'neutral';

/** The verdict on one point: as expected, or special with its side. */
export type Variation = { readonly tone: 'common' } | { readonly tone: Exclude<Tone, 'common'>; readonly side: Side };

/** What a point means by the strongest rule that holds for it. */
export function variationOf(flag: Flag | null, direction: ChartDirection): Variation {
  if (flag === null) return { tone: 'common' };
  const { side } = flag;
  if (direction === 'none') return { tone: 'neutral', side };
  return { tone: (direction === 'up') === (side === 'high') ? 'improvement' : 'concern', side };
}

/** The letter in the icon: colour is never alone. */
export function variationLetter(variation: Variation): string {
  return variation.tone === 'common' ? '~' : variation.side === 'high' ? 'H' : 'L';
}
