import { v7 } from 'uuid';
import { z } from 'zod';

/** A version 7 identifier: random, and in the order in which it was made. */
export const id = z.uuidv7();
/** See {@link id}. */
export type Id = z.infer<typeof id>;

let source: (() => Id) | null = null;

/**
 * Does something with identifiers of a source of its own, so that the same work gives the same record: for what is made
 * from a seed. The work is synchronous; nothing else of this process makes one meanwhile.
 */
export function withIds<T>(make: () => Id, work: () => T extends PromiseLike<unknown> ? never : T): T {
  const before = source;
  source = make;
  try {
    return work();
  } finally {
    source = before;
  }
}

/** Makes an identifier. The clock inside it orders rows on one computer; nothing else depends on it. */
export function newId(now?: Date): Id {
  if (source !== null) return source();
  // Without options the library counts up within a millisecond; with them each is random in it.
  return now ? v7({ msecs: now.getTime() }) : v7();
}

/** A code from a list of the council pack: lower-case words joined by hyphens. */
export const code = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a code')
  .max(60);
