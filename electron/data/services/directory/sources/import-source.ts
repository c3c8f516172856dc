import type { z } from 'zod';
import type { contract } from '../../../../../shared/contract/index.ts';
import type { SourceImport } from '../../../../../shared/domain/directory/import-report.ts';
import type { DirectorySource } from '../../../../../shared/domain/directory/source.ts';
import { civilDateOf } from '../../../../../shared/domain/time.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { JobContext, WriteContext } from '../../../context.ts';
import type { FileInMaking } from '../../../db/file-shelf.ts';
import { createDirectory } from '../../../queries/directory-file.ts';
import { createReport, insertDirectoryAbout, upsertSourceImport } from '../../../queries/directory-report.ts';
import { findSource } from '../../../queries/directory-sources.ts';
import { recordAudit } from '../../audit.ts';
import { type FeedOptions, type FeedTotals, readFeed } from '../feeds/feed.ts';
import { fetchFeed } from '../live/fetch-feed.ts';
import { assertNotDoubtful } from './assert-not-doubtful.ts';
import { carryOver, servicesOf } from './carry-over.ts';
import { type Filling, fillDirectory } from './fill-directory.ts';
import { toFinding } from './finding-rows.ts';
import { groupsOf } from './groups-of.ts';
import { asImportError, importError } from './import-error.ts';
import { type Feed, openFiles } from './open-feed.ts';
import { openInUse, withReady } from './standing.ts';

type Progress = z.input<typeof contract.sources.import.progress>;
type Input = z.output<typeof contract.sources.import.input>;

/** What an import needs of the process that it runs in. */
type ImportContext = WriteContext & Pick<JobContext, 'files' | 'fetched'>;

/** How often somebody who watches is told, in milliseconds. */
const tellEvery = 200;

/**
 * Reads a source into a directory that waits to be looked at and accepted: all or nothing, in a file of its own. What is
 * in use is not touched, whatever happens; a process that is ended on the way leaves nothing behind that counts.
 *
 * @throws AppError with a sentence that says what is wrong with the feed, and that nothing was changed
 */
export async function importSource(
  context: ImportContext,
  { source: id, evenIfDoubtful }: Input,
  progress: (value: Progress) => void,
): Promise<SourceImport> {
  const source = findSource(context.db, id);
  if (!source) throw new AppError('not-found', 'This source is not kept any more.');
  assertNothingElseWaits(context, source);
  const tell = atIntervals(progress);
  let making: FileInMaking | null = null;
  let feed: Feed | null = null;
  try {
    feed = await openFeed(context, source, { evenIfDoubtful, tell });
    making = context.directory.make();
    const about = await fill(context, making, source, feed, { evenIfDoubtful, tell });
    progress({ step: 'checking', done: 1, of: 1 });
    making.setReady();
    making = null;
    context.db.transaction(() => recordAudit(context, 'directory-imported', id));
    feed.forget();
    return about;
  } catch (error) {
    making?.drop();
    throw asImportError(error);
  } finally {
    feed?.close();
  }
}

interface Asked {
  readonly evenIfDoubtful: boolean;
  readonly tell: (value: Progress) => void;
}

async function openFeed(
  { files, fetched: folder }: ImportContext,
  { kind, address }: DirectorySource,
  { evenIfDoubtful: again, tell }: Asked,
): Promise<Feed> {
  if (kind === 'api') return await fetchFeed({ folder, address, again, tell });
  return await openFiles(files);
}

/** One decision at a time: what waits would be lost, and nobody would have said so. */
function assertNothingElseWaits(context: ImportContext, { id }: DirectorySource): void {
  const waits = withReady(context, ({ about }) => about.imported);
  if (waits !== null && waits !== id) throw importError('another-waits');
}

async function fill(
  context: ImportContext,
  { db }: FileInMaking,
  source: DirectorySource,
  feed: Feed,
  { evenIfDoubtful, tell }: Asked,
): Promise<SourceImport> {
  const inUse = openInUse(context);
  createDirectory(db);
  createReport(db);
  insertDirectoryAbout(db, { base: inUse?.name ?? null, imported: source.id });
  carryOver(context, db, inUse, source.id);
  const today = civilDateOf(context.clock.now());
  const filling = fillDirectory(db, inUse?.db ?? null, source.id, today);
  for (const finding of feed.findings) filling.finding(finding);
  const options: FeedOptions = { source: source.id, today, mapping: source.mapping };
  const { format, ...totals } = await read(feed, options, filling, tell);
  tell({ step: 'comparing', done: totals.kept, of: totals.kept });
  filling.findGone();
  const { kept, quarantined } = totals;
  const about: SourceImport = {
    ...{ source: source.id, name: source.name, importedAt: context.clock.now(), from: [...feed.from], format },
    // A record of a list that came again in full is no other record.
    ...{ read: totals.read - totals.superseded + feed.repeated, kept, quarantined },
    ...{ declared: feed.declared ?? totals.declared, repeated: totals.repeated + feed.repeated },
    ...{ before: servicesOf(inUse, source.id), changes: { ...filling.changes }, groups: groupsOf(filling.counts) },
  };
  if (!evenIfDoubtful) assertNotDoubtful(about);
  upsertSourceImport(db, about);
  return about;
}

/** What comes out of a feed goes in as it is read. */
async function read(
  feed: Feed,
  options: FeedOptions,
  filling: Filling,
  tell: (value: Progress) => void,
): Promise<FeedTotals & { format: string }> {
  const of = feed.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const totals = await readFeed(feed.files, options, {
    record: ({ service, raw, repairs }) => {
      if (!filling.service(service, raw)) return;
      for (const repair of repairs) filling.finding(toFinding(repair));
    },
    quarantined: (record) => filling.finding(toFinding(record)),
    problem: (problem) => {
      throw importError(problem);
    },
    progress: (done) => tell({ step: 'reading', done: Math.min(done, of), of }),
  });
  filling.flush();
  if (totals.kept === 0) throw importError({ kind: 'empty', file: null });
  return totals;
}

function atIntervals(progress: (value: Progress) => void): (value: Progress) => void {
  let told = 0;
  let step = '';
  return (value) => {
    if (value.step === step && performance.now() - told < tellEvery) return;
    told = performance.now();
    step = value.step;
    progress(value);
  };
}
