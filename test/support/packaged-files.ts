import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** What a packaged app consists of beside Electron itself. */
export interface PackagedFiles {
  /** The names in the folder of resources. */
  readonly resources: readonly string[];
  /** Every file that the archive names, whether it lies in it or beside it. */
  readonly files: readonly string[];
  /** Those that lie beside it, where the archive's checksums do not reach. */
  readonly unpacked: readonly string[];
  /** The archive as it is. */
  readonly archive: Buffer;
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>> | undefined;
  readonly unpacked?: boolean | undefined;
}

const entry: z.ZodType<Entry> = z.lazy(() =>
  z.object({ files: z.record(z.string(), entry).optional(), unpacked: z.boolean().optional() }),
);

/** Lists what was packaged with an executable. */
export function packagedFiles(executable: string): PackagedFiles {
  const folder = join(dirname(executable), process.platform === 'darwin' ? '../Resources' : 'resources');
  const archive = readFileSync(join(folder, 'app.asar'));
  // The archive begins with four lengths, the last that of the list that follows them.
  const list: unknown = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)));
  const found = walk(entry.parse(list), '');
  return {
    resources: readdirSync(folder),
    files: found.map(({ path }) => path),
    unpacked: found.filter(({ unpacked }) => unpacked).map(({ path }) => path),
    archive,
  };
}

function walk({ files, unpacked = false }: Entry, path: string): { path: string; unpacked: boolean }[] {
  if (!files) return [{ path, unpacked }];
  return Object.entries(files).flatMap(([name, child]) => walk(child, path === '' ? name : `${path}/${name}`));
}
