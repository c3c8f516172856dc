import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type KeyFile, readKeyFile, writeKeyFile } from '../../../../electron/main/keys/key-file.ts';
import { makeKey } from '../../../../electron/main/keys/store-key.ts';
import { filesIn } from '../../../support/folders.ts';
import { keyringOf } from '../../../support/keyrings.ts';
import { testFolder } from '../../../support/test-folder.ts';

async function newFile(): Promise<KeyFile> {
  return (await makeKey({ kind: 'keyring' }, keyringOf())).file;
}

describe('the key file', () => {
  test('is read as it was written', async () => {
    const folder = testFolder();
    const file = await newFile();
    writeKeyFile(folder, file);
    expect(readKeyFile(folder)).toEqual(file);
  });

  test('is there three times once it has changed, for its owner alone, and leaves nothing else behind', async () => {
    const folder = testFolder();
    writeKeyFile(folder, await newFile());
    writeKeyFile(folder, await newFile());
    expect(filesIn(folder)).toEqual(['backups/keys.json', 'keys.json', 'keys.previous.json']);
    for (const name of filesIn(folder)) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
  });

  test('missing altogether is said so', () => {
    expect(readKeyFile(testFolder())).toBeNull();
  });

  test('falls back to the one beside the copies, then to the one before', async () => {
    const folder = testFolder();
    const [first, second] = [await newFile(), await newFile()];
    writeKeyFile(folder, first);
    writeKeyFile(folder, second);
    rmSync(join(folder, 'keys.json'));
    expect(readKeyFile(folder)).toEqual(second);
    rmSync(join(folder, 'backups', 'keys.json'));
    expect(readKeyFile(folder)).toEqual(first);
    rmSync(join(folder, 'keys.previous.json'));
    expect(readKeyFile(folder)).toBeNull();
  });

  test('never goes back to a code that nobody wrote down while one that somebody did is there', async () => {
    const folder = testFolder();
    const file = await newFile();
    const confirmed = { ...file, recovery: { ...file.recovery, confirmed: true } };
    writeKeyFile(folder, file);
    writeKeyFile(folder, confirmed);
    rmSync(join(folder, 'keys.json'));
    expect(readKeyFile(folder)).toEqual(confirmed);
  });

  test.each([
    ['empty', ''],
    ['cut off', '{"format":1,"keyId":"x"'],
    ['of another format', '{"format":2}'],
    ['not an object', '[]'],
    ['no JSON', '\0\0\0\0'],
  ])('is passed over where it is %s', async (_what, content) => {
    const folder = testFolder();
    const file = await newFile();
    writeKeyFile(folder, file);
    writeFileSync(join(folder, 'keys.json'), content);
    expect(readKeyFile(folder)).toEqual(file);
  });

  test('with more in it than it should have is passed over', async () => {
    const folder = testFolder();
    const file = await newFile();
    writeKeyFile(folder, file);
    writeFileSync(join(folder, 'keys.json'), JSON.stringify({ ...file, surprise: 1 }));
    writeFileSync(join(folder, 'backups', 'keys.json'), '');
    expect(readKeyFile(folder)).toBeNull();
  });

  test('that was half written when the power went leaves the old one good', async () => {
    const folder = testFolder();
    const file = await newFile();
    writeKeyFile(folder, file);
    writeFileSync(join(folder, 'keys.json.part'), '{"format":1,');
    expect(readKeyFile(folder)).toEqual(file);
    writeKeyFile(folder, file);
    expect(filesIn(folder)).not.toContain('keys.json.part');
  });

  test('once damaged does not push out the last sound one when it is written anew', async () => {
    const folder = testFolder();
    const [first, second] = [await newFile(), await newFile()];
    writeKeyFile(folder, first);
    writeKeyFile(folder, first);
    writeFileSync(join(folder, 'keys.json'), 'damaged');
    writeKeyFile(folder, second);
    expect(JSON.parse(readFileSync(join(folder, 'keys.previous.json'), 'utf8'))).toEqual(first);
  });
});
