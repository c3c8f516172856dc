import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { readKeyFile } from '../../../electron/main/keys/key-file.ts';
import type { Bench } from './bench.ts';
import { fillStore } from './fill-store.ts';
import { multiplyStore } from './multiply-store.ts';

/** So many are put on record as the app does it; more are copies of them. */
const byTheServices = 1_000;
const aYear = 365;

/**
 * Makes a store as a person would who tries the app out, sample and all, then fills it up to a number of contacts.
 *
 * @param data the folder to name with `--data`
 */
export async function makeStore(bench: Bench, data: string, contacts: number): Promise<void> {
  const { electron, rootArgs, root, env } = bench;
  const folder = join(data, 'store');
  const app = await _electron.launch({
    executablePath: electron,
    args: [...rootArgs, root, `--data=${data}`],
    env: { ...env, FRONTDOOR_SAMPLE: '1' },
  });
  let key = '';
  try {
    const page = await app.firstWindow();
    await page.evaluate(async () => {
      const { store } = window.frontdoor;
      for (let state = 'opening'; state === 'opening'; ) ({ state } = (await store.status()).value);
      await store.create({ protection: { kind: 'plain-text' }, sample: true });
      await store.confirmCode();
    });
    const device = readKeyFile(folder)?.device;
    if (device?.kind !== 'plain-text') throw new Error('The store was not made.');
    key = await app.evaluate(({ safeStorage }, sealed) => {
      if (process.platform === 'linux') safeStorage.setUsePlainTextEncryption(true);
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
    }, device.sealed);
  } finally {
    await app.close();
  }
  const where = { folder, key, packs: join(root, 'packs/somerset') };
  fillStore({ ...where, contacts: Math.min(contacts, byTheServices) });
  if (contacts > byTheServices) multiplyStore({ ...where, contacts, spread: aYear });
}
