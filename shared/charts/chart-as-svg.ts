import { escapeHtml } from '../domain/hand-over/as-html.ts';
import { assuranceLetter } from './assurance.ts';
import { assuranceColours, inkColours, markLooks, toneColours } from './chart-colours.ts';
import {
  assuranceInWords,
  describeChart,
  findingInWords,
  numberedChanges,
  rangeInWords,
  scaleOf,
  variationInWords,
} from './chart-in-words.ts';
import type { ControlChart } from './control-chart.ts';
import { type ChartDrawing, drawChart } from './draw-chart.ts';
import { latestRing } from './point-shape.ts';
import { writeValue } from './values-in-words.ts';
import { variationLetter } from './variation.ts';

/** How wide a chart is that leaves the app, in pixels; its height follows from what there is to say. */
export const savedWidth = 800;
const pictureHeight = 300;
const margin = 24;
const fonts = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, DejaVu Sans, sans-serif';

/** Breaks a text into lines of about so many letters; a word that is longer is cut. */
export function wrapText(text: string, most: number): string[] {
  const words = text.split(/ +/u).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly isBold?: boolean;
  readonly isQuiet?: boolean;
}

function stack(lines: readonly Line[], from: number): { svg: string; to: number } {
  return lines.reduce(
    ({ svg, to }, { text, size, isBold, isQuiet }) => {
      const y = to + Math.round(size * 1.4);
      const weight = isBold ? ' font-weight="600"' : '';
      const fill = isQuiet ? inkColours.quiet : inkColours.text;
      return {
        to: y,
        svg: `${svg}<text x="${margin}" y="${y}" font-size="${size}" fill="${fill}"${weight}>${escapeHtml(text)}</text>`,
      };
    },
    { svg: '', to: from },
  );
}

function icon(x: number, colour: string, sign: string, words: string): string {
  return `<g transform="translate(${x} 44)" text-anchor="middle"><circle r="17" fill="${inkColours.paper}" stroke="${colour}" stroke-width="4"/><circle r="19.5" fill="none" stroke="${inkColours.quiet}" stroke-width="1"/><text y="6" font-size="17" font-weight="700" fill="${inkColours.text}">${sign}</text><text y="36" font-size="12" fill="${inkColours.quiet}">${words}</text></g>`;
}

function icons({ variation, assurance }: ControlChart): string {
  const right = savedWidth - margin - 36;
  const second = assurance
    ? icon(right, assuranceColours[assurance], assuranceLetter[assurance], assuranceInWords(assurance))
    : '';
  const first = variation
    ? icon(
        assurance ? right - 88 : right,
        toneColours[variation.tone],
        variationLetter(variation),
        variationInWords(variation),
      )
    : '';
  return first + second;
}

/** The marks of a drawing as SVG. */
export function marksAsSvg({ paths, points, texts }: ChartDrawing): string {
  const drawn = paths.map(({ role, d }) => `<path d="${d}" ${markLooks[role]}/>`);
  const dots = points.map(({ d, tone, isHollow, isLatest, x, y }) => {
    const fill = isHollow ? inkColours.paper : toneColours[tone];
    const ring = isLatest
      ? `<path d="${latestRing(x, y)}" fill="none" stroke="${inkColours.text}" stroke-width="1.4"/>`
      : '';
    return `<path d="${d}" fill="${fill}" stroke="${inkColours.quiet}" stroke-width="1"/>${ring}`;
  });
  const words = texts.map(({ role, x, y, anchor, text }) => {
    const fill = role === 'target' ? inkColours.target : inkColours.quiet;
    return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="12" fill="${fill}" stroke="${inkColours.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escapeHtml(text)}</text>`;
  });
  return [...drawn, ...dots, ...words].join('');
}

function headOf(chart: ControlChart): Line[] {
  const { latest, title } = chart;
  const share = latest?.denominator === undefined ? '' : `, ${latest.numerator ?? 0} of ${latest.denominator}`;
  const value = latest?.value ?? null;
  return [
    ...wrapText(title, 62).map((text) => ({ text, size: 17, isBold: true })),
    ...(latest && value !== null
      ? [
          { text: writeValue(value, scaleOf(chart)), size: 28, isBold: true },
          { text: `${latest.label}${share}`, size: 13, isQuiet: true },
        ]
      : []),
    ...wrapText(findingInWords(chart), 100).map((text) => ({ text, size: 14 })),
  ];
}

function footOf(chart: ControlChart): Line[] {
  const limits = chart.latest ? chart.stretches[chart.latest.stretch]?.limits : null;
  const isProvisional = chart.latest && chart.stretches[chart.latest.stretch]?.isProvisional;
  const range = limits
    ? [
        `Expected while nothing changes: ${rangeInWords(limits, chart, scaleOf(chart))}${isProvisional ? ' (provisional)' : ''}. Method: XmR chart, Making Data Count.`,
      ]
    : [];
  const reasons = numberedChanges(chart).map((reason, index) => `${index + 1}: ${reason}`);
  return [...range, ...reasons]
    .flatMap((text) => wrapText(text, 118))
    .map((text) => ({ text, size: 12, isQuiet: true }));
}

/** A chart as an SVG of its own: everything that it needs is in it, and nothing is loaded. In a page it has a name. */
export function chartAsSvg(chart: ControlChart): { svg: string; width: number; height: number } {
  const head = stack(headOf(chart), 12);
  const from = Math.max(head.to + 12, 92);
  const to = chart.isTooFew ? from : from + pictureHeight;
  const foot = stack(footOf(chart), to + 4);
  const height = foot.to + margin;
  const picture = chart.isTooFew
    ? ''
    : marksAsSvg(drawChart(chart, { width: savedWidth - 2 * margin, height: pictureHeight }));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${savedWidth}" height="${height}" viewBox="0 0 ${savedWidth} ${height}" role="img" font-family="${fonts}"><title>${escapeHtml(chart.title)}</title><desc>${escapeHtml(describeChart(chart))}</desc><rect width="100%" height="100%" fill="${inkColours.paper}"/>${head.svg}${icons(chart)}<g transform="translate(${margin} ${from})">${picture}</g>${foot.svg}</svg>`;
  return { svg, width: savedWidth, height };
}
