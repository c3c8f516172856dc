// The least that can be started: one window of the desk's size with an empty page, shown as the desk is.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

const folder = process.argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length) ?? '';
app.setPath('userData', join(folder, 'browser'));
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

void app.whenReady().then(() => {
  const { electron, chrome, node } = process.versions;
  console.log(`versions: Electron ${electron}, Chrome ${chrome}, Node ${node}`);
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.once('did-finish-load', () => console.log('bare:ready'));
  void window.loadFile(join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
