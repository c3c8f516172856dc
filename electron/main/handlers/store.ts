import { shell } from 'electron';
import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/store.ts`. */
export const store: MainHandlers['store'] = {
  status: ({ keeper }) => keeper.status(),
  create: ({ keeper }, input) => keeper.create(input),
  confirmCode: ({ keeper }) => keeper.confirmCode(),
  unlock: ({ keeper }, { passphrase }) => keeper.unlock(passphrase),
  recover: ({ keeper }, input) => keeper.recover(input),
  retry: ({ keeper }) => keeper.retry(),
  openBackup: ({ keeper }) => keeper.openBackup(),
  showFolder: async ({ folder }) => {
    await shell.openPath(folder);
    return undefined;
  },
};
