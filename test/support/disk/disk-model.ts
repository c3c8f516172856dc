import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesIn } from '../folders.ts';
import type { Random } from '../random.ts';
import type { DiskStep } from './disk-log.ts';
import { bytesOf, changed, contentOf, copyOf, type FileChange, type FileContent } from './file-content.ts';

interface DiskFile {
  content: FileContent;
  /** What was done to it since it was last written through. */
  unsynced: FileChange[];
}

type Names = Map<string, DiskFile>;

/**
 * What a disk holds once the power has gone: everything that was written through, and of the rest whatever the seed
 * says: nothing, all, a beginning, or single blocks in any order. Names come and go in the order in which they were
 * changed, as in a file system with a journal; a folder that is written through has all of them.
 */
export class DiskModel {
  readonly #folder: string;
  readonly #files = new Map<bigint, DiskFile>();
  readonly #names: Names = new Map();
  /** The names as the process sees them, and how they came to be so since the last that is certain. */
  readonly #seen: Names;
  #unsynced: ((names: Names) => void)[] = [];

  /** @param folder what the process worked in; what lies there now is taken to be on the disk */
  constructor(folder: string, start: FilesNow) {
    this.#folder = folder;
    for (const [name, { number, content }] of start) {
      const file = { content: contentOf(content), unsynced: [] };
      this.#files.set(number, file);
      this.#names.set(join(folder, name), file);
    }
    this.#seen = new Map(this.#names);
  }

  take(step: DiskStep): void {
    switch (step.kind) {
      case 'write':
        this.#file(step.file).unsynced.push({ offset: step.offset, bytes: step.bytes });
        break;
      case 'cut':
        this.#file(step.file).unsynced.push({ length: step.length });
        break;
      case 'sync': {
        const file = this.#file(step.file);
        file.content = changed(file.content, file.unsynced);
        file.unsynced = [];
        break;
      }
      case 'made': {
        const file = { content: contentOf(Buffer.alloc(0)), unsynced: [] };
        this.#files.set(step.file, file);
        this.#name((names) => names.set(step.path, file));
        break;
      }
      case 'renamed':
      case 'linked': {
        const file = this.#seen.get(step.from);
        if (!file) throw new Error(`${step.from} was ${step.kind} and never made.`);
        this.#name((names) => {
          names.set(step.to, file);
          if (step.kind === 'renamed') names.delete(step.from);
        });
        break;
      }
      case 'removed':
        this.#name((names) => names.delete(step.path));
        break;
      case 'sync-folder':
        for (const change of this.#unsynced) change(this.#names);
        this.#unsynced = [];
    }
  }

  /** Writes what is left into another folder. */
  leave(random: Random, to: string): void {
    const names = new Map(this.#names);
    const keep = keeping(random);
    for (const change of this.#unsynced.slice(0, keep.names(this.#unsynced.length))) change(names);
    for (const [path, { content, unsynced }] of names) {
      const file = join(to, relative(this.#folder, path));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytesOf(changed(copyOf(content), keep.changes(unsynced))));
    }
  }

  #file(number: bigint): DiskFile {
    const file = this.#files.get(number);
    if (!file) throw new Error(`A file ${number} was written to and never made.`);
    return file;
  }

  #name(change: (names: Names) => void): void {
    change(this.#seen);
    this.#unsynced.push(change);
  }
}

/** The files of a folder with their numbers, as a disk model starts from them. */
export type FilesNow = ReadonlyMap<string, { readonly number: bigint; readonly content: Buffer }>;

/** See {@link FilesNow}. */
export function filesNow(folder: string): FilesNow {
  const numbered = (name: string) => {
    const file = join(folder, name);
    return { number: statSync(file, { bigint: true }).ino, content: readFileSync(file) };
  };
  return new Map(filesIn(folder).map((name) => [name, numbered(name)]));
}

/** How a disk keeps what was not written through: by the seed, one of five ways. */
function keeping(random: Random): {
  names(count: number): number;
  changes(unsynced: readonly FileChange[]): readonly FileChange[];
} {
  const some = (count: number) => random.whole(count + 1);
  const inBlocks = (size: number, share: number) => (unsynced: readonly FileChange[]) =>
    unsynced.flatMap((change) => blocksOf(change, size)).filter(() => random.fraction() < share);
  switch (random.whole(5)) {
    case 0:
      return { names: () => 0, changes: () => [] };
    case 1:
      return { names: (count) => count, changes: (unsynced) => unsynced };
    case 2:
      return { names: some, changes: (unsynced) => blocksBefore(unsynced, random) };
    case 3:
      return { names: some, changes: inBlocks(4_096, random.fraction()) };
    default:
      return { names: some, changes: inBlocks(512, random.fraction()) };
  }
}

function blocksBefore(unsynced: readonly FileChange[], random: Random): readonly FileChange[] {
  const blocks = unsynced.flatMap((change) => blocksOf(change, 512));
  return blocks.slice(0, random.whole(blocks.length + 1));
}

function blocksOf(change: FileChange, size: number): FileChange[] {
  if ('length' in change) return [change];
  const blocks: FileChange[] = [];
  for (let from = 0; from < change.bytes.length; ) {
    // Blocks lie where the disk has them, not where a write begins.
    const to = Math.min(change.bytes.length, from + size - ((change.offset + from) % size));
    blocks.push({ offset: change.offset + from, bytes: change.bytes.subarray(from, to) });
    from = to;
  }
  return blocks;
}
