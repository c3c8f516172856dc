import { type FileShelf, fileShelf } from './file-shelf.ts';

/** Where the lists of postcodes lie: one in use, and none before it. */
export function postcodeShelf(storeFolder: string, sqliteBinding: string | null): FileShelf {
  return fileShelf({
    ...{ storeFolder, sqliteBinding, stem: 'postcodes', keeps: 1 },
    // A list of the whole country takes up 60 MB; the rest is for what else the computer does.
    leastFree: 300 * 1024 * 1024,
    busy: 'A list of postcodes is being imported already. Wait until it is done, or stop it.',
  });
}
