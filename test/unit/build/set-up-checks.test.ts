import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sqliteDefines } from '../../../build/bootstrap/compile-addon.mjs';
import { hasDisplay } from '../../../build/bootstrap/display.mjs';
import { isModern } from '../../../build/bootstrap/modern-node.mjs';
import { isInstalled } from '../../../build/bootstrap/node-modules.mjs';
import { installedElectron } from '../../../build/bootstrap/official-electron.mjs';
import { missingLibraries } from '../../../build/bootstrap/system-libraries.mjs';

describe('an installation', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/b-win': { version: '1.0.0', integrity: 'sha512-b', optional: true },
    },
  };

  test('matches without the optional packages of other systems', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } })).toBe(
      true,
    );
  });

  test.each([
    ['missing', {}],
    ['of another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['of other content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
  ])('does not match with a package %s', (_, packages) => {
    expect(isInstalled(lock, { packages })).toBe(false);
  });
});

test('libraries that ldd did not find are named', () => {
  const report = '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibgtk-3.so.0 => not found\n\tlibnss3.so => not found\n';
  expect(missingLibraries(report)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
});

test('only Linux can be without a display', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':1' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
});

test.each([
  ['20.20.2', false],
  ['22.13.1', false],
  ['22.14.0', true],
  ['24.0.0', true],
])('Node.js %s is new enough: %s', (version, expected) => {
  expect(isModern(version)).toBe(expected);
});

test('an Electron that was never fetched does not count as installed', () => {
  expect(installedElectron('/no/such/folder', '45.0.0')).toBeUndefined();
});

test('SQLite is compiled with the settings of its package', () => {
  const sources = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
  const defines = sqliteDefines(sources);
  expect(defines).toContain('-DSQLITE_ENABLE_FTS5');
  expect(defines).toContain('-DSQLITE_DEFAULT_CACHE_SIZE=-16000');
  expect(defines.length).toBeGreaterThan(30);
});
