import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { scaleOf } from './chart-in-words.ts';
import type { ChartUnit } from './chart-input.ts';
import type { ChartedPoint, ControlChart, Stretch } from './control-chart.ts';
import { pointShape } from './point-shape.ts';
import { clipped, type Scale, writeValue } from './values-in-words.ts';
import type { Tone } from './variation.ts';

/** What a mark is: how it looks is for whoever draws it to say. */
export type MarkRole = 'band' | 'axis' | 'mean' | 'limit' | 'provisional' | 'target' | 'context' | 'change' | 'line';

/** A line or an area, as SVG path data. */
export interface PathMark {
  readonly role: MarkRole;
  readonly d: string;
}

/** A text on one line. */
export interface TextMark {
  readonly role: 'label' | 'target' | 'context' | 'change';
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** A point: its shape says what its colour says. */
export interface PointMark {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly d: string;
  readonly tone: Tone;
  /** A share of few: drawn hollow. */
  readonly isHollow: boolean;
  readonly isLatest: boolean;
}

/** A chart as marks, in pixels from the left upper corner. What comes first lies below. */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly PathMark[];
  readonly points: readonly PointMark[];
  readonly texts: readonly TextMark[];
}

/** How large a chart is to be; texts keep their size of 12 pixels whatever it is. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

const edge = { top: 18, right: 8, bottom: 22 } as const;
const inset = 8;
/** How wide a letter of 12 pixels is about, for room that is kept free. */
const letter = 7.4;
const round = (value: number) => Math.round(value * 100) / 100;

