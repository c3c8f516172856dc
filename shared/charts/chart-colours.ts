import type { Assurance } from './assurance.ts';
import type { MarkRole } from './draw-chart.ts';
import type { Tone } from './variation.ts';

/** The colours of Making Data Count. They are too light to tell things apart by: shape and letter do that. */
export const toneColours = {
  common: '#a6a6a6',
  improvement: '#00b0f0',
  concern: '#e46c0a',
  neutral: '#490092',
} as const satisfies Record<Tone, string>;

/** The same for what is said of a target. */
export const assuranceColours = {
  pass: toneColours.improvement,
  fail: toneColours.concern,
  'hit-and-miss': toneColours.common,
} as const satisfies Record<Assurance, string>;

/** Black on white: a chart that leaves the app. */
export const inkColours = { text: '#1b2321', quiet: '#56615d', paper: '#ffffff', target: '#ae1f1a' } as const;

/** How marks look in a chart that leaves the app, as attributes of SVG. */
export const markLooks = {
  band: 'fill="#f0f2f1"',
  axis: 'fill="none" stroke="#dde0dd" stroke-width="1"',
  limit: 'fill="none" stroke="#6d7773" stroke-width="1.2" stroke-dasharray="5 3"',
  provisional: 'fill="none" stroke="#6d7773" stroke-width="1.2" stroke-dasharray="1.5 3"',
  mean: 'fill="none" stroke="#6d7773" stroke-width="1.4"',
  target: `fill="none" stroke="${inkColours.target}" stroke-width="1.6" stroke-dasharray="8 4"`,
  context: `fill="none" stroke="${inkColours.quiet}" stroke-width="1.6" stroke-dasharray="8 4"`,
  change: 'fill="none" stroke="#1b2321" stroke-width="1.2"',
  line: 'fill="none" stroke="#7b8581" stroke-width="1.2"',
} as const satisfies Record<MarkRole, string>;
