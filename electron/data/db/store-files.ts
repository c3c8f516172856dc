import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the parts of a store lie in its folder. */
export interface StoreFiles {
  readonly database: string;
  readonly backups: string;
  readonly setAside: string;
  /** There while the store is open; still there at the next start after an unclean end. */
  readonly openMark: string;
  /** The store without what was deleted from it, until it takes the store's place; and the one that it took it from. */
  readonly clean: string;
  readonly replaced: string;
}

/** Names the parts of a store and makes the folders among them. */
export function storeFiles(folder: string): StoreFiles {
  const files = {
    database: join(folder, 'store.db'),
    backups: join(folder, 'backups'),
    setAside: join(folder, 'set-aside'),
    openMark: join(folder, 'open.mark'),
    clean: join(folder, 'store.clean'),
    replaced: join(folder, 'store.replaced'),
  };
  mkdirSync(files.backups, { recursive: true });
  return files;
}
