import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackZip } from '../../../build/bootstrap/zip-archive.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zip-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A zip archive of one file, as other tools write it; checksums are left at zero, nothing here reads them. */
function zipOf(name: string, content: string, mode: number, method: 0 | 8): Buffer {
  const data = method === 8 ? deflateRawSync(content) : Buffer.from(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  local.writeUInt16LE(4, 28);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE((0o100000 + mode) * 0x10000, 38);
  const before = Buffer.concat([local, Buffer.from(name), Buffer.alloc(4), data]);
  const directory = Buffer.concat([entry, Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(before.length, 16);
  return Buffer.concat([before, directory, end]);
}

test.each([0, 8] as const)(
  'a file stored by method %i comes out whole, under its new name and with its mode',
  async (method) => {
    const archive = join(folder, 'a.zip');
    writeFileSync(archive, zipOf('top/run', 'content '.repeat(1000), 0o755, method));
    await unpackZip(archive, folder, (name) => name.replace('top/', 'inner/'));
    expect(readFileSync(join(folder, 'inner/run'), 'utf8')).toBe('content '.repeat(1000));
    expect(statSync(join(folder, 'inner/run')).mode & 0o777).toBe(0o755);
  },
);

test('what is not wanted stays out', async () => {
  const archive = join(folder, 'a.zip');
  writeFileSync(archive, zipOf('other', 'x', 0o644, 8));
  await unpackZip(archive, join(folder, 'out'), () => undefined);
  expect(statSync(join(folder, 'out'), { throwIfNoEntry: false })).toBeUndefined();
});

test('an archive that was cut off is refused', async () => {
  const archive = join(folder, 'a.zip');
  writeFileSync(archive, zipOf('file', 'content', 0o644, 8).subarray(0, -5));
  await expect(unpackZip(archive, folder, (name) => name)).rejects.toThrow(/incomplete/);
});
