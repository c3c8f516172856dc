import {
  closeSync,
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

/** A list that is open to be read. */
export interface OpenList {
  readonly db: ReadDb;
  readonly bytes: number;
}

/** Where the lists of postcodes lie: plain files of public data beside the store, the newest in use. */
export interface PostcodeShelf {
  /** The list in use, opened; null where there is none. A newer one is taken up by itself. @throws where it is damaged */
  current(): OpenList | null;
  /** Begins a new list. @throws AppError `busy` while another process makes one, `storage` where there is no room */
  make(): ListInMaking;
  close(): void;
}

/** A list that is being made. It counts for nothing before it is kept. */
export interface ListInMaking {
  readonly db: WriteDb;
  /** Looks through what was written and takes it into use in one step. @throws where it is not sound */
  keep(): void;
  /** Lets go of it. */
  drop(): void;
}

const kept = /^postcodes-[0-9a-f-]{36}\.db$/;
const inMaking = /^postcodes-(\d+)\.part$/;
/** A list of the whole country takes up 60 MB; the rest is for what else the computer does. */
const leastFree = 300 * 1024 * 1024;

/** The shelf of a store's folder. Nothing is opened or made before it is asked for. */
export function postcodeShelf(storeFolder: string, sqliteBinding: string | null): PostcodeShelf {
  const folder = join(storeFolder, 'postcodes');
  const native = sqliteBinding === null ? {} : { nativeBinding: sqliteBinding };
  let open: { name: string; connection: Database.Database; list: OpenList } | null = null;

  function close(): void {
    open?.connection.close();
    open = null;
  }

  return {
    close,
    current: () => {
      const name = newestOf(folder);
      if (name === open?.name) return open?.list ?? null;
      close();
      if (name === null) return null;
      const file = join(folder, name);
      const connection = new Database(file, { readonly: true, fileMustExist: true, ...native });
      // Only now, with none of them open: some systems do not let go of a file that is.
      for (const older of namesIn(folder).filter((other) => kept.test(other) && other < name))
        drop(join(folder, older));
      connection.pragma('trusted_schema = OFF');
      connection.pragma('cell_size_check = ON');
      open = { name, connection, list: { db: handlesOf(connection).read, bytes: statSync(file).size } };
      return open.list;
    },
    make: () => {
      mkdirSync(folder, { recursive: true });
      clearParts(folder);
      const { bavail, bsize } = statfsSync(folder);
      if (bavail * bsize < leastFree) throw storageError('disk-full');
      const part = join(folder, `postcodes-${process.pid}.part`);
      const connection = new Database(part, native);
      // Nobody reads it before it is whole: after a failure it is made anew, and needs no journal.
      for (const quick of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -65536']) connection.pragma(quick);
      return {
        db: handlesOf(connection).write,
        keep: () => {
          if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') throw storageError('corrupt');
          connection.close();
          flush(part);
          renameSync(part, join(folder, `postcodes-${newId()}.db`));
        },
        drop: () => {
          connection.close();
          drop(part);
        },
      };
    },
  };
}

/** Lets go of what a process that has ended left half made. */
function clearParts(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = Number(inMaking.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid)) continue;
    if (pid !== process.pid && isAlive(pid)) {
      throw new AppError('busy', 'A list of postcodes is being imported already. Wait until it is done, or stop it.');
    }
    drop(join(folder, name));
  }
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

/** The list in use: names are made of rising ids. */
function newestOf(folder: string): string | null {
  return (
    namesIn(folder)
      .filter((name) => kept.test(name))
      .sort()
      .at(-1) ?? null
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
