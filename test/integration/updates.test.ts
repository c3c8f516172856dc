import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findRelease, type Looked, type Looking } from '../../electron/main/updates/find-release.ts';
import { noUpdates, runUpdates, type UpdateParts } from '../../electron/main/updates/run-updates.ts';
import { whyOff } from '../../electron/main/updates/why-off.ts';
import { noPolicy } from '../../shared/domain/policy/policy.ts';
import {
  releaseList,
  signedFiles,
  startUpdateServer,
  type UpdateServer,
  updateKeys,
} from '../support/signed-release.ts';

const keys = updateKeys();
const at = { channel: 'latest', platform: 'linux', arch: 'x64' } as const;

let server: UpdateServer;
beforeEach(async () => {
  server = await startUpdateServer();
});
afterEach(() => server.close());

async function fetchText(url: string): Promise<string | null> {
  const response = await fetch(url, { redirect: 'error' }).catch(() => null);
  return response?.ok ? await response.text() : null;
}

const look = (others: Partial<Looking> = {}) =>
  findRelease({ ...at, address: server.address, version: '1.2.0', key: keys.publicKey, ...others }, fetchText);

const offers = (version: string, others: Partial<Looking> = {}) => {
  server.files = signedFiles(releaseList(version), keys.privateKey, { ...at, ...others });
};

describe('a server of updates', () => {
  test('has a newer release, signed by the holder of the key', async () => {
    offers('1.10.0');
    expect(await look()).toMatchObject({ kind: 'newer', release: { version: '1.10.0' } });
    expect(server.asked).toEqual(['latest-linux.yml', 'latest-linux.yml.sig']);
  });

  test('has the same one, or is not reached', async () => {
    offers('1.2.0');
    expect(await look()).toEqual({ kind: 'newest' });
    await server.close();
    expect(await look()).toEqual({ kind: 'not-reached' });
  });

  test('takes nobody back to an older one, however well it is signed', async () => {
    offers('1.1.9');
    expect(await look()).toEqual({ kind: 'refused', why: 'older' });
    offers('1.2.0-beta.3');
    expect(await look()).toEqual({ kind: 'refused', why: 'older' });
  });

  const other = updateKeys();
  test.each<readonly [string, () => Record<string, string>]>([
    ['by somebody else', () => signedFiles(releaseList('9.9.9'), other.privateKey, at)],
    ['not at all', () => ({ 'latest-linux.yml': releaseList('9.9.9') })],
    [
      'with one byte changed afterwards',
      () => ({
        ...signedFiles(releaseList('1.10.0'), keys.privateKey, at),
        'latest-linux.yml': releaseList('9.9.9'),
      }),
    ],
    ['as the list of another channel', () => renamed('pilot-linux.yml', { ...at, channel: 'pilot' })],
    ['as the list of another system', () => renamed('latest-mac.yml', { ...at, platform: 'darwin' })],
    [
      'and sends elsewhere for the signature',
      () => ({
        'latest-linux.yml': releaseList('9.9.9'),
        'latest-linux.yml.sig': 'https://elsewhere.example/latest-linux.yml.sig',
      }),
    ],
  ])('is refused where its list is signed %s', async (_name, files) => {
    server.files = files();
    expect(await look()).toEqual({ kind: 'refused', why: 'not-signed' });
  });

  const renamed = (name: string, where: Parameters<typeof signedFiles>[2]) => {
    const files = signedFiles(releaseList('9.9.9'), keys.privateKey, where);
    return { 'latest-linux.yml': files[name] ?? '', 'latest-linux.yml.sig': files[`${name}.sig`] ?? '' };
  };

  test('is refused where a signed list names a file elsewhere, or none for this system', async () => {
    for (const file of ['https://elsewhere.example/Frontdoor.AppImage', '../Frontdoor.AppImage', 'Frontdoor.exe']) {
      server.files = signedFiles(releaseList('9.9.9', file), keys.privateKey, at);
      expect(await look(), file).toEqual({ kind: 'refused', why: 'not-readable' });
    }
  });
});

describe('updates', () => {
  const newer: Looked = {
    kind: 'newer',
    release: { version: '2.0.0', files: [{ url: 'a.AppImage', sha512: 'x' }], releaseDate: '' },
  };
  const desk = (others: Partial<UpdateParts> = {}) => {
    const done: string[] = [];
    let talks = false;
    const updates = runUpdates(
      {
        look: async () => newer,
        fetch: async ({ version }) => void done.push(`fetch ${version}`),
        installAtEnd: (isOn) => done.push(`install ${isOn}`),
        isTalking: async () => talks,
        onChanged: () => {},
        now: () => '2026-12-10T09:00:00.000Z',
        ...others,
      },
      60_000,
    );
    return { updates, done, talk: (isTalking: boolean) => (talks = isTalking) };
  };

  test('are fetched and put in place at the end, and never in the middle of a conversation', async () => {
    const { updates, done, talk } = desk();
    talk(true);
    await updates.look();
    expect([updates.state(), done]).toEqual([{ state: 'found', version: '2.0.0' }, []]);
    talk(false);
    await updates.look();
    expect([updates.state(), done]).toEqual([{ state: 'ready', version: '2.0.0' }, ['fetch 2.0.0']]);
    talk(true);
    await updates.closing();
    talk(false);
    await updates.closing();
    expect(done).toEqual(['fetch 2.0.0', 'install false', 'install true']);
    updates.stop();
  });

  test('that do not come whole are refused, and nothing is put in place', async () => {
    const { updates, done } = desk({ fetch: async () => Promise.reject(new Error('sha512')) });
    await updates.look();
    await updates.closing();
    expect(updates.state()).toMatchObject({ state: 'refused', why: 'not-whole' });
    expect(done).toEqual([]);
    updates.stop();
  });

  test('are off where nobody has set them, and each reason is said', () => {
    const on = { ...noPolicy, updates: 'on', updateAddress: 'https://updates.example' } as const;
    const all = { policy: on, practice: false, key: 'key', keepsItself: true };
    expect(whyOff(all)).toBeNull();
    expect(whyOff({ ...all, policy: noPolicy })).toBe('not-set');
    expect(whyOff({ ...all, policy: { ...on, updates: 'off' } })).toBe('set-off');
    expect(whyOff({ ...all, key: null })).toBe('no-key');
    expect(whyOff({ ...all, keepsItself: false })).toBe('kept-by-others');
    expect(whyOff({ ...all, practice: true })).toBe('practice');
    expect(noUpdates('not-set').state()).toEqual({ state: 'off', why: 'not-set' });
  });
});
