import type { Tone } from './variation.ts';

const round = (value: number) => Math.round(value * 100) / 100;
const polygon = (x: number, y: number, places: readonly (readonly [number, number])[]) =>
  `M${places.map(([right, down]) => `${round(x + right)},${round(y + down)}`).join('L')}Z`;

function circle(x: number, y: number, radius: number): string {
  const turn = `${radius},${radius} 0 1,1`;
  return `M${round(x - radius)},${y}a${turn} ${2 * radius},0a${turn} ${-2 * radius},0Z`;
}

/**
 * The shape of a point as SVG path data, so that nobody has to tell colours apart: a small dot within what is expected, a
 * larger one where it is better, a square where it is worse, a diamond where neither way is better.
 */
export function pointShape(tone: Tone, x: number, y: number): string {
  switch (tone) {
    case 'common':
      return circle(x, y, 3.2);
    case 'improvement':
      return circle(x, y, 5);
    case 'concern':
      return polygon(x, y, [
        [-4.5, -4.5],
        [4.5, -4.5],
        [4.5, 4.5],
        [-4.5, 4.5],
      ]);
    case 'neutral':
      return polygon(x, y, [
        [0, -6],
        [6, 0],
        [0, 6],
        [-6, 0],
      ]);
  }
}

/** A ring around the latest point. */
export function latestRing(x: number, y: number): string {
  return circle(x, y, 8.5);
}
