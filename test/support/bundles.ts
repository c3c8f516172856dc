import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from './places.ts';

/**
 * Bundles scripts as the app's are, so that a process that is started hundreds of times is there in a tenth of a
 * second.
 *
 * @returns the bundled script of each, and what takes them away
 */
export async function bundle(...scripts: readonly string[]): Promise<{ bundles: string[]; remove: () => void }> {
  // Inside the project, where the SQLite package is found.
  const folder = mkdtempSync(join(projectFolder, 'node_modules', '.frontdoor-test-'));
  const names = scripts.map((script) => basename(script, '.ts'));
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node24',
      rollupOptions: {
        input: Object.fromEntries(scripts.map((script, index) => [`${index}-${names[index]}`, script])),
        external: ['better-sqlite3'],
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return {
    bundles: names.map((name, index) => join(folder, `${index}-${name}.mjs`)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
