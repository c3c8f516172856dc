import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { newId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { handlesOf, type ReadDb, type WriteDb } from './handles.ts';
import { storageError } from './storage-error.ts';

/** A file that is open to be read. */
export interface OpenFile {
  /** Tells one file from every other that was ever on the shelf. */
  readonly name: string;
  readonly db: ReadDb;
  readonly bytes: number;
}

/** A file that is being made. It counts for nothing before it is kept or set ready. */
export interface FileInMaking {
  readonly db: WriteDb;
  /** Looks through what was written and takes it into use in one step. @throws where it is not sound */
  keep(): void;
  /** Looks through what was written and leaves it ready beside what is in use, in the place of what was ready before. */
  setReady(): void;
  /** Lets go of it. */
  drop(): void;
}

/** Plain SQLite files of public data beside the store, made whole and never changed, the newest in use. */
export interface FileShelf {
  /** The file in use, opened; null where there is none. A newer one is taken up by itself. @throws where it is damaged */
  current(): OpenFile | null;
  /** The file that waits to be taken into use; null where none does. Whoever asks closes it. @throws where it is damaged */
  ready(): (OpenFile & { close(): void }) | null;
  /** Takes what is ready into use, in one step. False where nothing is. */
  takeReady(): boolean;
  /** Lets go of what is ready. */
  dropReady(): void;
  /** True where the file before the one in use is still kept. */
  hasBefore(): boolean;
  /** Goes back to the file before the one in use, which is let go. False where none is kept. */
  goBack(): boolean;
  /**
   * Begins a new file, empty or as a copy of the one in use.
   * @throws AppError `busy` while another process makes one, `storage` where there is no room
   */
  make(from?: 'empty' | 'current'): FileInMaking;
  close(): void;
}

/** What differs between shelves. */
export interface ShelfOptions {
  readonly storeFolder: string;
  readonly sqliteBinding: string | null;
  /** The folder, and the first word of each file's name. */
  readonly stem: string;
  /** How many files are kept: the one in use, and those that can be gone back to. */
  readonly keeps: number;
  /** Bytes that have to be free before a file is begun. */
  readonly leastFree: number;
  /** What is said while another process makes one. */
  readonly busy: string;
  /** What is still made of a file once all of it is written, before it may be used. */
  readonly finish?: ((db: WriteDb) => void) | undefined;
}

const uuid = '[0-9a-f-]{36}';

/** Makes a shelf. Nothing is opened or made before it is asked for. */
export function fileShelf({
  storeFolder,
  sqliteBinding,
  stem,
  keeps,
  leastFree,
  busy,
  finish: complete,
}: ShelfOptions): FileShelf {
  const folder = join(storeFolder, stem);
  const native = sqliteBinding === null ? {} : { nativeBinding: sqliteBinding };
  const [kept, waiting] = [new RegExp(`^${stem}-${uuid}\\.db$`), new RegExp(`^${stem}-${uuid}\\.ready$`)];
  const inMaking = new RegExp(`^${stem}-(\\d+)\\.part$`);
  let open: { file: OpenFile; connection: Database.Database } | null = null;

  /** Names are made of rising ids: the newest is the last. */
  const named = (shape: RegExp) =>
    namesIn(folder)
      .filter((name) => shape.test(name))
      .sort();

  function close(): void {
    open?.connection.close();
    open = null;
  }

  function read(name: string): { file: OpenFile; connection: Database.Database } {
    const path = join(folder, name);
    const connection = new Database(path, { readonly: true, fileMustExist: true, ...native });
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cell_size_check = ON');
    return { connection, file: { name, db: handlesOf(connection).read, bytes: statSync(path).size } };
  }

  function clearParts(): void {
    for (const name of namesIn(folder)) {
      const pid = Number(inMaking.exec(name)?.[1] ?? Number.NaN);
      if (Number.isNaN(pid)) continue;
      if (pid !== process.pid && isAlive(pid)) throw new AppError('busy', busy);
      drop(join(folder, name));
    }
  }

  return {
    close,
    current: () => {
      const name = named(kept).at(-1) ?? null;
      if (name === (open?.file.name ?? null)) return open?.file ?? null;
      close();
      if (name === null) return null;
      open = read(name);
      // Only now, with none of them open: some systems do not let go of a file that is.
      for (const older of named(kept).slice(0, -keeps)) drop(join(folder, older));
      return open.file;
    },
    ready: () => {
      const name = named(waiting).at(-1);
      if (name === undefined) return null;
      const { file, connection } = read(name);
      return { ...file, close: () => connection.close() };
    },
    takeReady: () => {
      const name = named(waiting).at(-1);
      if (name === undefined) return false;
      renameSync(join(folder, name), join(folder, `${stem}-${newId()}.db`));
      return true;
    },
    dropReady: () => {
      for (const name of named(waiting)) drop(join(folder, name));
    },
    hasBefore: () => named(kept).length > 1,
    goBack: () => {
      const files = named(kept);
      const [newest] = files.slice(-1);
      if (files.length < 2 || newest === undefined) return false;
      close();
      rmSync(join(folder, newest));
      return true;
    },
    make: (from = 'empty') => {
      mkdirSync(folder, { recursive: true });
      clearParts();
      const { bavail, bsize } = statfsSync(folder);
      if (bavail * bsize < leastFree) throw storageError('disk-full');
      const part = join(folder, `${stem}-${process.pid}.part`);
      const newest = named(kept).at(-1);
      if (from === 'current' && newest !== undefined) copyFileSync(join(folder, newest), part);
      const connection = new Database(part, native);
      // Nobody reads it before it is whole: after a failure it is made anew, and needs no journal.
      for (const quick of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -65536']) connection.pragma(quick);
      const finish = (place: string) => {
        complete?.(handlesOf(connection).write);
        if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') throw storageError('corrupt');
        connection.close();
        flush(part);
        renameSync(part, join(folder, place));
      };
      return {
        db: handlesOf(connection).write,
        keep: () => finish(`${stem}-${newId()}.db`),
        setReady: () => {
          const before = named(waiting);
          finish(`${stem}-${newId()}.ready`);
          for (const name of before) drop(join(folder, name));
        },
        drop: () => {
          connection.close();
          drop(part);
        },
      };
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function drop(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another process has it open; it goes the next time.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
