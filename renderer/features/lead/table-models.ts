import type { TableModel } from '../../../shared/counts/table-model.ts';
import { measureOf } from '../../../shared/domain/measures/catalogue.ts';
import type { MeasuresPage } from '../../../shared/domain/measures/measures-page.ts';
import type { Reading } from '../../../shared/domain/measures/reading.ts';
import { titleFor } from '../../../shared/domain/measures/title-for.ts';

type Row = TableModel['rows'][number];

const counts = (n: number, label: string) => ({ id: `n${n}`, label, kind: 'count' as const });

/** Shares as a table: what counts, what does not, and both together, so that nothing small shows by subtraction. */
export function sharesModel(
  title: string,
  heading: string,
  rows: readonly { name: string; reading: Reading }[],
): TableModel {
  return {
    title,
    columns: [
      { id: 'name', label: heading, kind: 'code' },
      counts(1, 'Counted'),
      counts(2, 'Not counted'),
      { ...counts(3, 'Of'), isTotal: true },
      { id: 'share', label: 'Per cent', kind: 'percent', part: 'n1', of: 'n3' },
    ],
    rows: rows.flatMap(({ name, reading: { n, of, value } }): Row[] =>
      of === null
        ? []
        : [{ cells: { name, n1: n, n2: of - n, n3: of, share: value === null ? null : Math.round(value * 100) } }],
    ),
  };
}

/** Every measure that is a share. Its rows are parts of each other, so that it stays inside the service. */
export function measuresModel(page: MeasuresPage, time: string): TableModel {
  const rows = page.measures.map(({ id, total }) => ({ name: titleFor(measureOf(id), page.windows), reading: total }));
  return sharesModel(`Measures, ${time}`, 'Measure', rows);
}

/** Where every request ended, by whom it was about. */
export function endedModel(
  page: MeasuresPage,
  time: string,
  { scopes, inWords }: { scopes: readonly (readonly [string, string])[]; inWords: (bucket: string) => string },
): TableModel {
  const nOf = (scope: string, bucket: string | null) =>
    page.ended.reduce(
      (sum, each) => sum + (each.scope === scope && (bucket ?? each.bucket) === each.bucket ? each.n : 0),
      0,
    );
  const cellsOf = (name: string, bucket: string | null) => {
    const parts = scopes.map(([scope], at) => [`n${at}`, nOf(scope, bucket)] as const);
    return { name, ...Object.fromEntries(parts), all: parts.reduce((sum, [, n]) => sum + n, 0) };
  };
  return {
    title: `Where every request ended, ${time}`,
    columns: [
      { id: 'name', label: 'Ended as', kind: 'code' },
      ...scopes.map(([, label], at) => counts(at, label)),
      { id: 'all', label: 'All', kind: 'count', isTotal: true },
    ],
    rows: [
      ...[...new Set(page.ended.map(({ bucket }) => bucket))].map((bucket) => ({
        cells: cellsOf(inWords(bucket), bucket),
      })),
      { cells: cellsOf('All', null), isTotal: true },
    ],
  };
}

/** How many there are of each. */
export function manyModel(
  title: string,
  rows: readonly { readonly code: string; readonly n: number }[],
  inWords: (code: string) => string,
): TableModel {
  return {
    title,
    columns: [{ id: 'name', label: 'What', kind: 'code' }, counts(1, 'How many')],
    rows: rows.map(({ code, n }) => ({ cells: { name: inWords(code), n1: n } })),
  };
}
