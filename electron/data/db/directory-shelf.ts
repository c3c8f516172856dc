import { type FileShelf, fileShelf } from './file-shelf.ts';
import type { WriteDb } from './handles.ts';

/**
 * Where the directory lies: one file with the services of every source, and the one before it to go back to.
 *
 * @param finish makes ready what a search needs, once all services are in a new file
 */
export function directoryShelf(
  storeFolder: string,
  sqliteBinding: string | null,
  finish?: (db: WriteDb) => void,
): FileShelf {
  return fileShelf({
    ...{ storeFolder, sqliteBinding, stem: 'directory', keeps: 2, finish },
    // 20,000 services with what was sent for each take up some 200 MB, three times over while one is made.
    leastFree: 500 * 1024 * 1024,
    busy: 'The directory is being imported already. Wait until it is done, or stop it.',
  });
}
