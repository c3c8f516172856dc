import { listBackups } from '../store/list-backups.ts';
import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/backups.ts` that need no open store. */
export const backups: MainHandlers['backups'] = { list: ({ folder }) => listBackups(folder) };
