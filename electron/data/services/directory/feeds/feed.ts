import type { Readable } from 'node:stream';
import type { CsvMapping } from '../../../../../shared/domain/directory/csv-mapping.ts';
import type { FeedProblem } from '../../../../../shared/domain/directory/feed-problem.ts';
import type { Finding, Quarantined } from '../../../../../shared/domain/directory/finding.ts';
import type { DirectoryService } from '../../../../../shared/domain/directory/service.ts';
import type { CivilDate } from '../../../../../shared/domain/time.ts';
import { readCsvFeed } from './csv/read-csv-feed.ts';
import { FeedStop } from './feed-stop.ts';
import { type KnownFile, readJsonFeed } from './read-json-feed.ts';
import { sniff } from './sniff.ts';
import { type SortedOut, sortOut } from './sort-out.ts';
import { readTabularFeed } from './tabular/read-tabular-feed.ts';
import { tablesOf } from './tabular/tables-of.ts';

/** A file of a feed, or one in a zip. */
export interface FeedFile {
  readonly name: string;
  readonly bytes: number;
  open(): Promise<Readable>;
}

/** One record of a feed after tidying. */
export interface ReadRecord {
  readonly service: DirectoryService;
  /** The record as sent, as JSON; without the address where that must stay secret. */
  readonly raw: string;
  readonly repairs: readonly Finding[];
}

/** What the feed is: known by what is in it, never by the name of a file. */
export type FeedFormat = 'oruk-3-list' | 'oruk-3-full' | 'oruk-1-list' | 'oruk-1-full' | 'hsds-tabular' | 'csv';

/** What was counted, and what the feed says of itself, which nothing depends on. */
export interface FeedTotals {
  declared: number | null;
  read: number;
  kept: number;
  quarantined: number;
  repeated: number;
  /** Records of a list whose full record was read as well; nothing is lost with them. */
  superseded: number;
  /** How many pages the feed says it has, and how many were read; null where it says nothing of pages. */
  pages: { declared: number; read: number } | null;
  /** Files that hold something else than services, such as a taxonomy. */
  skippedFiles: string[];
}

/** How a feed is read. */
export interface FeedOptions {
  readonly source: string;
  readonly today: CivilDate;
  readonly mapping: CsvMapping | null;
}

/** Who is told what is read, as it is read. What it throws ends the reading and comes out of it. */
export interface Take {
  record(record: ReadRecord): void;
  quarantined(record: Quarantined): void;
  /** Something beside the records, such as a row that belongs to none of them. */
  aside?(finding: Finding): void;
  /** Told at most once; nothing comes after it, and what came before it must not be used. */
  problem(problem: FeedProblem): void;
  /** The bytes read so far. */
  progress(bytes: number): void;
}

/** So many files are no feed, and so many bytes no directory. */
const mostFiles = 100_000;
const mostBytes = 4 * 1024 ** 3;

async function readAny(
  files: readonly FeedFile[],
  options: FeedOptions,
  take: Take,
  sorted: SortedOut,
): Promise<FeedFormat> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (files.length > mostFiles || bytes > mostBytes) throw new FeedStop({ kind: 'too-big', file: null });
  if (files.length === 0) throw new FeedStop({ kind: 'empty', file: null });
  const known: KnownFile[] = [];
  for (const file of files) known.push({ file, sniffed: await sniff(file) });
  const tables = known.filter(({ sniffed }) => sniffed.kind === 'table').map(({ file }) => file);
  const isOfRecords = known.some(({ sniffed }) => sniffed.kind === 'records');
  const spreadsheet = tables.find(({ name }) => /\.(?:csv|tsv)$/i.test(name));
  if (isOfRecords && spreadsheet !== undefined) throw new FeedStop({ kind: 'mixed', file: spreadsheet.name });
  if (isOfRecords || tables.length === 0) return readJsonFeed(known, options, take, sorted);
  const named = tablesOf(known, options.mapping !== null);
  if (named !== null) return readTabularFeed(named, options, take, sorted);
  return readCsvFeed(tables, options, take, sorted);
}

/**
 * Reads a feed, a record at a time; it is never in memory as a whole. Where something stops it, `take.problem` is told
 * what, once, and the totals are of what was read until then.
 */
export async function readFeed(
  files: readonly FeedFile[],
  options: FeedOptions,
  take: Take,
): Promise<FeedTotals & { format: FeedFormat }> {
  const sorted = sortOut(take);
  let format: FeedFormat = 'oruk-3-list';
  try {
    format = await readAny(files, options, take, sorted);
  } catch (error) {
    if (!(error instanceof FeedStop)) throw error;
    take.problem(error.problem);
  }
  return { ...sorted.totals, format };
}
