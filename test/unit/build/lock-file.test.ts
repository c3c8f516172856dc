import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const lockedPackage = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  os: z.array(z.string()).optional(),
});
type LockedPackage = z.infer<typeof lockedPackage>;

const text = readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8');
const lock = z.object({ packages: z.record(z.string(), lockedPackage) }).parse(JSON.parse(text));
const packages = new Map(Object.entries(lock.packages));

/** Where npm would find a dependency of the package at `path`: in the nearest node_modules that has it. */
function find(path: string, name: string): LockedPackage | undefined {
  const parts = path.split('/node_modules/');
  const places = parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/`);
  return [...places, ''].map((place) => packages.get(`${place}node_modules/${name}`)).find(Boolean);
}

const families = [...packages]
  .filter(([, { optionalDependencies }]) => optionalDependencies)
  .map(([path, { optionalDependencies }]) => ({ path, names: Object.keys(optionalDependencies ?? {}) }));

describe('package-lock.json', () => {
  test('names no download addresses, so that any registry can serve it', () => {
    expect([...packages].filter(([, { resolved }]) => resolved?.startsWith('http')).map(([path]) => path)).toEqual([]);
  });

  test('has an integrity for every package but the root', () => {
    expect([...packages].filter(([path, { integrity }]) => path !== '' && !integrity).map(([path]) => path)).toEqual(
      [],
    );
  });

  // A registry that lacks one of them makes npm leave it out here, and then refuse the lock file elsewhere.
  test.each(families)('$path has all the packages it may want on another system', ({ path, names }) => {
    expect(names.filter((name) => !find(path, name))).toEqual([]);
  });

  test.each(
    families
      .map(({ path, names }) => ({ path, systems: names.flatMap((name) => find(path, name)?.os ?? []) }))
      .filter(({ systems }) => new Set(systems).size > 1),
  )('$path has a variant for Windows, macOS and Linux', ({ systems }) => {
    expect(systems).toEqual(expect.arrayContaining(['win32', 'darwin', 'linux']));
  });
});
