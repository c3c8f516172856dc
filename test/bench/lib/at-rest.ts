import { setTimeout } from 'node:timers/promises';
import { type Memory, memoryOf } from './memory-of.ts';

/** The check after the start begins after two seconds, in a process of its own that ends with it. */
const firstLook = 5_000;
const pause = 1_000;
const mostLooks = 120;
/** Hundredths of a second of work in a second that is rest. */
const calm = 5;

/**
 * Waits until a program and its children do next to nothing for a second, and none comes or goes: a large store is
 * checked for a while after the start.
 *
 * @returns its memory then; the last reading where it never rests
 */
export async function atRest(pid: number): Promise<Memory> {
  await setTimeout(firstLook);
  let last = memoryOf(pid);
  for (let look = 0; look < mostLooks; look += 1) {
    await setTimeout(pause);
    const now = memoryOf(pid);
    if (now.parts.length === last.parts.length && Math.abs(now.worked - last.worked) <= calm) return now;
    last = now;
  }
  return last;
}
