import type { TableModel } from '../../../shared/counts/table-model.ts';
import { explained, type RequestReport, type RowProblem } from '../../../shared/domain/client-level-data/report.ts';

const plural = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** What was found, in sentences: rows first, then what gives none. */
export function foundInWords({ rows, rowsWithErrors, left }: RequestReport): string[] {
  const sentences = [
    `${plural(rows, 'row', 'rows')}, ${rowsWithErrors === 0 ? 'none with an error' : `${rowsWithErrors.toLocaleString('en-GB')} with errors`}.`,
  ];
  if (left.noRequest > 0) {
    sentences.push(
      `${plural(left.noRequest, 'conversation is', 'conversations are')} no request, as the council pack says.`,
    );
  }
  if (left.nobodyKnown > 0) {
    sentences.push(
      `${plural(left.nobodyKnown, 'conversation was', 'conversations were')} with somebody who did not say who they are.`,
    );
  }
  if (left.removed > 0) {
    sentences.push(
      `${plural(left.removed, 'row cannot', 'rows cannot')} be made any more: names and dates have been removed.`,
    );
  }
  return sentences;
}

/** The problems by kind, errors first, then whatever is most frequent. */
export function problemsByKind({ problems }: RequestReport): { problem: RowProblem; rows: number }[] {
  const counts = new Map<RowProblem, number>();
  for (const { problem } of problems) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  return [...counts]
    .map(([problem, rows]) => ({ problem, rows }))
    .toSorted((a, b) => Number(explained[b.problem].isError) - Number(explained[a.problem].isError) || b.rows - a.rows);
}

/** The same as a table that may be saved. */
export function kindsTable(report: RequestReport): TableModel {
  return {
    title: `Client Level Data requests ${report.from} to ${report.to}, by what is missing`,
    columns: [
      { id: 'matters', label: 'How it matters', kind: 'code' },
      { id: 'field', label: 'Field', kind: 'code' },
      { id: 'what', label: 'What it is', kind: 'code' },
      { id: 'rows', label: 'Rows', kind: 'count' },
    ],
    rows: problemsByKind(report).map(({ problem, rows }) => {
      const { isError, field, what } = explained[problem];
      return { cells: { matters: isError ? 'Error' : 'Warning', field, what, rows } };
    }),
  };
}
