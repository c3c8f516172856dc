import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Edit, withSomerset } from './pack-folders.ts';
import { projectFolder } from './places.ts';

/** The app as it was built, in a folder of its own whose council pack has been edited. It goes with the process. */
export function appWithPack(edits: readonly Edit[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-app-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['out', 'node_modules']) symlinkSync(join(projectFolder, part), join(folder, part));
  copyFileSync(join(projectFolder, 'package.json'), join(folder, 'package.json'));
  withSomerset(edits, (pack) => cpSync(pack, join(folder, 'packs', 'somerset'), { recursive: true }));
  return folder;
}
