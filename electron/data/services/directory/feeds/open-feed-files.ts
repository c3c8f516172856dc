import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { FeedProblem } from '../../../../../shared/domain/directory/feed-problem.ts';
import { zipParts } from '../../files/zip-parts.ts';
import type { FeedFile } from './feed.ts';
import { FeedStop } from './feed-stop.ts';

const wanted = /\.(?:json|jsonl|ndjson|geojson|csv|tsv|txt)$/i;
const mostFiles = 100_000;

/** The chosen files, open to be read. */
export interface OpenFeedFiles {
  readonly files: readonly FeedFile[];
  close(): void;
}

/**
 * Opens what somebody chose: files, folders with everything in them, and zips, which are known by their content. Files in
 * folders and zips that are neither JSON nor tables are passed over.
 */
export async function openFeedFiles(paths: readonly string[]): Promise<OpenFeedFiles | FeedProblem> {
  const toClose: (() => void)[] = [];
  const close = () => {
    for (const one of toClose) one();
  };
  try {
    const files: FeedFile[] = [];
    for (const path of paths) {
      for (const file of await openOne(path, toClose)) files.push(file);
      if (files.length > mostFiles) throw new FeedStop({ kind: 'too-big', file: null });
    }
    return { files, close };
  } catch (error) {
    close();
    if (error instanceof FeedStop) return error.problem;
    throw error;
  }
}

async function openOne(path: string, toClose: (() => void)[]): Promise<FeedFile[]> {
  const name = basename(path).slice(-200);
  const broken = () => new FeedStop({ kind: 'broken-file', file: name });
  const about = await stat(path).catch(() => {
    throw broken();
  });
  if (about.isDirectory()) return filesIn(path);
  if (!(await isZip(path).catch(() => Promise.reject(broken())))) return [onDisk(path, name, about.size)];
  const { parts, close } = await zipParts(path, {
    wanted,
    problem: (trouble) => new FeedStop({ kind: trouble === 'too-big' ? 'too-big' : 'broken-file', file: name }),
  });
  toClose.push(close);
  return parts.filter((part) => !isHidden(part.name));
}

const onDisk = (path: string, name: string, bytes: number): FeedFile => ({
  ...{ name, bytes },
  open: async () => createReadStream(path),
});

/** What programs put beside the files of people, such as `__MACOSX/._service.json`. */
const isHidden = (name: string) => name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

/** Links are not followed: they lead out of the folder. */
async function filesIn(folder: string): Promise<FeedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  if (entries.length > mostFiles) throw new FeedStop({ kind: 'too-big', file: null });
  const paths = entries
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files: FeedFile[] = [];
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/');
    if (!isHidden(name)) files.push(onDisk(path, name, (await stat(path)).size));
  }
  return files;
}

async function isZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString('latin1') === 'PK\u0003\u0004';
  } finally {
    await handle.close();
  }
}
