import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../../shared/contract/backups.ts';
import { parseBackupFileName } from '../../../shared/domain/backup-name.ts';

/** The finished copies in a store's folder, the newest first; none where the folder cannot be read. */
export function listBackups(folder: string): Backup[] {
  const backups = join(folder, 'backups');
  return namesIn(backups)
    .flatMap((name) => {
      const parsed = parseBackupFileName(name);
      const found = parsed && statSync(join(backups, name), { throwIfNoEntry: false });
      return parsed && found ? [{ name, ...parsed, bytes: found.size }] : [];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
