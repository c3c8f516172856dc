import type { DisclosureProfile } from '../../counts/disclosure/profile.ts';
import { roundedCount } from '../../counts/disclosure/profile.ts';
import { releaseTable } from '../../counts/disclosure/release.ts';
import type { Pack } from '../../pack/schema.ts';
import { measures } from '../measures/catalogue.ts';
import { codeInWords } from '../measures/codes-in-words.ts';
import type { Measure, MeasureId } from '../measures/definition.ts';
import type { SplitName } from '../measures/fact.ts';
import type { MeasuresPage } from '../measures/measures-page.ts';
import type { Reading } from '../measures/reading.ts';
import { numberInWords } from '../measures/reading-in-words.ts';
import type { ReportTable } from './document.ts';
import {
  type ByCode,
  inPackOrder,
  listOf,
  localityRows,
  nameOf,
  numberColumn,
  row,
  totalRow,
  wordColumn,
} from './in-tables.ts';
import { outsideReadings, type Parts, type Readings } from './outside-readings.ts';

const asWords = (shown: number | string) => (typeof shown === 'number' ? numberInWords(shown) : shown);
const asPercent = (shown: number | string) => (typeof shown === 'number' ? `${shown} %` : shown);

/** What the measures of a page came to in all. */
export function totalsOf({ measures: all }: Pick<MeasuresPage, 'measures'>): Readings {
  return new Map(all.map(({ id, total }) => [id, total]));
}

/** Every measure, as far as it may leave: nothing stands beside it, and counts are rounded. */
export function outsideMeasures(page: MeasuresPage, pack: Pack, profile: DisclosureProfile): ReportTable {
  const shown = outsideReadings(totalsOf(page), profile);
  return {
    columns: [wordColumn('Measure'), numberColumn('Comes to'), numberColumn('Counted'), numberColumn('Of')],
    rows: measures.flatMap((measure) => {
      const total = page.measures.find(({ id }) => id === measure.id)?.total;
      return total
        ? [
            row(
              nameOf(measure.id, page.windows, pack),
              ...cellsOf(measure, total, { isShown: shown.has(measure.id), profile }),
            ),
          ]
        : [];
    }),
  };
}

function cellsOf(
  { unit, windowIndex }: Measure,
  { value, n, of, notYet }: Reading,
  { isShown, profile }: { isShown: boolean; profile: DisclosureProfile },
): string[] {
  const rounded = (count: number) => numberInWords(roundedCount(count, profile));
  if (windowIndex !== undefined && notYet > 0) return ['not matured yet', '', ''];
  if (!isShown) return [profile.marker, profile.marker, of === null ? '' : profile.marker];
  if (unit === 'minutes') return [`about ${numberInWords(Math.round((value ?? 0) / 5) * 5)} minutes`, rounded(n), ''];
  if (of === null) return [rounded(n), rounded(n), ''];
  return [`${Math.round((100 * n) / of)} %`, rounded(n), rounded(of)];
}

/** New requests in the three parts that make them up. */
export function outsideEnded({ released }: Parts): ReportTable {
  const at = (column: number) => asWords(released.shown({ row: 0, column }));
  return {
    columns: [wordColumn('New requests, from the community'), numberColumn('Counted'), numberColumn('Comes to')],
    rows: [
      row('Settled at the first contact', at(0), asPercent(released.percent(0, { part: 0, of: 3 }))),
      row('Passed on for an assessment', at(1), asPercent(released.percent(0, { part: 1, of: 3 }))),
      row('Ended in any other way', at(2), ''),
      totalRow('All', at(3), ''),
    ],
  };
}

/**
 * A share by locality as it may leave; null where its totals stand hidden in one table and shown in the other, as one
 * would give the other away.
 */
export function outsideLocalities(
  byCode: ByCode,
  total: Reading,
  { pack, parts, profile }: { pack: Pack; parts: Parts; profile: DisclosureProfile },
): ReportTable | null {
  const rows = localityRows(byCode, total, pack);
  if (rows.length === 0 || !parts.isSettledShown || !parts.isAllShown) return null;
  const cells = rows.map(({ n, of }) => [n, of - n]);
  const share = { part: 0, of: 2 };
  const table = { cells, rowTotals: true, columnTotals: true, unshown: [] };
  const released = releaseTable(table, profile, { shares: [share] });
  const shown = (at: number, column: number) => asWords(released.shown({ row: at, column }));
  const cellsAt = (at: number) => [shown(at, 0), shown(at, 1), shown(at, 2), asPercent(released.percent(at, share))];
  if ([0, 2].some((column) => shown(rows.length, column) === profile.marker)) return null;
  return {
    columns: [
      ...[wordColumn('Locality'), numberColumn('Settled'), numberColumn('Not settled'), numberColumn('All')],
      numberColumn('Comes to'),
    ],
    rows: [...rows.map(({ name }, at) => row(name, ...cellsAt(at))), totalRow('All', ...cellsAt(rows.length))],
  };
}

/** How many there are of each code as it may leave, with a total or without one; always in the order of the pack. */
export function outsideMany(
  rows: readonly { readonly code: string; readonly n: number }[],
  options: {
    split: Exclude<SplitName, 'requesters'>;
    pack: Pack;
    label: string;
    hasTotal: boolean;
    profile: DisclosureProfile;
  },
): ReportTable {
  const { split, pack, label, hasTotal, profile } = options;
  const sorted = inPackOrder(rows, listOf(split, pack));
  const table = { cells: sorted.map(({ n }) => [n]), rowTotals: false, columnTotals: hasTotal, unshown: [] };
  const released = releaseTable(table, profile);
  const shown = (at: number) => asWords(released.shown({ row: at, column: 0 }));
  return {
    columns: [wordColumn(label), numberColumn('Counted')],
    rows: [
      ...sorted.map(({ code }, at) => row(codeInWords(split, code, pack), shown(at))),
      ...(hasTotal ? [totalRow('All', shown(sorted.length))] : []),
    ],
  };
}

/**
 * What was taken up as it may leave. How many people took something up says nearly how many were taken up in all: so it
 * is kept as though the total stood below it.
 */
export function outsideTiers(page: MeasuresPage, pack: Pack, profile: DisclosureProfile): ReportTable {
  const table = outsideMany(page.tiers, {
    ...{ split: 'tier', pack, label: 'What was taken up', hasTotal: true, profile },
  });
  return { ...table, rows: table.rows.filter(({ isTotal }) => !isTotal) };
}

/** Which measures may leave, month by month. */
export function shownByMonth(months: MeasuresPage, profile: DisclosureProfile): ReadonlySet<MeasureId>[] {
  return months.periods.map((_, at) => {
    const known = months.measures.flatMap(({ id, points }) => {
      const point = points[at];
      return point ? [[id, point] as const] : [];
    });
    return outsideReadings(new Map(known), profile);
  });
}
