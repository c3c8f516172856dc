import { dateOnPaper } from '../domain/hand-over/words.ts';
import type { Assurance } from './assurance.ts';
import type { ControlChart, Stretch } from './control-chart.ts';
import { clipped, type Scale, scaleFor, writeValue } from './values-in-words.ts';
import type { Variation } from './variation.ts';
import type { Limits } from './xmr.ts';
import type { Flag } from './xmr-rules.ts';

/** How the values of a chart are written. */
export function scaleOf({ unit, points, stretches }: ControlChart): Scale {
  const values = points.map(({ value }) => value ?? 0);
  return scaleFor(unit, Math.max(0, ...values, ...stretches.map(({ limits }) => limits?.upper ?? 0)));
}

const flagWords = {
  beyond: { high: 'above the upper limit', low: 'below the lower limit' },
  trend: { high: '7 or more in a row, each higher', low: '7 or more in a row, each lower' },
  near: { high: 'two of three close to the upper limit', low: 'two of three close to the lower limit' },
  run: { high: '7 or more in a row above the average', low: '7 or more in a row below the average' },
} as const;

/** Why a point is special. */
export function flagInWords({ rule, side }: Flag): string {
  return flagWords[rule][side];
}

/** What a point says, in a word or two: what stands beside the icon. */
export function variationInWords(variation: Variation): string {
  switch (variation.tone) {
    case 'common':
      return 'steady';
    case 'improvement':
      return 'better';
    case 'concern':
      return 'worse';
    case 'neutral':
      return variation.side === 'high' ? 'higher' : 'lower';
  }
}

const assuranceWords = {
  pass: 'always met',
  fail: 'not met',
  'hit-and-miss': 'hit and miss',
} as const satisfies Record<Assurance, string>;

/** What the limits say about the target, in a word or two: what stands beside the icon. */
export function assuranceInWords(assurance: Assurance): string {
  return assuranceWords[assurance];
}

const assuranceSentences = {
  pass: 'as things are it is always met',
  fail: 'as things are it is not met',
  'hit-and-miss': 'as things are it is met in some periods and missed in others, by chance',
} as const satisfies Record<Assurance, string>;

/** The range that is expected, `52 % to 66 %`, cut off where there is nothing beyond. */
export function rangeInWords(limits: Limits, { unit }: Pick<ControlChart, 'unit'>, scale: Scale): string {
  const [lower, upper] = [limits.lower, limits.upper].map((limit) => writeValue(clipped(limit, unit), scale));
  return `${lower} to ${upper}`;
}

/** Points one after the other for which the same rule holds in the same way. */
interface Special {
  readonly first: number;
  last: number;
  readonly flag: Flag;
}

const alike = (one: Flag, other: Flag) => one.rule === other.rule && one.side === other.side;

/** Every stretch of special points by its rule; of those near a limit, none that a longer one says already. */
function specialsOf({ points }: ControlChart): Special[] {
  const specials: Special[] = [];
  points.forEach(({ flags, stretch }, index) => {
    for (const flag of flags) {
      const open = specials.find((special) => special.last === index - 1 && alike(special.flag, flag));
      if (open && points[open.last]?.stretch === stretch) open.last = index;
      else specials.push({ first: index, last: index, flag });
    }
  });
  return specials.filter(({ first, last, flag }) => {
    const says = (other: Special) => other.flag.side === flag.side && other.first <= first && last <= other.last;
    return flag.rule !== 'near' || !specials.some((other) => other.flag.rule !== 'near' && says(other));
  });
}

function placeInWords({ points }: ControlChart, { first, last }: Special): string {
  const [from, to] = [points[first]?.label ?? '', points[last]?.label ?? ''];
  return first === last ? from : `${from} to ${to}`;
}

const mostSpecials = 5;

function earlierInWords(chart: ControlChart): string {
  const now = chart.latest ? chart.points.indexOf(chart.latest) : -1;
  const earlier = specialsOf(chart).filter(({ last }) => last !== now);
  if (earlier.length === 0) return chart.variation?.tone === 'common' ? 'Nothing stands out.' : '';
  const left = earlier.length - mostSpecials;
  const said = earlier
    .slice(-mostSpecials)
    .map((special) => `${placeInWords(chart, special)} (${flagInWords(special.flag)})`);
  return `Before that stand out: ${left > 0 ? `${left} more at the beginning; ` : ''}${said.join('; ')}.`;
}

