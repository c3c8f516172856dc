import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/managed.ts`. */
export const managed: MainHandlers['managed'] = {
  policy: ({ policy: { policy, place, troubles } }) => ({ policy, place, troubles: [...troubles] }),
  updates: ({ updates }) => updates.state(),
};
