import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { practiceTitle } from '../../shared/domain/practice/practice-error.ts';
import { appOrigin } from './security/page.ts';

/**
 * Opens the desk. The window shows itself once there is something to see. A page of practice knows it by its address, so
 * that its frame stands from the first picture on.
 */
export function openWindow(preload: string, practice: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: practice ? practiceTitle : 'Frontdoor',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: true,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(practice ? `${appOrigin}/?practice` : `${appOrigin}/`);
  return window;
}

/** Tells every window. */
export function broadcast(channel: string, payload: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, payload);
}

/** Begins every page anew. */
export function reloadPages(): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.reload();
}

/** Where the built parts lie beside the main script. */
export function builtParts(mainFolder: string) {
  return {
    preload: join(mainFolder, '../preload/index.cjs'),
    dataHost: join(mainFolder, 'data-host.js'),
    pages: join(mainFolder, '../renderer'),
  };
}
