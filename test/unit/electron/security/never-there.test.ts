import { expect, test } from 'vitest';
import { sourceFiles, takeApart } from '../../../support/source-files.ts';

const sources = sourceFiles(['electron', 'renderer', 'shared', 'upstream']);
const electron = sources.filter(({ path }) => path.startsWith('electron/'));

/** Where a word stands in code or in a text; comments may speak of what is not done. */
function wherever(word: RegExp, files = sources): string[] {
  return files
    .filter(({ text }) => {
      const { code, texts } = takeApart(text);
      return word.test(code) || texts.some((one) => word.test(one));
    })
    .map(({ path }) => path);
}

test.each([
  ['opens an address outside of the app', /openExternal/],
  ['sends or keeps reports of crashes', /crashReporter/],
  ['lets a frame or a web view in', /allowpopups|<webview|<iframe/],
  ['switches a feature of the browser on', /enableBlinkFeatures|enable-blink-features|enable-features/],
  ['lets insecure content in', /allowRunningInsecureContent|allow-running-insecure-content/],
  ['trusts a certificate that the system does not', /certificate-error|setCertificateVerifyProc|rejectUnauthorized/],
  ['trusts every certificate', /NODE_TLS_REJECT_UNAUTHORIZED|ignore-certificate-errors/],
  ['loads a page from the disk', /file:\/\/|loadFile/],
  ['makes HTML of a text in the page', /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|srcDoc/],
  ['reaches into another process', /@electron\/remote|enableRemoteModule|sendSync/],
])('nothing %s', (_what, word) => {
  expect(wherever(word)).toEqual([]);
});

test('every window is made in a sandbox, isolated and without Node.js; those for documents run no script', () => {
  const makers = electron.filter(({ text }) => takeApart(text).code.includes('new BrowserWindow('));
  expect(makers.map(({ path }) => path)).toEqual([
    'electron/main/documents/document-window.ts',
    'electron/main/documents/picture-window.ts',
    'electron/main/windows.ts',
  ]);
  for (const { path, text } of makers) {
    for (const set of ['sandbox: true', 'contextIsolation: true', 'nodeIntegration: false']) {
      expect.soft(text, path).toContain(set);
    }
    if (path.includes('/documents/')) expect.soft(text, path).toContain('javascript: false');
  }
  expect(wherever(/sandbox: false|contextIsolation: false|nodeIntegration: true|webSecurity: false/, electron)).toEqual(
    [],
  );
});

test('the network is asked for the collector, for a directory that an administrator named, and for updates that an organisation has set up', () => {
  const asks = /\bfetch\(|node:https?|node:net|node:tls|node:dgram|\bnet\b.*from 'electron'/;
  expect(wherever(asks, electron)).toEqual([
    'electron/data/services/directory/live/ask-json.ts',
    'electron/main/updates/fetch-release.ts',
    'electron/main/updates/open-updates.ts',
    'electron/main/updates/run-updates.ts',
    'electron/main/uplink/send-request.ts',
  ]);
});

test('what is opened outside the app is the store’s own folder and the licences', () => {
  expect(wherever(/openPath|showItemInFolder/)).toEqual([
    'electron/main/handlers/app.ts',
    'electron/main/handlers/store.ts',
  ]);
});

test('one thing is handed to the page, under one name', () => {
  expect(wherever(/exposeIn(?:MainWorld|IsolatedWorld)/)).toEqual(['electron/preload/index.ts']);
});
