/** So many wrong PINs, and only an administrator lets a profile in again. */
export const mostTries = 10;

/** How many tries are left. Pure. */
export function triesLeft(fails: number): number {
  return Math.max(0, mostTries - fails);
}

/** True where only an administrator lets this profile in again. Pure. */
export function isLockedOut(fails: number): boolean {
  return fails >= mostTries;
}
