import { directoryShelf } from '../../../electron/data/db/directory-shelf.ts';
import { createDirectory, insertService } from '../../../electron/data/queries/directory-file.ts';
import { indexDirectory } from '../../../electron/data/services/directory/index-directory.ts';
import type { DirectoryService } from '../../../shared/domain/directory/service.ts';

/** Puts a directory of services into use beside a store, past the import: for tests that are about something else. */
export function putDirectory(storeFolder: string, services: readonly DirectoryService[]): void {
  const shelf = directoryShelf(storeFolder, null, indexDirectory);
  const making = shelf.make();
  createDirectory(making.db);
  making.db.transaction(() => {
    for (const service of services) insertService(making.db, service, JSON.stringify(service));
  });
  making.keep();
  shelf.close();
}
