import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KeptFinding } from '../../../../../shared/domain/directory/import-report.ts';
import { zipParts } from '../../postcodes/zip-parts.ts';
import type { FeedFile } from '../feeds/feed.ts';
import { importError } from './import-error.ts';

/** A feed that is ready to be read. */
export interface Feed {
  readonly files: readonly FeedFile[];
  /** Where it comes from, in words: the names of its files, or its address. */
  readonly from: readonly string[];
  /** How many services it says that it holds, where that was asked for elsewhere than in the files. */
  readonly declared: number | null;
  /** How many records repeated an id, and were left out before it is read. */
  readonly repeated: number;
  /** What was found before it is read. */
  readonly findings: readonly KeptFinding[];
  /** Lets go of what was kept only in case the work stops. */
  forget(): void;
  close(): void;
}

const mostFiles = 20_000;
const zipMark = Buffer.from('PK\u0003\u0004');
const isOfFeeds = /\.(?:json|ndjson|jsonl|csv|tsv|txt)$/i;

/** Opens chosen files, zips and folders of them. @throws AppError `invalid` where one cannot be read */
export async function openFeedFiles(paths: readonly string[]): Promise<Feed> {
  const files: FeedFile[] = [];
  const closing: (() => void)[] = [];
  const close = () => {
    for (const each of closing) each();
  };
  try {
    for (const path of await filesIn(paths)) {
      const { parts, close: closeOne } = await openOne(path);
      closing.push(closeOne);
      files.push(...parts);
    }
  } catch (error) {
    close();
    throw error;
  }
  const from = paths.slice(0, 500).map((path) => basename(path).slice(0, 500));
  return { files, from, declared: null, repeated: 0, findings: [], forget: () => {}, close };
}

async function openOne(path: string): Promise<{ parts: readonly FeedFile[]; close: () => void }> {
  const name = basename(path);
  const broken = (error: unknown): never => {
    throw importError({ kind: 'broken-file', file: name }, error);
  };
  const { head, bytes } = await lookAt(path).catch(broken);
  if (head.equals(zipMark)) return await zipParts(path, isOfFeeds).catch(broken);
  return { parts: [{ name, bytes, open: async () => createReadStream(path) }], close: () => {} };
}

async function lookAt(path: string): Promise<{ head: Buffer; bytes: number }> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return { head: buffer.subarray(0, bytesRead), bytes: (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}

/** The files themselves, in the order of their names where a folder was named. */
async function filesIn(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (about) => about.isDirectory(),
      () => false,
    );
    if (!isFolder) found.push(path);
    else
      for (const name of (await readdir(path)).sort(byNumber)) if (isOfFeeds.test(name)) found.push(join(path, name));
  }
  if (found.length > mostFiles) throw importError({ kind: 'too-big', file: null });
  return found;
}

const { compare: byNumber } = new Intl.Collator('en', { numeric: true });
