import { app, BrowserWindow } from 'electron';

// Shows a page of a test in a window, so that it is seen and heard as in the app: `show-page.mjs --page=URL`.
const page = process.argv.find((argument) => argument.startsWith('--page='))?.slice('--page='.length) ?? 'about:blank';

// Electron is ready only once this file has been read to its end: waiting for it here would wait for ever.
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 720, useContentSize: true }).loadURL(page));
