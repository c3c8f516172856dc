import type { Readable } from 'node:stream';
import type { CsvMapping } from '../../../../../shared/domain/directory/csv-mapping.ts';
import type { FeedProblem } from '../../../../../shared/domain/directory/feed-problem.ts';
import type { Finding, Quarantined } from '../../../../../shared/domain/directory/finding.ts';
import type { DirectoryService } from '../../../../../shared/domain/directory/service.ts';
import type { CivilDate } from '../../../../../shared/domain/time.ts';

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
  /** Told at most once; nothing comes after it, and what came before it must not be used. */
  problem(problem: FeedProblem): void;
  /** The bytes read so far. */
  progress(bytes: number): void;
}

/** Reads a feed, a record at a time; it is never in memory as a whole. */
export async function readFeed(
  _files: readonly FeedFile[],
  _options: FeedOptions,
  take: Take,
): Promise<FeedTotals & { format: FeedFormat }> {
  take.problem({ kind: 'empty', file: null });
  return { format: 'oruk-3-list', declared: null, read: 0, kept: 0, quarantined: 0, repeated: 0 };
}
