import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../../shared/contract/backups.ts';
import { parseBackupFileName } from '../../../shared/domain/backup-name.ts';

/** The finished copies in a store's folder, the newest first. */
export function listBackups(folder: string): Backup[] {
  const backups = join(folder, 'backups');
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .flatMap((name) => {
      const parsed = parseBackupFileName(name);
      return parsed ? [{ name, ...parsed, bytes: statSync(join(backups, name)).size }] : [];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}
