import type { CsvMapping } from '../../../../../../shared/domain/directory/csv-mapping.ts';
import { saysSomething } from '../../../../../../shared/domain/guide/says-something.ts';
import type { FeedFile, FeedFormat, FeedOptions, Take } from '../feed.ts';
import { FeedStop } from '../feed-stop.ts';
import { rawWords } from '../record/notes.ts';
import { keptOut, readService } from '../record/read-service.ts';
import { mustHaveServices, type SortedOut } from '../sort-out.ts';
import { partsOf, type RowParts, recordOf, type Values, valuesOf } from './record-of-row.ts';
import { readTable, readTableHead, type TableRow } from './table-rows.ts';

/** Rows of one service may stand far apart, so all are held; a directory in a spreadsheet is never as large. */
const mostBytes = 256 * 1024 * 1024;

interface Gathered {
  readonly values: Values;
  readonly parts: RowParts[];
  readonly rows: Record<string, string>[];
}

/** The row as the file has it, without empty cells and without what it says is not for the public. */
function sentCells({ cells }: TableRow): Record<string, string> {
  const hidden = ['contact', 'location'].filter((part) =>
    /^(?:false|no|n|0)$/i.test(cells.get(`${part}_visible`) ?? ''),
  );
  const isHidden = (name: string) => hidden.some((part) => name.startsWith(`${part}_`));
  return Object.fromEntries([...cells].filter(([name, cell]) => saysSomething(cell) && !isHidden(name)));
}

/** Reads tables by a mapping: a service for each row, or for all rows that name the first one as theirs. @throws FeedStop */
export async function readCsvFeed(
  files: readonly FeedFile[],
  options: FeedOptions,
  take: Take,
  sorted: SortedOut,
): Promise<FeedFormat> {
  const mapping = await mappingFor(files, options.mapping);
  const services = new Map<string, Gathered>();
  let bytes = 0;
  const progress = (more: number) => {
    bytes += more;
    if (bytes > mostBytes) throw new FeedStop({ kind: 'too-big', file: null });
    take.progress(bytes);
  };
  for (const file of files) {
    await readTable(file, (row) => takeRow(row, `${file.name} ${row.line}`), progress);
  }
  for (const { values, parts, rows } of services.values()) {
    const record = recordOf(values, parts);
    const text = JSON.stringify(rows.length === 1 ? rows[0] : rows);
    sorted.take(readService(record, options.source, options.today, text), 'full');
  }
  mustHaveServices(sorted.totals);
  return 'csv';

  function takeRow(row: TableRow, where: string) {
    const values = valuesOf(row, mapping);
    if (values.size === 0 || ![...row.cells.values()].some(saysSomething)) return;
    const parent = values.get('parentId')?.[0];
    const parts = partsOf(values, row.cells);
    const owner = parent === undefined ? undefined : services.get(`id ${parent}`);
    if (owner !== undefined) {
      owner.parts.push(parts);
      owner.rows.push(sentCells(row));
      return;
    }
    const id = values.get('id')?.[0];
    if (parent !== undefined && !values.has('name')) {
      sorted.keepOut({ ...keptOut('not-a-record', rawWords(sentCells(row)), id ?? null, null), kind: 'orphan-row' });
      return;
    }
    const key = id === undefined || services.has(`id ${id}`) ? `row ${where}` : `id ${id}`;
    services.set(key, { values, parts: [parts], rows: [sentCells(row)] });
  }
}

/** The mapping that was given, where it fits the table. @throws FeedStop `unmapped` */
async function mappingFor(files: readonly FeedFile[], mapping: CsvMapping | null): Promise<CsvMapping> {
  for (const file of files) {
    const { header } = await readTableHead(file);
    const names = mapping?.columns.filter(({ field }) => field === 'name') ?? [];
    if (mapping === null || !names.some(({ column }) => header.includes(column))) {
      throw new FeedStop({ kind: 'unmapped', columns: header.slice(0, 300) });
    }
  }
  if (mapping === null) throw new FeedStop({ kind: 'unmapped', columns: [] });
  return mapping;
}
