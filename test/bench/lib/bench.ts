import { resolve } from 'node:path';

/** What `bench.mjs` has made ready for a bench. */
export interface Bench {
  /** The project's folder, which is the built app. */
  readonly root: string;
  readonly electron: string;
  /** Switches Electron needs because of who runs it. */
  readonly rootArgs: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Reads what `bench.mjs` has made ready. @throws Error where a bench was started without it */
export function readBench(): Bench {
  const { FRONTDOOR_ELECTRON: electron, FRONTDOOR_ROOT_ARGS: rootArgs = '' } = process.env;
  if (!electron) throw new Error('Run `npm run bench`, which makes everything ready first.');
  return {
    root: resolve(import.meta.dirname, '../../..'),
    electron,
    rootArgs: rootArgs.split(' ').filter((arg) => arg !== ''),
    env: process.env,
  };
}
