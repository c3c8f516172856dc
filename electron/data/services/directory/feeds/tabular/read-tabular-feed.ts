import { saysSomething } from '../../../../../../shared/domain/guide/says-something.ts';
import { readTable } from '../csv/table-rows.ts';
import type { FeedFormat, FeedOptions, Take } from '../feed.ts';
import { FeedStop } from '../feed-stop.ts';
import { rawWords } from '../record/notes.ts';
import type { Raw } from '../record/raw.ts';
import { readService } from '../record/read-service.ts';
import { mustHaveServices, type SortedOut } from '../sort-out.ts';
import { joinPackage, type Orphan, type PackageTables } from './join-package.ts';
import type { NamedTable } from './tables-of.ts';

/** A package is joined in memory: the largest that is known here has a fiftieth of it. */
const mostBytes = 512 * 1024 * 1024;
const mostRows = 3_000_000;
/** More of them help nobody. */
const mostOrphans = 10_000;

async function loadTables(named: readonly NamedTable[], take: Take): Promise<PackageTables> {
  const tables = new Map<string, Raw[]>();
  let [bytes, rows] = [0, 0];
  for (const { table, called, file } of named) {
    const list = tables.get(table) ?? [];
    tables.set(table, list);
    const takeRow = (cells: ReadonlyMap<string, string>) => {
      rows += 1;
      if (rows > mostRows) throw new FeedStop({ kind: 'too-big', file: null });
      const said = [...cells].filter(([, cell]) => saysSomething(cell)).map(([key, cell]) => [key.toLowerCase(), cell]);
      // Postal and physical addresses, regular and holiday schedules stand in one list each.
      list.push(Object.fromEntries([...said, ['from_table', called]]));
    };
    await readTable(
      file,
      ({ cells }) => takeRow(cells),
      (more) => {
        bytes += more;
        if (bytes > mostBytes) throw new FeedStop({ kind: 'too-big', file: null });
        take.progress(bytes);
      },
    );
  }
  return tables;
}

/** Reads a package of HSDS tables, joined by the ids in them. Rows that belong to nothing are told aside. @throws FeedStop */
export async function readTabularFeed(
  named: readonly NamedTable[],
  options: FeedOptions,
  take: Take,
  sorted: SortedOut,
): Promise<FeedFormat> {
  const tables = await loadTables(named, take);
  const { services, orphans } = joinPackage(tables);
  for (const raw of services) sorted.take(readService(raw, options.source, options.today), 'full');
  for (const orphan of orphans.slice(0, mostOrphans)) take.aside?.(findingOf(orphan));
  mustHaveServices(sorted.totals);
  return 'hsds-tabular';
}

function findingOf({ kind, table, field, row }: Orphan) {
  const id = typeof row.id === 'string' ? row.id : null;
  const name = typeof row.name === 'string' ? row.name : null;
  const { from_table: _, ...sent } = row;
  return { kind, recordId: id, recordName: name, field: `${table}.${field}`, raw: rawWords(sent), now: null };
}
