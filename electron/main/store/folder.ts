import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import type { Trouble } from '../../../shared/contract/store.ts';

const leastFree = 20 * 1024 * 1024;
const synchronised = /(^|[\\/])(onedrive|dropbox|google ?drive|icloud ?drive)([ \\/-]|$)/i;

/** True for a folder on another computer or one that a program copies elsewhere: SQLite's journal breaks there. */
export function isUnsuitable(folder: string): boolean {
  return folder.startsWith('\\\\') || folder.startsWith('//') || synchronised.test(folder);
}

/** Makes the folder and looks whether a store can live in it; null where it can. */
export function prepareFolder(folder: string): Trouble | null {
  if (isUnsuitable(folder)) return 'unsuitable-folder';
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < leastFree ? 'disk-full' : null;
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    return full ? 'disk-full' : 'read-only';
  }
}
