import { app as electronApp } from 'electron';
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
