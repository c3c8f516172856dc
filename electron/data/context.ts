import type { Profile } from '../../shared/contract/profiles.ts';
import type { Clock } from '../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from './db/handles.ts';

/** What a service that reads gets. */
export interface ReadContext {
  readonly db: ReadDb;
  readonly clock: Clock;
  /** Who asks. */
  readonly actor: Profile;
}

/** What a service that writes gets. */
export interface WriteContext extends ReadContext {
  readonly db: WriteDb;
}

/** What a job gets: it runs in a process of its own, with a connection of its own. */
export interface JobContext extends WriteContext {
  /** The folder of the copies. */
  readonly backups: string;
  /** Checks every page of the store. @throws AppError `storage` (corrupt) */
  check(): void;
  /** Makes a verified, encrypted copy there, named once the number of its contacts is known. */
  copyTo(
    name: (contacts: number) => string,
    step: (step: 'copying' | 'checking') => void,
  ): { name: string; contacts: number; bytes: number };
}

/** The contexts of the data host's handlers. */
export interface DataContexts {
  read: ReadContext;
  write: WriteContext;
  job: JobContext;
}
