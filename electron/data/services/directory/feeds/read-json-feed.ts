import type { FeedFile, FeedFormat, FeedOptions, Take } from './feed.ts';
import { FeedStop } from './feed-stop.ts';
import { gatherAtLocations } from './json/at-locations.ts';
import { readEnvelope } from './json/envelope.ts';
import { lookAside } from './json/look-aside.ts';
import type { Parsed } from './json/parse-piece.ts';
import { type FileItem, readJsonFile } from './json/read-json-file.ts';
import { withMended } from './json/with-mended.ts';
import { keptOut, readService } from './record/read-service.ts';
import type { Sniffed } from './sniff.ts';
import { mustHaveServices, type Rank, type SortedOut } from './sort-out.ts';

/** A file with what it is. */
export interface KnownFile {
  readonly file: FeedFile;
  readonly sniffed: Sniffed;
}

const order: readonly Rank[] = ['full', 'at-location', 'list'];

/** The files that hold services, full records first, so that what a list says of the same ids gives way. */
function filesInOrder(known: readonly KnownFile[]): { file: FeedFile; rank: Rank; edition: 1 | 3 | null }[] {
  const records = known.flatMap(({ file, sniffed }) => {
    if (sniffed.kind !== 'records' || sniffed.records === 'other') return [];
    return [{ file, rank: sniffed.records, edition: sniffed.edition }];
  });
  return order.flatMap((rank) => records.filter((one) => one.rank === rank));
}

/** @throws FeedStop where a page holds an error, or there is no file of services */
function mustBeRead(known: readonly KnownFile[]): void {
  for (const { file, sniffed } of known) {
    if (sniffed.kind === 'error')
      throw new FeedStop({ kind: 'error-answer', file: file.name, message: sniffed.message });
  }
  if (known.some(({ sniffed }) => sniffed.kind === 'records')) return;
  if (known.some(({ sniffed }) => sniffed.kind === 'no-records')) throw new FeedStop({ kind: 'empty', file: null });
  throw new FeedStop({ kind: 'not-a-feed', file: known[0]?.file.name ?? '' });
}

/** The edition of all files together. @throws FeedStop where they are of both */
function editionOfAll(files: readonly { file: FeedFile; edition: 1 | 3 | null }[]): 1 | 3 {
  const first = files.find(({ edition }) => edition !== null)?.edition ?? 3;
  const other = files.find(({ edition }) => edition !== null && edition !== first);
  if (other !== undefined) throw new FeedStop({ kind: 'mixed', file: other.file.name });
  return first;
}

function takeRecord(parsed: Parsed, rank: Rank, options: FeedOptions, sorted: SortedOut): void {
  const outcome = readService(parsed.value, options.source, options.today, parsed.text);
  sorted.take(withMended(outcome, parsed), rank);
}

/** Reads files of Open Referral UK 3.0 or 1.0: pages, arrays, full records, or lines of records. @throws FeedStop */
export async function readJsonFeed(
  known: readonly KnownFile[],
  options: FeedOptions,
  take: Take,
  sorted: SortedOut,
): Promise<FeedFormat> {
  mustBeRead(known);
  const files = filesInOrder(known);
  const edition = editionOfAll(files);
  const { totals } = sorted;
  totals.skippedFiles = known.filter(({ sniffed }) => sniffed.kind !== 'records').map(({ file }) => file.name);
  for (const { file, sniffed } of known) if (sniffed.kind === 'other') await lookAside(file, take);
  const atLocations = gatherAtLocations();
  let bytes = 0;
  let pages = 0;

  const takeItem = (item: FileItem, rank: Rank) => {
    if (item.kind !== 'record') sorted.keepOut(keptOut(`record-${item.kind}`, item.beginning, null, null));
    else if (rank === 'at-location') atLocations.add(item.parsed, sorted);
    else takeRecord(item.parsed, rank, options, sorted);
    return true;
  };
  for (const { file, rank } of files) {
    if (rank === 'list') flushAtLocations();
    await readJsonFile(file, {
      item: (item) => takeItem(item, rank),
      object: (parsed, hadItems) => {
        const { declared, totalPages } = readEnvelope(parsed.value);
        if (hadItems) {
          totals.declared = declared === null ? totals.declared : Math.max(declared, totals.declared ?? 0);
          pages += 1;
          if (totalPages !== null)
            totals.pages = { declared: Math.max(totalPages, totals.pages?.declared ?? 0), read: pages };
        } else takeItem({ kind: 'record', parsed, list: null }, rank);
      },
      progress: (more) => {
        bytes += more;
        take.progress(bytes);
      },
    });
  }
  flushAtLocations();
  mustHaveServices(totals);
  const isFull = files.some(({ rank }) => rank !== 'list');
  return edition === 3 ? (isFull ? 'oruk-3-full' : 'oruk-3-list') : isFull ? 'oruk-1-full' : 'oruk-1-list';

  function flushAtLocations() {
    for (const raw of atLocations.empty()) sorted.take(readService(raw, options.source, options.today), 'at-location');
  }
}
