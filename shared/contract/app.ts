import { z } from 'zod';
import { done, event, nothing, read } from './core.ts';

/** What the app says of itself. */
export const about = z.strictObject({
  version: z.string(),
  electron: z.string(),
  folder: z.string(),
  platform: z.string(),
});

/** The app as a program. */
export const app = {
  about: read({ host: 'main', whileLocked: true, input: nothing, output: about }),
  /** Begins the page anew: no page may do that by itself. */
  reload: read({ host: 'main', whileLocked: true, input: nothing, output: done }),
  /** Opens the licences of all that is in the app; false where it runs from its source, and has none put together. */
  showLicences: read({ host: 'main', input: nothing, output: z.strictObject({ isThere: z.boolean() }) }),
  quit: read({ host: 'main', whileLocked: true, input: nothing, output: done }),
  /** Opens the practice desk in a window of its own, or brings it to the front. */
  openPractice: read({ notInPractice: true, host: 'main', input: nothing, output: done }),
  /** Rows of these domains have changed: ask for them again. */
  dataChanged: event(z.strictObject({ domains: z.array(z.string().max(40)).max(40) })),
  /** The data host went away or came back; edits wait in the page until it is back. */
  hostChanged: event(z.strictObject({ up: z.boolean() })),
  /** Somebody started Frontdoor a second time: this window is the one. */
  startedAgain: event(z.strictObject({})),
} as const;
