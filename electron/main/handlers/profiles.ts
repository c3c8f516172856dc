import { AppError } from '../../../shared/errors.ts';
import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/profiles.ts` that the main process has a part in. */
export const profiles: MainHandlers['profiles'] = {
  lock: async ({ host }) => {
    await host.lockDesk();
    return undefined;
  },
  recover: async ({ host, keeper }, { profile, code, own }) => {
    if (!keeper.isRecoveryCode(code)) {
      throw new AppError('invalid', 'That is not the recovery code of this store. Check each group, then try again.');
    }
    await host.request({ type: 'recover-pin', profile, own });
    return undefined;
  },
};
