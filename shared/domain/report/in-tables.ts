import type { Pack } from '../../pack/schema.ts';
import { measureOf, measures } from '../measures/catalogue.ts';
import { bucketInWords, codeInWords } from '../measures/codes-in-words.ts';
import type { SplitName } from '../measures/fact.ts';
import type { MeasuresPage } from '../measures/measures-page.ts';
import type { Reading } from '../measures/reading.ts';
import { besideInWords, numberInWords, valueInWords } from '../measures/reading-in-words.ts';
import { titleFor } from '../measures/title-for.ts';
import type { ReportTable } from './document.ts';

/** A measure by the codes of a split. */
export type ByCode = readonly { readonly code: string; readonly reading: Reading }[];

/** A row of a table; the last of several columns of numbers. */
export const row = (...cells: string[]) => ({ cells, isTotal: false });
/** The row that says what the others add up to. */
export const totalRow = (...cells: string[]) => ({ cells, isTotal: true });

/** Columns of words, and of numbers. */
export const wordColumn = (label: string) => ({ label, isNumber: false });
/** See {@link wordColumn}. */
export const numberColumn = (label: string) => ({ label, isNumber: true });

/** A measure as a row begins: its title, and its place in the council's list. */
export function nameOf(
  id: MeasuresPage['measures'][number]['id'],
  windows: readonly number[],
  { measure_list: { places } }: Pick<Pack, 'measure_list'>,
): string {
  const place = places[id];
  return `${titleFor(measureOf(id), windows)}${place === undefined ? '' : ` (${place})`}`;
}

/** Every measure with what it is made of. */
export function exactMeasures(page: MeasuresPage, pack: Pack): ReportTable {
  return {
    columns: [
      ...[wordColumn('Measure'), numberColumn('Comes to'), numberColumn('Counted'), numberColumn('Of')],
      ...[numberColumn('Not matured'), wordColumn('Beside it')],
    ],
    rows: measures.flatMap((measure) => {
      const total = page.measures.find(({ id }) => id === measure.id)?.total;
      if (!total) return [];
      const of = total.of === null ? '' : numberInWords(total.of);
      const notYet = measure.windowIndex === undefined ? '' : numberInWords(total.notYet);
      const beside = besideInWords(measure, total).join(' · ');
      return [
        row(
          nameOf(measure.id, page.windows, pack),
          valueInWords(measure, total),
          numberInWords(total.n),
          of,
          notYet,
          beside,
        ),
      ];
    }),
  };
}

const scopes = [
  ['new', 'New, from the community'],
  ['existing', 'Has support already'],
  ['hospital', 'Leaving hospital or another way in'],
] as const;

/** Where every request ended, by who it was about: the parts add up. */
export function exactEnded(
  { ended }: MeasuresPage,
  { outcome_labels: ends }: Pick<Pack, 'outcome_labels'>,
): ReportTable {
  const sumOf = (scope: string, bucket?: string) =>
    ended
      .filter((each) => each.scope === scope && (bucket === undefined || each.bucket === bucket))
      .reduce((sum, { n }) => sum + n, 0);
  const cells = (bucket?: string) => scopes.map(([scope]) => numberInWords(sumOf(scope, bucket)));
  return {
    columns: [wordColumn('Ended as'), ...scopes.map(([, words]) => numberColumn(words))],
    rows: [
      ...[...new Set(ended.map(({ bucket }) => bucket))].map((bucket) =>
        row(bucketInWords(bucket, ends), ...cells(bucket)),
      ),
      totalRow('All', ...cells()),
    ],
  };
}

/** The codes of a split in the order of the pack, with what the pack does not know any more behind them. */
export function inPackOrder<T extends { readonly code: string }>(
  rows: readonly T[],
  known: Readonly<Record<string, unknown>>,
): T[] {
  const order = Object.keys(known);
  const placeOf = ({ code }: T) => (order.includes(code) ? order.indexOf(code) : order.length);
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other) || (one.code < other.code ? -1 : 1));
}

/** A share by locality; what no locality is known of is a row too, so that the rows add up. */
export function exactLocalities(byCode: ByCode, total: Reading, pack: Pack): ReportTable {
  const measure = measureOf('first-contact-at-close');
  const share = (name: string, { n, of }: Pick<Reading, 'n' | 'of'>) => [
    ...[name, numberInWords(n), numberInWords(of ?? 0)],
    valueInWords(measure, { ...total, n, of, value: of === null || of === 0 ? null : n / of }),
  ];
  return {
    columns: [wordColumn('Locality'), numberColumn('Settled'), numberColumn('Of'), numberColumn('Comes to')],
    rows: [
      ...localityRows(byCode, total, pack).map(({ name, n, of }) => row(...share(name, { n, of }))),
      totalRow(...share('All', total)),
    ],
  };
}

/** The localities by name, and at the end those of whom none is known, where there are any. */
export function localityRows(byCode: ByCode, total: Reading, pack: Pack): { name: string; n: number; of: number }[] {
  const rows = inPackOrder(byCode, pack.localities).map(({ code, reading }) => ({
    name: codeInWords('locality', code, pack),
    n: reading.n,
    of: reading.of ?? 0,
  }));
  const n = total.n - rows.reduce((sum, one) => sum + one.n, 0);
  const of = (total.of ?? 0) - rows.reduce((sum, one) => sum + one.of, 0);
  return of > 0 ? [...rows, { name: 'No locality known', n, of }] : rows;
}

/** How many there are of each code, in the order of the pack. */
export function exactMany(
  rows: readonly { readonly code: string; readonly n: number }[],
  {
    split,
    pack,
    label,
    hasTotal,
  }: { split: Exclude<SplitName, 'requesters'>; pack: Pack; label: string; hasTotal: boolean },
): ReportTable {
  return {
    columns: [wordColumn(label), numberColumn('Counted')],
    rows: [
      ...inPackOrder(rows, listOf(split, pack)).map(({ code, n }) =>
        row(codeInWords(split, code, pack), numberInWords(n)),
      ),
      ...(hasTotal ? [totalRow('All', numberInWords(rows.reduce((sum, { n }) => sum + n, 0)))] : []),
    ],
  };
}

/** The list of the pack that the codes of a split come from. */
export function listOf(split: Exclude<SplitName, 'requesters'>, pack: Pack): Readonly<Record<string, unknown>> {
  return { locality: pack.localities, channel: pack.channels, topic: pack.topics, tier: pack.solution_tiers }[split];
}
