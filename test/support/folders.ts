import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below a folder, by its path inside it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => relative(folder, file))
    .sort();
}

/** The digest of every file below a folder, to compare before and after. */
export function digestsIn(folder: string): ReadonlyMap<string, string> {
  return new Map(filesIn(folder).map((name) => [name, digestOf(join(folder, name))]));
}

/** The digest of one file. */
export function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Digests of whatever files a folder had before that it has no more, or has under no name. Empty: nothing was deleted. */
export function lostSince(before: ReadonlyMap<string, string>, folder: string): string[] {
  const now = new Set(digestsIn(folder).values());
  return [...before].filter(([, digest]) => !now.has(digest)).map(([name]) => name);
}
