import type { Profile } from '../../shared/contract/profiles.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { Clock, Instant } from '../../shared/domain/time.ts';
import type { FileShelf } from './db/file-shelf.ts';
import type { ReadDb, WriteDb } from './db/handles.ts';

/** What a service that reads gets. */
export interface ReadContext {
  readonly db: ReadDb;
  readonly clock: Clock;
  /** Who asks. */
  readonly actor: Profile;
  /** Who is signed in at the desk; null while it is locked, and where nothing but a call of the window counts. */
  readonly signedIn: string | null;
  /** What the organisation has set for this computer. */
  readonly policy: Policy;
  /** The list of postcodes: public data, in a file of its own. */
  readonly postcodes: Pick<FileShelf, 'current'>;
  /** The directory of services: public data, in a file of its own. */
  readonly directory: Pick<FileShelf, 'current' | 'ready' | 'hasBefore'>;
}

/** What a service that writes gets. */
export interface WriteContext extends ReadContext {
  readonly db: WriteDb;
  readonly directory: FileShelf;
}

/** What a job gets: it runs in a process of its own, with a connection of its own. */
export interface JobContext extends WriteContext {
  readonly postcodes: FileShelf;
  /** Where what was fetched from an address is kept, so that a piece of work that was stopped goes on. */
  readonly fetched: string;
  /** The files that somebody chose for it, by their paths. */
  readonly files: readonly string[];
  /** The folder of the council pack that came along with the app. */
  readonly packFolder: string;
  /** The folder of the copies. */
  readonly backups: string;
  /** Checks every page of the store. @throws AppError `storage` (corrupt) */
  check(): void;
  /**
   * Changes every copy and leaves in it nothing of what was deleted. A copy takes its old place only once it is sound;
   * one that is damaged is let go. `unfinished`: one was being made meanwhile, and may hold what was before.
   */
  changeCopies(change: (db: WriteDb) => void): { changed: number; dropped: number; unfinished: boolean };
  /** Lets go of damaged stores that were set aside before a moment. */
  dropSetAside(before: Instant): void;
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
