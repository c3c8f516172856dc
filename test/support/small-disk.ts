import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './ordinary-user.ts';

/** A real disk that is small: a file system of its own in memory. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it up but for so many bytes. */
  fill(leaving: number): void;
  /** Takes the filling out again. */
  free(): void;
  /** Takes the disk away. */
  unmount(): void;
}

/** True where such a disk can be had: as root on Linux, where mounting is not forbidden. */
export const canMount = process.platform === 'linux' && isRoot && triesToMount();

function triesToMount(): boolean {
  const folder = '/tmp/frontdoor-mount-trial';
  mkdirSync(folder, { recursive: true });
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (isMounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return isMounted;
}

/** Mounts one on a folder, which it makes. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) throw new Error(`The disk was not mounted: ${mounted.stderr}`);
  const filling = join(folder, 'filling');
  return {
    folder,
    fill: (leaving) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize - leaving)));
    },
    free: () => rmSync(filling, { force: true }),
    unmount: () => void spawnSync('umount', ['-l', folder]),
  };
}
