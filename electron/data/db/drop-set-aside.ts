import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../../shared/domain/time.ts';
import type { StoreFiles } from './store-files.ts';

/** Lets go of damaged stores that were set aside before a moment: their folders begin with when that was. */
export function dropSetAside({ setAside }: StoreFiles, before: Instant): void {
  if (!existsSync(setAside)) return;
  const least = before.replaceAll(/[:.]/g, '');
  for (const name of readdirSync(setAside)) {
    if (/^\d{4}-\d{2}-\d{2}T/.test(name) && name < least) rmSync(join(setAside, name), { recursive: true });
  }
}
