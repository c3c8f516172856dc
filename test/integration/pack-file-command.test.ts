import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeSignedPack } from '../../electron/data/services/council-packs/take-signed-pack.ts';
import { packFile } from '../../shared/upstream/pack-file.ts';
import { runOffline } from '../../upstream/commands.ts';
import { withSomerset } from '../support/pack-folders.ts';
import { projectFolder } from '../support/places.ts';
import { withKiosk } from '../support/signed-packs.ts';
import { newStore } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';

const put = (folder: string, out: string) =>
  spawnSync(process.execPath, ['build/pack-file.mts', folder, out], { cwd: projectFolder, encoding: 'utf8' });

test('a folder becomes a file, is signed by the commands of the collector, and is taken by a computer', () => {
  const at = (name: string) => join(folder, name);
  const folder = testFolder();
  runOffline(['pack-keys', at('private.pem'), at('public.txt')]);
  withSomerset([withKiosk], (pack) => expect(put(pack, at('pack.json')).status).toBe(0));
  runOffline(['sign-pack', at('pack.json'), at('private.pem'), at('signed.json')]);
  const body = readFileSync(at('signed.json'), 'utf8');
  const { tax, codes } = packFile.parse(JSON.parse(body));
  expect(codes.channel).toEqual(expect.arrayContaining(['kiosk', 'letter', 'not-known']));
  const { context } = newStore().open();
  const packKey = readFileSync(at('public.txt'), 'utf8').trim();
  expect(takeSignedPack(context, { body, packKey })).toEqual({ state: 'waiting', tax });
});

test('there is no file of an unsound pack', () => {
  const out = join(testFolder(), 'pack.json');
  const unsound = { file: 'guide.yaml', from: 'is: support-failed', to: 'is: nothing' };
  const refused = withSomerset([unsound], (pack) => put(pack, out));
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain('guide.yaml');
  expect(existsSync(out)).toBe(false);
  expect(put('packs/somerset', '').status).toBe(2);
});
