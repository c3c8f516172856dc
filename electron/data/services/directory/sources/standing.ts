import type { ReadContext } from '../../../context.ts';
import type { OpenFile } from '../../../db/file-shelf.ts';
import { countServices } from '../../../queries/directory-file.ts';
import { type DirectoryAbout, getDirectoryAbout } from '../../../queries/directory-report.ts';

/** The directory in use; null where there is none, or it is damaged, which is worth no more. */
export function openInUse({ directory }: ReadContext): OpenFile | null {
  try {
    const open = directory.current();
    if (open !== null) countServices(open.db);
    return open;
  } catch {
    return null;
  }
}

/** Whether the directory in use is damaged. */
export function isDamaged(context: ReadContext): boolean {
  try {
    const open = context.directory.current();
    if (open !== null) countServices(open.db);
    return false;
  } catch {
    return true;
  }
}

/** What waits to be accepted, open. */
export interface Waiting {
  readonly file: OpenFile;
  readonly about: DirectoryAbout;
}

/** Looks into what waits to be accepted, and closes it again; null where nothing does that can be read. */
export function withReady<T>({ directory }: ReadContext, look: (waiting: Waiting) => T): T | null {
  let ready: ReturnType<typeof directory.ready> = null;
  try {
    ready = directory.ready();
    if (ready === null) return null;
    return look({ file: ready, about: getDirectoryAbout(ready.db) });
  } catch {
    return null;
  } finally {
    ready?.close();
  }
}
