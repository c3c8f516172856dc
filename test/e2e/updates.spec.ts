import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { appWithPack } from '../support/app-with-pack.ts';
import { createStore, openDesk } from '../support/desk.ts';
import { releaseList, signedFiles, startUpdateServer, updateKeys } from '../support/signed-release.ts';

const keys = updateKeys();
const at = { channel: 'latest', platform: process.platform, arch: process.arch };
/** A release whose bytes are its version, as the list says. */
const newest = '9.9.9';
const list = releaseList(newest);
const file = `Frontdoor-${newest}.AppImage`;

test.skip(process.platform !== 'linux', 'An AppImage is a file that is put in the place of another one.');

/** A trial of the app that could renew a file, under a policy. */
function trialUnder(settings: Record<string, unknown>) {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-updates-'));
  const policyFolder = join(folder, 'etc');
  mkdirSync(policyFolder, { mode: 0o755 });
  const policy = join(policyFolder, 'policy.json');
  writeFileSync(policy, JSON.stringify(settings), { mode: 0o644 });
  const running = join(folder, 'frontdoor');
  writeFileSync(running, 'what runs');
  const app = appWithPack([]);
  writeFileSync(join(app, 'dev-app-update.yml'), 'updaterCacheDirName: frontdoor-updater\n');
  const env = {
    ...{ FRONTDOOR_POLICY: policy, FRONTDOOR_UPDATE_KEY: keys.publicKey },
    ...{ APPIMAGE: running, XDG_CACHE_HOME: join(folder, 'cache') },
  };
  return {
    open: () => openDesk({ app, env }),
    running: () => readFileSync(running, 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

test('what the organisation has set is shown and holds, and an update is put in place when the desk closes', async () => {
  const server = await startUpdateServer({ ...signedFiles(list, keys.privateKey, at), [file]: newest });
  const set = { collectorAddress: 'https://counts.council.example', updates: 'on', updateAddress: server.address };
  const trial = trialUnder({ ...set, retentionMonths: 3 });
  const desk = await trial.open();
  try {
    await createStore(desk);
    const { page } = desk;
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('administration');
    await expect(page.getByRole('menuitem')).toHaveCount(1);
    await page.keyboard.press('Enter');
    const section = page.getByRole('region', { name: 'Set by your organisation, and updates' });
    await expect(section).toContainText('https://counts.council.example');
    await expect(section).toContainText('retentionMonths has to be a whole number of months from 12 to 600');
    const status = section.getByRole('status');
    await expect(status).toHaveText(/^Version 9\.9\.9 is here\. It is put in place when Frontdoor is closed/);
    const sending = page.getByRole('region', { name: 'Sending counts' });
    await expect(sending).toContainText('Your organisation has set the collector: https://counts.council.example');
    await expect(sending.getByRole('textbox', { name: 'Address of the collector' })).toHaveCount(0);
    const refused = await page.evaluate(async () => {
      const code = 'front-door:7QK2-9F3MX-2B8TD-4WZ6H';
      return await window.frontdoor.upstream.enrol({ address: 'https://elsewhere.example', code });
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  } finally {
    await desk.close();
    await server.close();
  }
  expect(trial.running()).toBe(newest);
  expect(server.asked).toEqual(['latest-linux.yml', 'latest-linux.yml.sig', file]);
  trial.remove();
});

test('an update that is sent for elsewhere is not fetched, and nothing is put in place', async () => {
  const elsewhere = await startUpdateServer({ [file]: newest });
  const there = `${elsewhere.address}/${file}`;
  const server = await startUpdateServer({ ...signedFiles(list, keys.privateKey, at), [file]: there });
  const trial = trialUnder({ updates: 'on', updateAddress: server.address });
  const desk = await trial.open();
  const state = () => desk.page.evaluate(async () => (await window.frontdoor.managed.updates()).value);
  try {
    await createStore(desk);
    await expect.poll(state).toMatchObject({ state: 'refused', why: 'not-whole' });
  } finally {
    await desk.close();
    await Promise.all([server.close(), elsewhere.close()]);
  }
  expect([trial.running(), elsewhere.asked]).toEqual(['what runs', []]);
  trial.remove();
});
