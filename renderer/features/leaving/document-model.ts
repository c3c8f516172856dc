import type { ShownDocument } from '../../../shared/contract/leaving.ts';
import { codesOf, numberOf } from '../../../shared/counts/cells.ts';
import type { TableModel } from '../../../shared/counts/table-model.ts';
import { type TableId, tableIds, tableOf } from '../../../shared/counts/tables.ts';
import { countedCodeInWords, tableInWords } from '../../../shared/domain/measures/counted-in-words.ts';
import type { Pack } from '../../../shared/pack/schema.ts';

/** A row of a document, in words. */
export interface RowInWords {
  readonly codes: readonly string[];
  readonly words: readonly string[];
  readonly n: number;
}

/** A table of a document, in words. */
export interface TableInWords {
  readonly id: TableId;
  readonly title: string;
  /** Its numbers are changes of a state that lasts. */
  readonly isRunning: boolean;
  readonly rows: readonly RowInWords[];
}

/** The tables of a document in words, in the order in which they travel. */
export function tablesInWords({ t }: ShownDocument, pack: Pack | undefined): TableInWords[] {
  return tableIds.flatMap((id) => {
    const rows = t[id];
    if (!rows) return [];
    const { by, sums } = tableOf(id);
    const inWords = rows.map((row) => {
      const codes = codesOf(row);
      const words = by.map((dimension, at) => countedCodeInWords(dimension, codes[at] ?? '', pack));
      return { codes, words, n: numberOf(row) };
    });
    return [{ id, title: tableInWords(id), isRunning: sums === 'running', rows: inWords }];
  });
}

/** A document as one table. Its rows are parts of each other, so that it stays inside. */
export function documentModel(document: ShownDocument, pack: Pack | undefined): TableModel {
  const rows = tablesInWords(document, pack).flatMap(({ id, title, rows: lines }) =>
    lines.map(({ codes, words, n }) => ({
      cells: {
        table: id,
        counts: title,
        ...{ one: codes[0] ?? null, 'one-words': words[0] ?? null, other: codes[1] ?? null },
        ...{ 'other-words': words[1] ?? null, n },
      },
    })),
  );
  const code = (id: string, label: string) => ({ id, label, kind: 'code' as const });
  return {
    title: `Counts of ${document.day}, revision ${document.rev}`,
    columns: [
      ...[code('table', 'Table'), code('counts', 'What it counts'), code('one', 'Code'), code('one-words', 'In words')],
      ...[code('other', 'Second code'), code('other-words', 'In words')],
      { id: 'n', label: 'How many', kind: 'count' },
    ],
    rows,
  };
}
