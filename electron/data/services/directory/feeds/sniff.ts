import { chunksOf } from './chunks-of.ts';
import type { FeedFile } from './feed.ts';
import { FeedStop } from './feed-stop.ts';
import { errorMessage, isEnvelope } from './json/envelope.ts';
import { editionOf, kindOfRecord, type RecordKind } from './json/kind-of-record.ts';
import { readJsonFile } from './json/read-json-file.ts';
import { isRaw } from './record/raw.ts';

/** What a file is, by its beginning. */
export type Sniffed =
  | { readonly kind: 'records'; readonly edition: 1 | 3 | null; readonly records: RecordKind }
  /** A page without a record. */
  | { readonly kind: 'no-records'; readonly edition: 1 | 3 | null }
  | { readonly kind: 'package'; readonly resources: readonly unknown[] }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'table' }
  | { readonly kind: 'other' };

/** So many records show what a file holds. */
const enough = 20;

async function firstByte(file: FeedFile): Promise<number | null> {
  for await (const bytes of chunksOf(file)) {
    const first = bytes.find((byte) => ![0x20, 0x0a, 0x0d, 0x09, 0xef, 0xbb, 0xbf].includes(byte));
    if (first !== undefined) return bytes.subarray(0, 512).includes(0) ? 0 : first;
  }
  return null;
}

/** Knows a file by its beginning, and never by its name. @throws FeedStop where it is a web page, or broken */
export async function sniff(file: FeedFile): Promise<Sniffed> {
  const first = await firstByte(file);
  if (first === null) throw new FeedStop({ kind: 'empty', file: file.name });
  if (first === 0x3c) throw new FeedStop({ kind: 'html-not-json', file: file.name });
  if (first === 0) return { kind: 'other' };
  if (first !== 0x7b && first !== 0x5b) return { kind: 'table' };
  const kinds: RecordKind[] = [];
  const editions = new Set<1 | 3>();
  let around: Sniffed | null = null;
  const see = (value: unknown) => {
    kinds.push(kindOfRecord(value));
    const edition = editionOf(isRaw(value) && isRaw(value.service) ? value.service : value);
    if (edition !== null) editions.add(edition);
  };
  await readJsonFile(file, {
    item: (item) => {
      if (item.kind === 'record') {
        see(item.parsed.value);
        if (item.list !== null) {
          editions.clear();
          editions.add(item.list === 'contents' ? 3 : 1);
        }
      } else kinds.push('list');
      return kinds.length < enough;
    },
    object: ({ value }, hadItems) => {
      if (hadItems) return;
      const message = errorMessage(value);
      if (isEnvelope(value)) around ??= { kind: 'no-records', edition: isRaw(value) && 'contents' in value ? 3 : 1 };
      else if (isRaw(value) && Array.isArray(value.resources))
        around ??= { kind: 'package', resources: value.resources };
      else if (message !== null && kindOfRecord(value) === 'other') around ??= { kind: 'error', message };
      else see(value);
    },
    progress: () => {},
  });
  return around ?? known(kinds, editions);
}

function known(kinds: readonly RecordKind[], editions: ReadonlySet<1 | 3>): Sniffed {
  const edition = editions.size === 1 ? ([...editions][0] ?? null) : null;
  if (kinds.length === 0) return { kind: 'no-records', edition };
  const services = kinds.filter((kind) => kind !== 'other');
  if (services.length * 2 < kinds.length) return { kind: 'other' };
  const records = (['at-location', 'full', 'list'] as const).find((kind) => services.includes(kind)) ?? 'list';
  return { kind: 'records', edition, records };
}
