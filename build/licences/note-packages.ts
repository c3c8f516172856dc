import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

/** The folder of a package: what stands up to its name behind the last `node_modules`. */
const packageFolder = /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/;

/**
 * Notes which packages really are in a bundle: those of which a module is left after what is not used was taken out.
 *
 * @param file where to write their folders, as a list in JSON: its whole path
 */
export function notePackages(file: string): Plugin {
  return {
    name: 'frontdoor-note-packages',
    writeBundle(_options, bundle) {
      const folders = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk'
          ? output.moduleIds.flatMap((id) => packageFolder.exec(id.replace(/^\0+/, ''))?.[1] ?? [])
          : [],
      );
      mkdirSync(dirname(file), { recursive: true });
      const relative = folders.map((folder) => folder.slice(folder.indexOf('node_modules')).replaceAll('\\', '/'));
      writeFileSync(file, JSON.stringify([...new Set(relative)].toSorted()));
    },
  };
}