function latestInWords({ latest, points, stretches }: ControlChart, scale: Scale): string {
  if (!latest || latest.value === null) return 'No period has a value yet.';
  const after = points.length - 1 - points.indexOf(latest);
  const many = stretches.reduce((sum, { recorded }) => sum + recorded, 0);
  const share = latest.denominator === undefined ? '' : `, ${latest.numerator ?? 0} of ${latest.denominator}`;
  const later =
    after === 0
      ? ''
      : ` ${after === 1 ? 'The period after it has' : `The ${after} periods after it have`} no value yet.`;
  return `${writeValue(latest.value, scale)} in ${latest.label}${share}, the latest of ${many} ${many === 1 ? 'period' : 'periods'}.${later}`;
}

function limitsInWords(chart: ControlChart, stretch: Stretch | undefined, scale: Scale): string {
  if (!stretch?.limits) {
    return stretch && stretch.rebases.length > 0
      ? 'Too few periods since the last change to say what is to be expected.'
      : 'Too few periods to say what is to be expected.';
  }
  const { limits, isProvisional, recorded } = stretch;
  const average = writeValue(limits.mean, scale);
  const provisional = isProvisional ? ` These limits are provisional: they come from ${recorded} periods.` : '';
  return `Expected while nothing changes: ${rangeInWords(limits, chart, scale)}, on average ${average}.${provisional}`;
}

/** What the latest point says, with why and since when. */
function verdictInWords(chart: ControlChart): string {
  const { latest, variation, isTooFew } = chart;
  if (isTooFew) return 'Too few periods for a chart: at least 6 are needed.';
  if (!latest || variation === null) return 'Too few periods since the last change to say anything.';
  const now = chart.points.indexOf(latest);
  const specials = specialsOf(chart).filter(({ last, flag }) => last === now && flag.side === latest.flags[0]?.side);
  if (variation.tone === 'common' || specials.length === 0) return 'Steady: within what is expected.';
  const first = Math.min(...specials.map((special) => special.first));
  const since = first === now ? ` in ${latest.label}` : ` since ${chart.points[first]?.label}`;
  const word = variationInWords(variation);
  const why = specials.map(({ flag }) => flagInWords(flag)).join(', ');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}${since}: ${why}.`;
}

/** What the latest point says, with why and since when, as it stands above a chart; of limits that still move it says so. */
export function findingInWords(chart: ControlChart): string {
  const stretch = chart.latest && chart.stretches[chart.latest.stretch];
  const provisional = stretch?.isProvisional ? ` Provisional: from ${stretch.recorded} periods.` : '';
  return `${verdictInWords(chart)}${provisional}`;
}

function targetInWords({ latest, assurance, direction, targets }: ControlChart, scale: Scale): string {
  if (!latest || latest.target === null) return targets.length > 0 ? 'There is no target now.' : '';
  const target = `Target ${writeValue(latest.target, scale)}`;
  if (direction === 'none') return `${target}, as context: neither more nor less is better.`;
  return assurance ? `${target}: ${assuranceSentences[assurance]}.` : `${target}.`;
}

/** The changes that are numbered in a drawn chart, in the order of their numbers, each with its reasons. */
export function numberedChanges({ stretches }: ControlChart): string[] {
  return stretches
    .filter(({ first, rebases }) => first > 0 && rebases.length > 0)
    .map(({ rebases }) => rebases.map(({ from, reason }) => `from ${dateOnPaper(from)}, ${reason}`).join('; '));
}

function changesInWords({ stretches }: ControlChart): string[] {
  return stretches
    .flatMap(({ rebases, first }) => (first === 0 ? [] : rebases))
    .map(
      ({ from, reason }) => `Limits are reckoned anew from ${dateOnPaper(from)}: ${reason.replace(/[.\s]+$/u, '')}.`,
    );
}

function gapsInWords({ points, latest }: ControlChart): string {
  const gaps = points.filter(({ value }, index) => value === null && latest && index < points.indexOf(latest)).length;
  return gaps === 0 ? '' : gaps === 1 ? '1 period has no value.' : `${gaps} periods have no value.`;
}

function smallInWords({ points }: ControlChart): string {
  const small = points.filter(({ isSmall, value }) => isSmall && value !== null).length;
  const what = small === 1 ? '1 period is a share' : `${small} periods are shares`;
  return small === 0 ? '' : `${what} of fewer than 10: one more or less moves it far.`;
}

/** Everything that a chart shows, in sentences: for those who do not see it, and for those who want to be sure. */
export function describeChart(chart: ControlChart): string {
  const scale = scaleOf(chart);
  const stretch = chart.latest ? chart.stretches[chart.latest.stretch] : undefined;
  const verdict = [limitsInWords(chart, stretch, scale), verdictInWords(chart), earlierInWords(chart)];
  const sentences = [
    latestInWords(chart, scale),
    ...(chart.isTooFew ? [verdictInWords(chart)] : chart.variation ? verdict : verdict.slice(0, 1)),
    ...changesInWords(chart),
    targetInWords(chart, scale),
    gapsInWords(chart),
    smallInWords(chart),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
