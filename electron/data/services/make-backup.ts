import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../../shared/contract/backups.ts';
import { backupFileName, parseBackupFileName } from '../../../shared/domain/backup-name.ts';
import { backupsToDrop } from '../../../shared/domain/backups-to-drop.ts';
import type { JobContext } from '../context.ts';
import { recordAudit } from './audit.ts';

/**
 * Makes a verified copy of the store beside it, and lets go of the copies that nobody needs any more.
 * Nothing is let go before the new copy is sound.
 */
export async function makeBackup(
  context: JobContext,
  _input: undefined,
  progress: (value: { step: 'copying' | 'checking' | 'keeping' }) => void,
): Promise<Backup> {
  const at = context.clock.now();
  const copy = context.copyTo(
    (contacts) => backupFileName({ at, contacts }),
    (step) => progress({ step }),
  );
  progress({ step: 'keeping' });
  context.db.transaction(() => recordAudit(context, 'backup-made', null));
  const known = readdirSync(context.backups).filter((name) => parseBackupFileName(name) !== null);
  // Never the one just made: copies from a clock that ran ahead look newer.
  const toDrop = backupsToDrop(known).filter((name) => name !== copy.name);
  for (const name of toDrop) rmSync(join(context.backups, name));
  return { name: copy.name, at, contacts: copy.contacts, bytes: copy.bytes };
}
