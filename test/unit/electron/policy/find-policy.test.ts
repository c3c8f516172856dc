import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPolicy, noneFound } from '../../../../electron/main/policy/find-policy.ts';
import { isKeptFromUsers } from '../../../../electron/main/policy/is-kept-from-users.ts';
import { noPolicy } from '../../../../shared/domain/policy/policy.ts';
import { testFolder } from '../../../support/test-folder.ts';

/** A file of a policy in a folder of its own that nobody else may write. */
function policyFile(text: string): string {
  const folder = join(testFolder(), 'etc');
  mkdirSync(folder, { mode: 0o755 });
  const file = join(folder, 'policy.json');
  writeFileSync(file, text, { mode: 0o644 });
  return file;
}

const looked = (file: string) => findPolicy('linux', file);

describe('a policy in a file', () => {
  test('is read, with where it was found', async () => {
    const file = policyFile('{ "collectorAddress": "https://counts.council.example" }');
    expect(await looked(file)).toEqual({
      policy: { ...noPolicy, collectorAddress: 'https://counts.council.example' },
      place: file,
      troubles: [],
    });
  });

  test('that is not there sets nothing', async () => {
    expect(await looked(join(testFolder(), 'policy.json'))).toEqual(noneFound);
  });

  test('that is no JSON sets nothing, and says so', async () => {
    const found = await looked(policyFile('{ "updates": "on", }'));
    expect(found.policy).toEqual(noPolicy);
    expect(found.troubles).toEqual([expect.stringContaining('cannot be read as JSON')]);
  });

  test.each([
    ['that its group may change', (file: string) => chmodSync(file, 0o664)],
    ['that everybody may change', (file: string) => chmodSync(file, 0o666)],
    ['in a folder where everybody may put another in its place', (file: string) => chmodSync(join(file, '..'), 0o777)],
  ])('%s sets nothing, and says so', async (_name, spoil) => {
    const file = policyFile('{ "collectorAddress": "https://elsewhere.example" }');
    spoil(file);
    const found = await looked(file);
    expect(found.policy).toEqual(noPolicy);
    expect(found.troubles).toEqual([expect.stringContaining('Others than an administrator could change it')]);
  });

  test('of another owner, or behind a link to a folder of theirs, is not kept from them', () => {
    const file = policyFile('{}');
    expect(isKeptFromUsers(file, [process.getuid?.() ?? 0])).toBe(true);
    expect(isKeptFromUsers(file, [54_321])).toBe(false);
    chmodSync(join(file, '..'), 0o777);
    const link = policyFile('{}').replace('policy.json', 'link.json');
    symlinkSync(file, link);
    expect(isKeptFromUsers(link, [process.getuid?.() ?? 0])).toBe(false);
  });
});
