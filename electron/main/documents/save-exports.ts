import { exports as contract } from '../../../shared/contract/exports.ts';
import type { TableModel } from '../../../shared/counts/table-model.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { AppError } from '../../../shared/errors.ts';
import { choosePlace, saveFile } from '../files/chosen-file.ts';
import type { MainContext } from '../main-context.ts';

const filters = [{ name: 'CSV table', extensions: ['csv'] }];

/** Asks for a place, puts down that the file goes, and writes it. False where somebody thought better of it. */
async function letOut(
  { ask }: MainContext,
  { title, name, csv, what }: { title: string; name: string; csv: string; what: string },
): Promise<{ isSaved: boolean }> {
  const place = await choosePlace(title, name, filters);
  if (place === null) return { isSaved: false };
  await ask('exports:putDown', { what });
  try {
    saveFile(place, Buffer.from(csv, 'utf8'));
  } catch (cause) {
    throw new AppError('external', 'The file could not be written. Choose another folder.', { cause });
  }
  return { isSaved: true };
}

/**
 * Writes the rows of a period, or the report on them, into a file that somebody chooses. They are made first: nobody is
 * asked for a file for what they may not have.
 *
 * @throws AppError as the record refuses it; `external` where the disk does
 */
export async function saveRequests(
  context: MainContext,
  { from, to, what }: { from: string; to: string; what: 'rows' | 'report' },
): Promise<{ isSaved: boolean }> {
  const { host, keeper } = context;
  if (keeper.status().state !== 'ready') throw new AppError('precondition', 'The store is not open. Open it first.');
  const never = new AbortController().signal;
  const work = { channel: 'exports:requestRows', input: { from, to }, by: 'desk' as const, files: [] };
  const made = contract.requestRows.output.parse(await host.job(work, () => {}, never));
  const isRows = what === 'rows';
  return await letOut(context, {
    title: isRows ? 'Save the rows: they are personal data' : 'Save the report',
    name: `client-level-data-${isRows ? 'requests' : 'report'}-${from}-to-${to}.csv`,
    csv: isRows ? made.csv : made.reportCsv,
    what,
  });
}

/** Writes a table into a file that somebody chooses. @throws AppError as the data host refuses it; `external` as the disk does */
export async function saveTable(
  context: MainContext,
  { table, use }: { table: TableModel; use: 'outside' | 'inside' },
): Promise<{ isSaved: boolean }> {
  const { csv } = contract.tableFile.output.parse(await context.ask('exports:tableFile', { table, use }));
  const words = table.title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  const day = civilDateOf(new Date().toISOString());
  return await letOut(context, {
    title: use === 'outside' ? 'Save the table' : 'Save the table with exact numbers: for use inside the service only',
    name: `${words}-${use}-${day}.csv`,
    ...{ csv, what: `table-${use}` },
  });
}
