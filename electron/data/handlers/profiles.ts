import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/profiles.ts`. */
export const profiles: DataHandlers['profiles'] = { me: ({ actor }) => actor };
