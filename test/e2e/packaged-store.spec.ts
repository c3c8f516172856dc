import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';
import { startCountingProxy } from '../support/counting-proxy.ts';
import { packagedApp } from '../support/packaged-app.ts';

const passphrase = 'four words for a test';
const ready = { state: 'ready', protection: 'passphrase', sample: false };

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdoor-packaged-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the packaged app with all that is meant for trials from the source, none of which it may heed. */
async function withApp(
  use: (page: Page, app: ElectronApplication) => Promise<void>,
  args: readonly string[] = [],
): Promise<void> {
  const app = await _electron.launch({
    executablePath: await packagedApp(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--data=${join(folder, 'data')}`, ...args],
    env: {
      ...process.env,
      FRONTDOOR_CLOCK: '2020-02-03T09:00:00Z',
      FRONTDOOR_SAMPLE: '1',
      FRONTDOOR_SQLITE_BINDING: join(folder, 'no-such-addon.node'),
      FRONTDOOR_SCREENSHOT: join(folder, 'picture.png'),
    },
  });
  try {
    await use(await app.firstWindow(), app);
  } finally {
    await app.close();
  }
}

const status = (page: Page) => page.evaluate(async () => (await window.frontdoor.store.status()).value);

test('a store is made, and read again after a restart; switches for trials do nothing', async () => {
  const id = newId();
  const begun = Date.now();
  await withApp(async (page) => {
    await expect.poll(() => status(page)).toMatchObject({ state: 'first-run', trial: false });
    const made = await page.evaluate(
      async (passphrase) =>
        await window.frontdoor.store.create({ protection: { kind: 'passphrase', passphrase }, sample: false }),
      passphrase,
    );
    expect(made.value).toEqual({ state: 'recovery-code', code: expect.any(String), protection: 'passphrase' });
    const confirmed = await page.evaluate(async () => await window.frontdoor.store.confirmCode());
    expect(confirmed.value).toEqual(ready);
    const started = await page.evaluate(
      async (id) => await window.frontdoor.contacts.start({ id, channel: 'phone-in' }),
      id,
    );
    expect(Math.abs(Date.parse(started.value.fields.receivedAt) - begun)).toBeLessThan(60_000);
  });
  await withApp(async (page) => {
    await expect.poll(() => status(page)).toEqual({ state: 'passphrase', wrong: false });
    const unlocked = await page.evaluate(
      async (passphrase) => await window.frontdoor.store.unlock({ passphrase }),
      passphrase,
    );
    expect(unlocked.value).toEqual(ready);
    const { drafts } = (await page.evaluate(async () => await window.frontdoor.contacts.desk({}))).value;
    expect(drafts.map((draft) => draft.id)).toEqual([id]);
  });
  expect(existsSync(join(folder, 'picture.png'))).toBe(false);
});

test('as it comes the app asks nobody on the network for anything', async () => {
  const proxy = await startCountingProxy();
  const through = [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'];
  await withApp(async (page, app) => {
    await expect.poll(() => status(page)).toMatchObject({ state: 'first-run' });
    await page.evaluate(async (passphrase) => {
      await window.frontdoor.store.create({ protection: { kind: 'passphrase', passphrase }, sample: false });
      await window.frontdoor.store.confirmCode();
    }, passphrase);
    await page.getByRole('button', { name: 'New contact' }).first().waitFor();
    const updates = await page.evaluate(async () => (await window.frontdoor.managed.updates()).value);
    expect(updates).toEqual({ state: 'off', why: 'not-set' });
    // The way to the collector has looked by now, as has whatever else begins with the app.
    await page.evaluate(async () => await window.frontdoor.upstream.sendNow());
    expect(proxy.asked).toEqual([]);
    // It would have been seen.
    await app.evaluate(async ({ session }) => {
      await session
        .fromPartition('collector')
        .fetch('http://counts.example/')
        .catch(() => null);
    });
    expect(proxy.asked).toEqual(['GET http://counts.example/']);
  }, through);
  await proxy.close();
});
