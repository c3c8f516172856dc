import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { projectFolder } from '../../support/places.ts';

/** The configuration as a computer with such an environment has it. */
async function configuration(env: Readonly<Record<string, string>> = {}) {
  vi.resetModules();
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const { default: read } = await import('../../../build/electron-builder.config.ts');
  vi.unstubAllEnvs();
  return read;
}

describe('the packages', () => {
  test('of Windows are for one person or for everybody, and for whatever hands out software', async () => {
    const { win, nsis, msi } = await configuration();
    expect(win).toMatchObject({ target: ['nsis', 'msi'], verifyUpdateCodeSignature: true });
    // With neither, `/S /allusers` and `/S /currentuser` both do what they say.
    expect(nsis).toMatchObject({ oneClick: false, perMachine: false, deleteAppDataOnUninstall: false });
    expect(msi).toMatchObject({ oneClick: false, perMachine: true });
  });

  test('of macOS are hardened, ask for one entitlement, and go to Apple where there is an account', async () => {
    const { mac } = await configuration();
    expect(mac).toMatchObject({ target: ['dmg', 'zip'], hardenedRuntime: true, notarize: false });
    const entitlements = readFileSync(join(projectFolder, 'build/packaging/entitlements.mac.plist'), 'utf8');
    expect([...entitlements.matchAll(/<key>(.*?)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
    const account = { APPLE_API_KEY: 'key.p8', APPLE_API_KEY_ID: 'ID', APPLE_API_ISSUER: 'issuer' };
    expect((await configuration(account)).mac).toMatchObject({ notarize: true });
    expect((await configuration({ APPLE_ID: 'somebody' })).mac).toMatchObject({ notarize: false });
  });

  test('of Linux say who answers for them and what they need', async () => {
    const { linux, deb, extraMetadata } = await configuration({ FRONTDOOR_MAINTAINER: 'A <a@council.example>' });
    expect(linux).toMatchObject({ target: ['AppImage', 'deb'], maintainer: 'A <a@council.example>' });
    expect(deb).toMatchObject({ depends: expect.arrayContaining(['libsecret-1-0', 'libnss3', 'libgtk-3-0']) });
    expect(extraMetadata).toMatchObject({ homepage: expect.stringMatching(/^https:/) });
  });

  test('know no server of updates of their own, and take none without a key', async () => {
    const { publish, extraMetadata } = await configuration();
    // The name is reserved: no server can have it.
    expect(publish).toMatchObject({ provider: 'generic', url: expect.stringMatching(/\.invalid$/) });
    expect(extraMetadata).not.toHaveProperty('updateKey');
    const signed = await configuration({ FRONTDOOR_UPDATE_KEY: 'the key', FRONTDOOR_PUBLISHER: 'A Council' });
    expect(signed.extraMetadata).toMatchObject({ updateKey: 'the key' });
    expect(signed.win).toMatchObject({ signtoolOptions: { publisherName: 'A Council' } });
  });

  test('are called by version, system and processor, and have an icon that every system can take', async () => {
    const { artifactName, nsis, appId } = await configuration();
    for (const name of [artifactName, nsis?.artifactName]) {
      expect(name).toMatch(/^Frontdoor-.*\$\{version\}.*\$\{arch\}\.\$\{ext\}$/);
    }
    expect(appId).toBe('app.frontdoor.desk');
    const icon = readFileSync(join(projectFolder, 'build/icons/icon.png'));
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([1_024, 1_024]);
  });
});
