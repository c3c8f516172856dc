import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Desk, deskExecutable, openDesk } from '../support/desk.ts';

/** What the page may not do, and what the main process has set so that it cannot. */
let desk: Desk;
test.beforeAll(async () => {
  desk = await openDesk();
});
test.afterAll(() => desk.close());

test('the window is set as the guide to secure windows says', async () => {
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const found: unknown = contents && Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []);
    const names = [
      ...['contextIsolation', 'sandbox', 'nodeIntegration', 'nodeIntegrationInSubFrames', 'nodeIntegrationInWorker'],
      ...['webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures', 'webviewTag', 'spellcheck'],
    ];
    return Object.fromEntries(names.map((name) => [name, Reflect.get(Object(found), name) ?? false]));
  });
  expect(preferences).toEqual({
    ...{ contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInSubFrames: false },
    ...{ nodeIntegrationInWorker: false, webSecurity: true, allowRunningInsecureContent: false },
    ...{ experimentalFeatures: false, webviewTag: false, spellcheck: false },
  });
});

test('every answer has the policy in its header, and each a nonce of its own', async () => {
  const headers = await desk.app.evaluate(async ({ session }) => {
    const answers = [
      await session.defaultSession.fetch('app://frontdoor/'),
      await session.defaultSession.fetch('app://frontdoor/'),
    ];
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    return answers.map((answer, index) => ({
      policy: answer.headers.get('content-security-policy') ?? '',
      sniff: answer.headers.get('x-content-type-options'),
      referrer: answer.headers.get('referrer-policy'),
      body: bodies[index] ?? '',
    }));
  });
  const nonces = headers.map(({ policy }) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  expect(new Set(nonces).size).toBe(2);
  headers.forEach(({ policy, sniff, referrer, body }, index) => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect({ sniff, referrer }).toEqual({ sniff: 'nosniff', referrer: 'no-referrer' });
    expect(body).toContain(nonces[index]);
    expect(body).not.toContain('__NONCE__');
  });
});

const outside = [
  ...['/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/..%5c..%5cpackage.json'],
  ...[
    '/assets/../../main/index.js',
    '/%2e%2e%2fmain%2findex.js',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/index.html%00.js',
  ],
  ...['/index.html/../../main/index.js', '/assets', '/assets/', '/%', '/%zz', '/%c0%ae%c0%ae/', '/nothing.js'],
  ...['/..%2frenderer-other/x.js', `/${'a/'.repeat(5_000)}x.js`, `/${'%2e%2e%2f'.repeat(500)}etc/passwd.html`],
];

test('nothing outside the pages is served, however it is written', async () => {
  const answers = await desk.app.evaluate(async ({ session }, paths) => {
    const ask = async (url: string) => {
      try {
        const answer = await session.defaultSession.fetch(url);
        return { status: answer.status, length: (await answer.text()).length };
      } catch (error) {
        return { status: 0, length: String(error).length * 0 };
      }
    };
    const urls = [...paths.map((path) => `app://frontdoor${path}`), 'app://other/', 'app://frontdoor.evil/', 'app:///'];
    return await Promise.all(urls.map(async (url) => ({ url: url.slice(0, 80), ...(await ask(url)) })));
  }, outside);
  for (const { url, status, length } of answers) expect([0, 404], `${url} ${length}`).toContain(status);
  for (const { url, length } of answers) expect(length, url).toBe(0);
});

test('no permission is given', async () => {
  const refused = await desk.page.evaluate(async () => {
    const state = async (name: string) => {
      try {
        const query = navigator.permissions.query.bind(navigator.permissions);
        return (await Reflect.apply(query, navigator.permissions, [{ name }])).state;
      } catch {
        return 'denied';
      }
    };
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
      'background-sync',
      'idle-detection',
      'storage-access',
      'window-management',
      'local-fonts',
      'screen-wake-lock',
    ];
    const states = await Promise.all(names.map(async (name) => `${name} ${await state(name)}`));
    const attempts: Record<string, () => Promise<unknown>> = {
      geolocation: () => new Promise((found, failed) => navigator.geolocation.getCurrentPosition(found, failed)),
      media: () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      clipboard: () => navigator.clipboard.readText(),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      wakeLock: () => navigator.wakeLock.request(),
      fullscreen: () => document.documentElement.requestFullscreen(),
    };
    const given: string[] = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      // Some of them are refused by an answer that never comes.
      const silence = new Promise((_resolve, reject) => setTimeout(reject, 1_500));
      await Promise.race([attempt(), silence]).then(
        () => given.push(name),
        () => undefined,
      );
    }
    return { states, given, notifications: await Notification.requestPermission() };
  });
  expect(refused.given).toEqual([]);
  expect(refused.notifications).toBe('denied');
  expect(refused.states.filter((state) => state.endsWith(' granted'))).toEqual([]);
});

test('nothing is downloaded', async () => {
  await desk.app.evaluate(({ session }) => {
    const seen: boolean[] = [];
    Object.assign(globalThis, { downloads: seen });
    session.defaultSession.on('will-download', (event) => seen.push(event.defaultPrevented));
  });
  await desk.page.evaluate(() => {
    for (const href of ['data:text/plain,x', URL.createObjectURL(new Blob(['x'])), 'app://frontdoor/index.html']) {
      Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click();
    }
  });
  const downloads = () => desk.app.evaluate((): unknown => Reflect.get(globalThis, 'downloads'));
  await expect.poll(downloads).toEqual(expect.arrayContaining([true]));
  expect(await downloads()).not.toContain(false);
});

test('a second start ends by itself, and the first window is told', async () => {
  await desk.page.evaluate(() => {
    Object.assign(window, { again: 0 });
    window.frontdoor.app.onStartedAgain(() =>
      Object.assign(window, { again: Number(Reflect.get(window, 'again')) + 1 }),
    );
  });
  const root = (process.env.FRONTDOOR_ROOT_ARGS ?? '').split(' ').filter(Boolean);
  const project = resolve(import.meta.dirname, '../..');
  const second = spawn(await deskExecutable(), [...root, project, `--data=${desk.folder}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  second.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(printed).toContain('Frontdoor is open already');
  await expect.poll(() => desk.page.evaluate(() => Reflect.get(window, 'again'))).toBe(1);
});

test('the log says what was refused, and nothing of what was typed', async () => {
  const typed = 'frightened of her nephew';
  await desk.page.evaluate(async (words) => {
    await Reflect.apply(window.frontdoor.contacts.start, null, [{ id: words, channel: words, [words]: words }]);
  }, typed);
  const log = readFileSync(resolve(desk.folder, 'logs', 'frontdoor.log'), 'utf8');
  expect(log).toContain('store: first-run');
  expect(log).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z \[warn\] +contacts:start refused: precondition$/m);
  expect(log).not.toContain('text/plain');
  expect(log).not.toContain('nephew');
});
