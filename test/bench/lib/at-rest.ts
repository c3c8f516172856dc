import { setTimeout } from 'node:timers/promises';
import { type Memory, memoryOf } from './memory-of.ts';

/** The check after the start begins after two seconds and ends in a process of its own; rest comes after it. */
const firstLook = 5_000;
const pause = 1_000;
const mostLooks = 15;

/**
 * Waits until a program and its children neither come, go nor grow by more than a hundredth within a second.
 *
 * @returns its memory then; the last reading where it never rests
 */
export async function atRest(pid: number): Promise<Memory> {
  await setTimeout(firstLook);
  let last = memoryOf(pid);
  for (let look = 0; look < mostLooks; look += 1) {
    await setTimeout(pause);
    const now = memoryOf(pid);
    const change = Math.abs(now.workingSet - last.workingSet) / last.workingSet;
    if (now.parts.length === last.parts.length && change < 0.01) return now;
    last = now;
  }
  return last;
}
