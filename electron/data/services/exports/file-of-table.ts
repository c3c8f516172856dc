import { csvOf } from '../../../../shared/counts/csv.ts';
import { profileOf } from '../../../../shared/counts/disclosure/profile.ts';
import { outsideTable, withNotes } from '../../../../shared/counts/outside-table.ts';
import { exactTable, type TableModel, type TableValue } from '../../../../shared/counts/table-model.ts';
import { sampleWords } from '../../../../shared/domain/sample/sample-words.ts';
import type { ReadContext } from '../../context.ts';
import { currentPack } from '../packs.ts';
import { isSample } from '../sample/is-sample.ts';

/** A table as it would leave the service, by what the council pack says of small numbers. @throws AppError `invalid` */
export function previewOutside(
  context: ReadContext,
  { table }: { table: TableModel },
): { headings: string[]; rows: TableValue[][]; notes: string[] } {
  const { headings, rows, notes } = outsideTable(table, profileOf(currentPack(context).suppression));
  return { headings: [...headings], rows: rows.map((row) => [...row]), notes: [...marks(context), ...notes] };
}

/** What has to be said of every file of a store of invented people. */
function marks(context: ReadContext): string[] {
  return isSample(context) ? [sampleWords] : [];
}

/** The file of a table: exact inside the service; outside with its notes below it. @throws AppError `invalid` */
export function fileOfTable(
  context: ReadContext,
  { table, use }: { table: TableModel; use: 'outside' | 'inside' },
): { csv: string } {
  const above = marks(context);
  if (use === 'inside') {
    const exact = exactTable(table);
    return { csv: csvOf(above.length > 0 ? withNotes({ ...exact, notes: above }) : exact) };
  }
  const { notes, ...outside } = outsideTable(table, profileOf(currentPack(context).suppression));
  return { csv: csvOf(withNotes({ ...outside, notes: [...above, ...notes] })) };
}
