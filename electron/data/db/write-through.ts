import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Has what was written into a file go to the disk before anything that comes later: a power cut leaves it whole. */
export function writeThrough(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Has the names of files in a folder go to the disk; Windows does that by itself and refuses to open a folder. */
export function writeNamesThrough(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
