import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest, fingerprint, isStamped, writeStamp } from '../../../build/bootstrap/stamp.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(join(folder, 'source/inner'), { recursive: true });
  writeFileSync(join(folder, 'source/inner/a.ts'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

const look = () => fingerprint(folder, ['source', 'config.ts']);

test('the fingerprint stays while nothing changes', () => {
  expect(look()).toBe(look());
});

test('the fingerprint changes with an edit, a new file, a removed file and a newer time', () => {
  const seen = [look()];
  writeFileSync(join(folder, 'source/inner/a.ts'), 'three');
  seen.push(look());
  writeFileSync(join(folder, 'config.ts'), '');
  seen.push(look());
  rmSync(join(folder, 'source/inner/a.ts'));
  seen.push(look());
  utimesSync(join(folder, 'config.ts'), 1, 1);
  seen.push(look());
  expect(new Set(seen).size).toBe(seen.length);
});

test('a stamp holds for the value it was written with only', () => {
  const file = join(folder, 'stamp');
  expect(isStamped(file, 'a')).toBe(false);
  writeStamp(file, 'a');
  expect(isStamped(file, 'a')).toBe(true);
  expect(isStamped(file, 'b')).toBe(false);
});

test('a digest keeps its parts apart', () => {
  expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'));
});
