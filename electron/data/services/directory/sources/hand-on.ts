import type { z } from 'zod';
import type { contract } from '../../../../../shared/contract/index.ts';
import { mayBeShared } from '../../../../../shared/domain/directory/source.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { ReadContext } from '../../../context.ts';
import { listWholeServices } from '../../../queries/directory-report.ts';
import { findSource } from '../../../queries/directory-sources.ts';
import { openInUse } from './standing.ts';

const batch = 500;
/** What one reply carries in good time; a larger feed is better fetched from its publisher on each computer. */
const mostLetters = 100_000_000;

/**
 * The services of a source that are in use, as one Open Referral UK file for another computer: each as its publisher sent
 * it, so that the other one makes the same of it and has the same report. What was kept from everybody is not in it.
 *
 * @throws AppError `not-found` where the source is not kept or has no services in use; `precondition` where nobody has
 *   set that it may be handed on, or it is a table;
 *   `invalid` where there is too much for one file
 */
export function handOnFile(
  context: ReadContext,
  { source: id }: z.output<typeof contract.sources.handOnFile.input>,
): { json: string; services: number } {
  const source = findSource(context.db, id);
  if (!source) throw new AppError('not-found', 'This source is not kept any more.');
  if (!mayBeShared(source)) {
    throw new AppError('precondition', 'Nobody has set that this source may be handed on. Change the source first.');
  }
  if (source.kind === 'csv') {
    // Its rows are kept as sent, with columns that nobody meant for others.
    throw new AppError('precondition', 'This source is a table. Import the same table there, too.');
  }
  const records = recordsOf(context, id);
  if (records.length === 0) throw new AppError('not-found', 'Nothing of this source is in use. Import it first.');
  const { length } = records;
  const { name, licence, attribution } = source;
  const about = { source: { name, licence, attribution }, total_items: length, total_pages: 1, page_number: 1 };
  const envelope = JSON.stringify({ ...about, size: length, first_page: true, last_page: true, empty: false });
  return { json: `${envelope.slice(0, -1)},"contents":[\n${records.join(',\n')}\n]}\n`, services: length };
}

function recordsOf(context: ReadContext, source: string): string[] {
  const records: string[] = [];
  const inUse = openInUse(context);
  if (inUse === null) return records;
  let [after, letters] = [0, 0];
  for (;;) {
    const services = listWholeServices(inUse.db, after, batch);
    for (const each of services) {
      if (each.source !== source || each.raw === '') continue;
      records.push(each.raw);
      letters += each.raw.length;
    }
    if (letters > mostLetters) {
      throw new AppError('invalid', 'This source is too large for one file. Import it from its publisher there, too.');
    }
    const last = services.at(-1);
    if (last === undefined) return records;
    after = last.number;
  }
}
