import { makeBackup } from '../services/make-backup.ts';
import type { DataHandlers } from './index.ts';

/** Answers the jobs of `shared/contract/backups.ts`. */
export const backups: DataHandlers['backups'] = {
  make: makeBackup,
  check: async ({ check }) => {
    check();
    return { sound: true };
  },
};
