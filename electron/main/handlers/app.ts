import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app as electronApp, shell } from 'electron';
import { reloadPages } from '../windows.ts';
import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/app.ts`. */
export const app: MainHandlers['app'] = {
  about: ({ folder }) => ({
    version: electronApp.getVersion(),
    electron: process.versions.electron,
    folder,
    platform: `${process.platform} ${process.arch}`,
  }),
  reload: () => {
    setImmediate(reloadPages);
    return undefined;
  },
  showLicences: async () => {
    const file = join(process.resourcesPath, 'about', 'THIRD-PARTY-LICENCES.txt');
    const isThere = electronApp.isPackaged && existsSync(file);
    if (isThere) await shell.openPath(file);
    return { isThere };
  },
  openPractice: ({ openPractice }) => {
    openPractice();
    return undefined;
  },
  quit: () => {
    // After the reply is on its way: the page is still waiting for it.
    setImmediate(() => electronApp.quit());
    return undefined;
  },
};
