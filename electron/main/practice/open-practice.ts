import { spawn } from 'node:child_process';
import { app } from 'electron';
import type { Log } from '../log.ts';
import type { Options } from '../options.ts';
import { practiceArguments } from './practice-arguments.ts';

/**
 * Starts this same app a second time as the practice desk: another process with another folder, store, key and lock, so
 * that no call of one can reach the record of the other. Where it is open already its window comes to the front.
 */
export function practiceOpener({ home, pack }: Options, log: Log): () => void {
  return () => {
    const args = practiceArguments({
      appPath: app.isPackaged ? null : app.getAppPath(),
      ...{ home, pack },
      isUnboxed: app.commandLine.hasSwitch('no-sandbox'),
    });
    const child = spawn(process.execPath, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => log.error('the practice desk does not start'));
    child.unref();
  };
}
