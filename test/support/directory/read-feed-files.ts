import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import {
  type FeedFile,
  type FeedOptions,
  type ReadRecord,
  readFeed,
} from '../../../electron/data/services/directory/feeds/feed.ts';
import type { FeedProblem } from '../../../shared/domain/directory/feed-problem.ts';
import type { Finding, Quarantined } from '../../../shared/domain/directory/finding.ts';
import { projectFolder } from '../places.ts';

/** The feeds of real publishers, which are not part of the project; null on a computer without them. */
export const feedsFolder: string | null = (() => {
  const folder = resolve(projectFolder, '../shared/data/oruk');
  return existsSync(folder) ? folder : null;
})();

/** A path among the real feeds. */
export const feedPath = (...parts: string[]) => join(feedsFolder ?? '', ...parts);

/** A file on the disk as a feed is given it. */
export const fileOf = (path: string): FeedFile => ({
  ...{ name: basename(path), bytes: statSync(path).size },
  open: async () => createReadStream(path),
});

/** A text as a file of a feed. It comes in small pieces, so that every seam is met. */
export function fileOfText(name: string, text: string | Buffer, pieceBytes = 7_919): FeedFile {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text);
  const pieces = function* () {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  };
  return { name, bytes: bytes.length, open: async () => Readable.from(pieces()) };
}

/** A JSON file of the real feeds, parsed. */
export const jsonOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Everything that came out of a feed. */
export interface WholeFeed {
  readonly totals: Awaited<ReturnType<typeof readFeed>>;
  readonly records: readonly ReadRecord[];
  readonly quarantined: readonly Quarantined[];
  readonly findings: readonly Finding[];
  /** What was found beside the records. */
  readonly aside: readonly Finding[];
  readonly problem: FeedProblem | null;
}

/** Reads a feed to its end. */
export async function readWhole(files: readonly FeedFile[], options: Partial<FeedOptions> = {}): Promise<WholeFeed> {
  const records: ReadRecord[] = [];
  const quarantined: Quarantined[] = [];
  const aside: Finding[] = [];
  const problems: FeedProblem[] = [];
  const totals = await readFeed(
    files,
    { source: 'test', today: '2026-03-23', mapping: null, ...options },
    {
      record: (record) => records.push(record),
      quarantined: (record) => quarantined.push(record),
      aside: (finding) => aside.push(finding),
      problem: (problem) => problems.push(problem),
      progress: () => {},
    },
  );
  const findings = records.flatMap(({ repairs }) => repairs);
  return { totals, records, quarantined, findings, aside, problem: problems[0] ?? null };
}
