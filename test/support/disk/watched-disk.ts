import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostChild, startHostChild } from '../host-child.ts';
import { type LoggedStep, readDiskLog } from './disk-log.ts';

/** True where a process can be watched: on Linux with a C compiler. */
export const canWatch = process.platform === 'linux' && spawnSync('gcc', ['--version']).status === 0;

/** What lets processes be watched as they write. */
export interface DiskWatch {
  /** Starts a data host, or another script that is told the folder, whose every step below it is written down. */
  start(script: string, folder: string): WatchedHost;
  remove(): void;
}

/** A data host that is watched. */
export interface WatchedHost extends HostChild {
  /** How much is written down so far: what was acknowledged by now depends on nothing that comes later. */
  position(): number;
  steps(): LoggedStep[];
  /** Lets so many steps go well and so many after them fail with an error number. */
  failAfter(steps: number, error: number, times: number): void;
  /** Everything goes well again. */
  heal(): void;
}

/** Compiles the watcher; call once in a test file. */
export function watchDisk(): DiskWatch {
  const home = mkdtempSync(join(tmpdir(), 'frontdoor-watch-'));
  const library = join(home, 'watched-disk.so');
  const source = join(import.meta.dirname, 'watched-disk.c');
  const compiled = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl', '-lpthread']);
  if (compiled.status !== 0) throw new Error(`The watcher was not compiled: ${compiled.stderr}`);
  let last = 0;
  return {
    start: (script, folder) => {
      last += 1;
      const log = join(home, `${last}.log`);
      const control = join(home, `${last}.control`);
      const tell = (steps: number, error: number, times: number) =>
        writeFileSync(control, Buffer.from(Int32Array.of(steps, error, times, 0).buffer), { flag: 'r+' });
      writeFileSync(log, '');
      writeFileSync(control, Buffer.from(Int32Array.of(-1, 0, 0, 0).buffer));
      const host = startHostChild(script, [folder], {
        LD_PRELOAD: library,
        FRONTDOOR_DISK_FOLDER: folder,
        FRONTDOOR_DISK_LOG: log,
        FRONTDOOR_DISK_CONTROL: control,
      });
      return {
        ...host,
        position: () => statSync(log).size,
        steps: () => readDiskLog(log),
        failAfter: tell,
        heal: () => tell(-1, 0, 0),
      };
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