interface Frame extends DrawingSize {
  readonly chart: ControlChart;
  readonly scale: Scale;
  readonly left: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

const path = (role: MarkRole, ...places: readonly (readonly [number, number])[]): PathMark => ({
  role,
  d: `M${places.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}`,
});

function drawnValues({ points, stretches, unit }: ControlChart): number[] {
  const limits = stretches.flatMap((stretch) => (stretch.limits ? [stretch.limits.lower, stretch.limits.upper] : []));
  const values = points.flatMap(({ value, target }) => [value ?? [], target ?? []].flat());
  return [...values, ...limits.map((limit) => clipped(limit, unit))];
}

/** Hardly any change is not to look like much. */
const leastRoom = { percent: 0.02, count: 1, minutes: 1 } as const satisfies Record<ChartUnit, number>;

/** The values at both ends of the picture: all there is, with a little room, and never past nothing or everything. */
function spanOf(chart: ControlChart): [number, number] {
  const values = drawnValues(chart);
  const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const room = Math.max((most - least) * 0.06, leastRoom[chart.unit]);
  const ends: [number, number] = [least - room, most + room];
  // Values that lie where there is nothing, as numbers below zero, are shown all the same.
  return [
    least < 0 ? ends[0] : clipped(ends[0], chart.unit),
    chart.unit === 'percent' && most <= 1 ? clipped(ends[1], chart.unit) : ends[1],
  ];
}

function frameOf(
  chart: ControlChart,
  { width, height }: DrawingSize,
): { frame: Frame; ticks: readonly [number, string][] } {
  const scale = scaleOf(chart);
  const [least, most] = spanOf(chart);
  // Ticks are round in the measure that is written, not in the one that is reckoned.
  const across = scaleLinear([least * scale.times, most * scale.times], [height - edge.bottom, edge.top]);
  const ticks = across.ticks(4).map((tick): [number, string] => [across(tick), writeValue(tick / scale.times, scale)]);
  const left = Math.max(...ticks.map(([, text]) => text.length), 2) * letter + 10;
  const along = scaleLinear([0, Math.max(1, chart.points.length - 1)], [left + inset, width - edge.right - inset]);
  return { ticks, frame: { chart, scale, width, height, left, x: along, y: (value) => across(value * scale.times) } };
}

/** Where a stretch begins and ends: half-way to the points beside it. */
function endsOf({ x, chart }: Frame, first: number, last: number): [number, number] {
  const from = first === 0 ? x(0) - inset : x(first - 0.5);
  return [from, last === chart.points.length - 1 ? x(last) + inset : x(last + 0.5)];
}

function drawStretch(frame: Frame, { first, last, limits, isProvisional, rebases }: Stretch): PathMark[] {
  const { y, chart, height } = frame;
  const [from, to] = endsOf(frame, first, last);
  const change =
    first > 0 && rebases.length > 0 ? [path('change', [from, edge.top - 8], [from, height - edge.bottom])] : [];
  if (!limits) return change;
  const [upper, lower, mean] = [limits.upper, limits.lower, limits.mean].map((value) => y(clipped(value, chart.unit)));
  if (upper === undefined || lower === undefined || mean === undefined) return change;
  const limit = isProvisional ? 'provisional' : 'limit';
  return [
    path('band', [from, upper], [to, upper], [to, lower], [from, lower]),
    path(limit, [from, upper], [to, upper]),
    path(limit, [from, lower], [to, lower]),
    path('mean', [from, mean], [to, mean]),
    ...change,
  ];
}

/** Where neither way is better a target is nothing to pass: it is there to be compared with. */
const targetRole = ({ direction }: ControlChart) => (direction === 'none' ? 'context' : 'target');

/** The target as it stood: a line that steps where it changed, and stops where there was none. */
function drawTarget(frame: Frame): PathMark[] {
  const { chart, x, y } = frame;
  const steps = chart.points.flatMap(({ target }, index): (readonly [number, number])[][] => {
    if (target === null) return [];
    const [from, to] = endsOf(frame, index, index);
    const before = chart.points[index - 1]?.target ?? null;
    return [
      [
        [before === null ? from : x(index - 0.5), y(target)],
        [to, y(target)],
      ],
    ];
  });
  const joined = steps.reduce<(readonly [number, number])[][]>((lines, step) => {
    const current = lines.at(-1);
    if (current && current.at(-1)?.[0] === step[0]?.[0]) current.push(...step);
    else lines.push([...step]);
    return lines;
  }, []);
  return joined.map((places) => path(targetRole(chart), ...places));
}

function drawLine({ chart, x, y }: Frame): PathMark[] {
  const along = line<ChartedPoint>()
    .defined(({ value }) => value !== null)
    .x((_, index) => round(x(index)))
    .y(({ value }) => round(y(value ?? 0)));
  const d = along([...chart.points]);
  return d ? [{ role: 'line', d }] : [];
}

function drawPoints({ chart, x, y }: Frame): PointMark[] {
  return chart.points.flatMap((point, index) => {
    if (point.value === null) return [];
    const [at, down] = [round(x(index)), round(y(point.value))];
    const tone = point.variation?.tone ?? 'common';
    const isLatest = point === chart.latest;
    return [{ index, x: at, y: down, d: pointShape(tone, at, down), tone, isHollow: point.isSmall, isLatest }];
  });
}

/** The names of some periods, the last one always; as many as have room. */
function labelPeriods({ chart: { points }, x, left, width, height }: Frame): TextMark[] {
  const longest = Math.max(0, ...points.map(({ label }) => label.length)) * letter + 12;
  const every = Math.max(1, Math.ceil((longest * Math.max(1, points.length - 1)) / (width - left - edge.right)));
  return points.flatMap(({ label: text }, index): TextMark[] => {
    if ((points.length - 1 - index) % every !== 0) return [];
    const half = (text.length * letter) / 2;
    const anchor = x(index) + half > width ? 'end' : x(index) - half < 0 ? 'start' : 'middle';
    const at = anchor === 'end' ? width - 1 : anchor === 'start' ? 1 : x(index);
    return [{ role: 'label', x: round(at), y: height - 6, anchor, text }];
  });
}

/** The target by its number, on the side of its line where fewer points are in the way. */
function labelTarget({ chart, scale, width, x, y }: Frame): TextMark[] {
  const target = chart.points.at(-1)?.target ?? null;
  if (target === null) return [];
  const at = y(target);
  const text = `target ${writeValue(target, scale)}`;
  const near = chart.points.filter((_, index) => x(index) > width - edge.right - text.length * letter - inset);
  const inWay = (from: number, to: number) =>
    near.filter(({ value }) => value !== null && y(value) > from && y(value) < to).length;
  const isBelow = at < edge.top + 4 || inWay(at - 22, at) > inWay(at, at + 22);
  const down = round(isBelow ? at + 14 : at - 5);
  return [{ role: targetRole(chart), x: width - edge.right, y: down, anchor: 'end', text }];
}

/** Draws a chart: data in, marks out. Nothing of it knows a colour or a page. */
export function drawChart(chart: ControlChart, size: DrawingSize): ChartDrawing {
  const { frame, ticks } = frameOf(chart, size);
  const changes = chart.stretches.filter(({ first, rebases }) => first > 0 && rebases.length > 0);
  const numbers = changes.map(({ first }, index): TextMark => {
    const [from] = endsOf(frame, first, first);
    return { role: 'change', x: round(from + 4), y: edge.top - 6, anchor: 'start', text: `${index + 1}` };
  });
  const values = ticks.map(
    ([at, text]): TextMark => ({ role: 'label', x: frame.left - 6, y: round(at + 4), anchor: 'end', text }),
  );
  const lines = ticks.map(([at]) => path('axis', [frame.left, at], [size.width - edge.right, at]));
  const stretches = chart.stretches.flatMap((stretch) => drawStretch(frame, stretch));
  return {
    ...size,
    paths: [
      ...stretches.filter(({ role }) => role === 'band'),
      ...lines,
      ...stretches.filter(({ role }) => role !== 'band'),
      ...drawTarget(frame),
      ...drawLine(frame),
    ],
    points: drawPoints(frame),
    texts: [...values, ...labelPeriods(frame), ...numbers, ...labelTarget(frame)],
  };
}
