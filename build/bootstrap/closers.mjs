/** @typedef {() => void | Promise<void>} Closer */

/** @type {Closer[]} */
const closers = [];

/**
 * Has something closed when this process ends, however it ends: last registered, first closed.
 * @param {Closer} closer Must not fail and must settle by itself.
 * @returns {() => void} Takes the registration back.
 */
export function onEnd(closer) {
  closers.push(closer);
  return () => {
    const at = closers.indexOf(closer);
    if (at >= 0) closers.splice(at, 1);
  };
}

/** Closes everything registered, in reverse order; a second call finds nothing left to do. */
export async function closeAll() {
  for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
}
