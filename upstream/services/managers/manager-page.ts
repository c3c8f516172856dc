import { type ControlChart, controlChart } from '../../../shared/charts/control-chart.ts';
import { measureOf } from '../../../shared/domain/measures/catalogue.ts';
import { periodLabel } from '../../../shared/domain/measures/chart-input-of.ts';
import type { Measure, MeasureId } from '../../../shared/domain/measures/definition.ts';
import { titleFor } from '../../../shared/domain/measures/title-for.ts';
import { addDays, type CivilDate, civilDateOf } from '../../../shared/domain/time.ts';
import { type ReleasedContent, releasedContent } from '../../../shared/upstream/released.ts';
import type { Context } from '../../context.ts';
import { countHeard } from '../../queries/managers.ts';
import { listReleased } from '../../queries/released.ts';
import { settledWindow } from '../disclosure/release-plan.ts';
import { type CouncilWords, councilWords } from './council-words.ts';
import { type Only, partIn, type Seen, sumOf, sumsIn } from './seen-parts.ts';

/** A month as it was released; null where none was. */
export interface Month {
  readonly from: CivilDate;
  readonly label: string;
  readonly content: ReleasedContent | null;
}

/** A measure of a month: its number and its whole, or why there is none. */
export interface Point {
  readonly n: Seen;
  readonly of: Seen;
  /** A share from 0 to 1; null where anything of it is missing, or it is a share of nothing. */
  readonly share: number | null;
  /** Shares that the rounded numbers allow. */
  readonly range: readonly [low: number, high: number] | null;
}

/** A measure as the page shows it. */
export interface ShownMeasure {
  readonly measure: Measure;
  readonly title: string;
  readonly points: readonly (Point | null)[];
  readonly chart: ControlChart;
}

/** What the page of a team shows. */
export interface ManagerPage {
  readonly team: string;
  readonly words: CouncilWords;
  readonly months: readonly Month[];
  readonly measures: readonly ShownMeasure[];
  /** What alone is looked at, and what it is called; null for everything. */
  readonly only: (Only & { readonly label: string }) | null;
  readonly computers: { readonly all: number; readonly heard: number };
  readonly roundTo: number;
}

const ofEverything: readonly MeasureId[] = [
  ...(['first-contact-at-close', 'first-contact-net', 'first-contact-confirmed'] as const),
  ...(['passed-to-assessment', 'signposting', 'listened-to'] as const),
];
const ofOne: readonly MeasureId[] = ['first-contact-at-close', 'passed-to-assessment'];

/** The lists by which the tables by bucket are split. */
export const listOfSplit = {
  'locality-bucket': 'localities',
  'channel-bucket': 'channels',
  'topic-bucket': 'topics',
} as const satisfies Record<Only['table'], string>;

/** Computers that were not heard from for longer than this many days are told as such. */
export const quietAfterDays = 7;

/** The page of a team, from what was released of it and nothing else. */
export async function managerPage(
  { db, clock, roundTo }: Pick<Context, 'db' | 'clock' | 'roundTo'>,
  team: string,
  asked: Only | null,
): Promise<ManagerPage> {
  const released = await listReleased(db, team, 0, 1_000);
  const words = await councilWords({ db }, team);
  const months = monthsOf(new Map(released.map(({ starts, content }) => [starts, releasedContent.parse(content)])));
  const only = asked && { ...asked, label: words.inWords(listOfSplit[asked.table], asked.code) };
  const today = civilDateOf(clock.now());
  return {
    ...{ team, words, months, only, roundTo },
    measures: (only ? ofOne : ofEverything).map((id) => shownMeasure(measureOf(id), months, { words, only, roundTo })),
    computers: await countHeard(db, team, addDays(today, -quietAfterDays)),
  };
}

/** Every month from the first that was released to the last; one that was not is there too. */
function monthsOf(byStart: ReadonlyMap<CivilDate, ReleasedContent>): Month[] {
  const starts = [...byStart.keys()].sort();
  const months: Month[] = [];
  const last = starts.at(-1) ?? '';
  for (let from = starts[0]; from !== undefined && from <= last; from = addDays(from, 31).replace(/\d\d$/, '01')) {
    months.push({ from, label: periodLabel(from, 'month'), content: byStart.get(from) ?? null });
  }
  return months;
}

function shownMeasure(
  measure: Measure,
  months: readonly Month[],
  { words, only, roundTo }: Pick<ManagerPage, 'words' | 'only' | 'roundTo'>,
): ShownMeasure {
  const points = months.map(({ content }) => content && pointOf(measure, content, only, roundTo));
  const title = titleFor(measure, [settledWindow]);
  const chart = controlChart({
    title: only ? `${title}: ${only.label}` : title,
    ...{ unit: measure.unit, direction: measure.direction, rebases: [] },
    points: months.map(({ from, label }, at) => {
      const point = points[at];
      const made = point?.share !== null && typeof point?.n === 'number' && typeof point.of === 'number';
      return {
        label,
        from,
        value: point?.share ?? null,
        ...(made ? { numerator: point.n, denominator: point.of } : {}),
      };
    }),
    targets: words.targets
      .filter((target) => target.measure === measure.target)
      .map(({ from, expect }) => ({ from, expect })),
  });
  return { measure, title, points, chart };
}

/** A measure of what was released, read by its one definition; where a part is missing it is never guessed. */
export function pointOf(measure: Measure, content: ReleasedContent, only: Only | null, roundTo: number): Point {
  const part = (name: string) => partIn(content, name, only);
  const [n, of] = [sumOf(...measure.parts.n.map(part)), sumOf(...measure.parts.of.map(part))];
  if (typeof n !== 'number' || typeof of !== 'number') return { n, of, share: null, range: null };
  const read = measure.read(sumsIn(content, only), {
    from: '',
    windows: [{ days: settledWindow, begunBy: '9999-12-31' }],
  });
  if (read.value === null) return { n, of, share: null, range: null };
  // Each rounded number may be half a step more or less; a nought is one.
  const half = Math.floor(roundTo / 2);
  const bound = (names: readonly string[], sign: 1 | -1) =>
    names
      .flatMap(apart)
      .map(part)
      .reduce<number>((sum, one) => sum + (typeof one === 'number' && one > 0 ? one + sign * half : 0), 0);
  const range = (sign: 1 | -1) =>
    Math.min(1, bound(measure.parts.n, sign) / Math.max(1, bound(measure.parts.of, sign === 1 ? -1 : 1)));
  return { n, of, share: Math.min(1, read.value), range: [range(-1), range(1)] };
}

/** What was settled is two numbers, each rounded by itself. */
function apart(name: string): string[] {
  return name === 'first' || name === 'first-net' ? ['ended/new/resolved', 'ended/new/signposted'] : [name];
}
