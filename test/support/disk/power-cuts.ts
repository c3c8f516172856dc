import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../random.ts';
import { testFolder } from '../test-folder.ts';
import type { LoggedStep } from './disk-log.ts';
import { DiskModel, type FilesNow } from './disk-model.ts';

/** A life of a process that was watched. */
export interface WatchedLife {
  readonly folder: string;
  /** What lay there before it began. */
  readonly start: FilesNow;
  readonly steps: readonly LoggedStep[];
}

/** A moment at which the power went: what was acknowledged up to `position` has to be there. */
export interface PowerCut {
  readonly folder: string;
  readonly position: number;
  /** Which step came next. */
  readonly step: number;
}

/**
 * Cuts the power at so many moments of a life, and shows the folder that each leaves; it goes after the look.
 *
 * @param after no moment before this position of the log
 */
export function cutPower(
  { folder, start, steps }: WatchedLife,
  random: Random,
  times: number,
  after: number,
  look: (cut: PowerCut) => void,
): void {
  const first = steps.filter(({ end }) => end <= after).length;
  const moments = Array.from({ length: times }, () => first + random.whole(steps.length - first + 1));
  const model = new DiskModel(folder, start);
  const parent = testFolder();
  let played = 0;
  for (const step of moments.sort((a, b) => a - b)) {
    for (const taken of steps.slice(played, step)) model.take(taken);
    played = step;
    const left = join(parent, 'after');
    mkdirSync(left);
    model.leave(random, left);
    look({ folder: left, position: steps[step - 1]?.end ?? 0, step });
    rmSync(left, { recursive: true });
  }
}
