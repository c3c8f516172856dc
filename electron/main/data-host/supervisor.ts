import { z } from 'zod';
import type { OpenStore } from '../../../shared/contract/wire.ts';
import type { Clock } from '../../../shared/domain/time.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Log } from '../log.ts';
import { type HostProcess, type Request, startHost } from './host-process.ts';

/** Who something is for: whoever sits at the desk, one who is named there, or the app itself. */
export type Asker = 'desk' | 'app' | { readonly named: string };

/** A job: its channel, its input, who asks, and the files chosen for it. */
export interface Work {
  readonly channel: string;
  readonly input: unknown;
  readonly by: Asker;
  readonly files: readonly string[];
}

/** Keeps the data host running. */
export interface Supervisor {
  /** Takes the folder for this computer's one Frontdoor. @throws AppError `storage` (in-use) */
  lock(): Promise<void>;
  /** Opens the store, and opens it again by itself after every crash. */
  open(store: OpenStore): Promise<{ sample: boolean }>;
  /** Sends a request to the host as it is now. @throws AppError `busy` while it is away */
  request(message: Request): Promise<unknown>;
  /** Who sits at the desk, by id. @throws AppError `forbidden` while it is locked (`details.reason` is `locked`) */
  who(): Promise<string>;
  /** Locks the desk: nothing of the record is answered any more, also by a host that starts again. */
  lockDesk(): Promise<void>;
  /** How often the desk has been locked so far, by whomever. */
  locks(): number;
  /** Who is signed in, by id; null where nobody is, or nobody has a PIN. */
  signedIn(): string | null;
  /** Runs a job in a second, short-lived process, which is ended at once where the job is cancelled. */
  job(work: Work, onProgress: (value: unknown) => void, signal: AbortSignal): Promise<unknown>;
  /**
   * Writes the store anew without what was deleted from it, in a process of its own, and has the host go on with that.
   * False where somebody saved something meanwhile or other work has the store open: then nothing has changed.
   */
  clean(): Promise<boolean>;
  /** What has been committed to the store so far: the same twice where nothing was in between. */
  stamp(): Promise<string>;
  /** Closes the store and ends the host; {@link Supervisor.lock} starts another. */
  stop(): Promise<void>;
  /** The process of the host, for tests. */
  pid(): number | undefined;
}

/** What a supervisor needs to know. */
export interface Supervising {
  readonly script: string;
  readonly folder: string;
  readonly user: string;
  readonly sqliteBinding: string | null;
  /** The clock of a trial, which goes on while the host starts again; null is the computer's own. */
  readonly clock: Clock | null;
  readonly log: Log;
  /** The host went away or is back. */
  readonly onUp: (up: boolean) => void;
  /** The store could not be opened again after a crash. */
  readonly onFailure: (error: AppError) => void;
}

const longestPause = 5_000;
/** After this many failed starts in a row the screen says so instead of going on in silence. */
const mostFailures = 5;

/** How many pieces of long work may go on at once; each is a process. */
const mostJobs = 4;

async function stampOf(process: HostProcess): Promise<string> {
  return z.string().parse(await process.request({ type: 'stamp' }));
}

/** Makes a supervisor. Nothing runs before {@link Supervisor.lock}. */
export function supervise(options: Supervising): Supervisor {
  const { script, folder, user, sqliteBinding, clock, log, onUp, onFailure } = options;
  let host: HostProcess | null = null;
  let store: OpenStore | null = null;
  let failures = 0;
  /** Who is signed in: a host that starts again after a crash signs nobody out. */
  let signedIn: string | null = null;
  let locks = 0;
  const jobs = new Set<HostProcess>();
  /** The exchange of the store's file: nobody else may open it meanwhile. */
  let exchange: Promise<unknown> = Promise.resolve();

  function start(): HostProcess {
    const onExit = () => {
      if (host !== started) return;
      host = null;
      if (store === null) return;
      log.warn('the data host went away');
      onUp(false);
      setTimeout(() => void again(), failures === 0 ? 0 : Math.min(100 * 2 ** failures, longestPause));
    };
    const started = startHost(script, 'Frontdoor records', log, onExit, (profile) => {
      if (host === started) signedIn = profile;
    });
    host = started;
    return started;
  }

  const atNow = (known: OpenStore): OpenStore => ({ ...known, clock: clock?.now() ?? null });
  const lock = (process: HostProcess) => process.request({ type: 'lock', folder, user, sqliteBinding });

  async function again(): Promise<void> {
    if (store === null) return;
    const process = start();
    try {
      await lock(process);
      await process.request({ type: 'open', store: atNow(store) });
      if (signedIn !== null) await process.request({ type: 'enter', profile: signedIn });
      failures = 0;
      onUp(true);
    } catch (error) {
      failures += 1;
      const known = error instanceof AppError ? error : new AppError('internal', 'The data host does not start.');
      // Where the process itself went away its exit starts the next try.
      if (known.code === 'busy' && failures < mostFailures) return;
      store = null;
      process.kill();
      onFailure(known);
    }
  }

  function current(): HostProcess {
    if (host) return host;
    throw new AppError('busy', 'The part that keeps the records is starting again. Your typing is safe here.');
  }

  async function who(named: string | null): Promise<string> {
    return z.string().parse(await current().request({ type: 'who', profile: named }));
  }

  async function profileOf(by: Asker): Promise<string | null> {
    if (by === 'app') return null;
    return await who(by === 'desk' ? null : by.named);
  }

  const stopped = (cause?: unknown) => new AppError('cancelled', 'Stopped. Nothing was changed.', { cause });

  async function inWorker(
    message: (store: OpenStore) => Request,
    onProgress: (value: unknown) => void,
    signal: AbortSignal,
  ): Promise<unknown> {
    await exchange;
    // It may have been stopped while something was waited for: nobody hears that any more.
    if (signal.aborted) throw stopped();
    if (!store) throw new AppError('busy', 'The store is not open yet. Try again in a moment.');
    if (jobs.size >= mostJobs) throw new AppError('busy', 'Other long work is going on. Try again when it is done.');
    const worker = startHost(script, 'Frontdoor long work', log, () => jobs.delete(worker));
    jobs.add(worker);
    signal.addEventListener('abort', () => worker.kill(), { once: true });
    try {
      return await worker.request(message(atNow(store)), onProgress);
    } catch (error) {
      throw signal.aborted ? stopped(error) : error;
    } finally {
      worker.kill();
      await worker.ended;
    }
  }

  return {
    lock: async () => {
      await lock(host ?? start());
    },
    open: async (opening) => {
      // Again, where the host went away in between; a host that has the lock answers at once.
      const process = host ?? start();
      await lock(process);
      const opened = await process.request({ type: 'open', store: opening });
      store = { ...opening, how: 'open' };
      failures = 0;
      const sample = typeof opened === 'object' && opened !== null && 'sample' in opened && opened.sample === true;
      return { sample };
    },
    request: async (message) => await current().request(message),
    who: () => who(null),
    locks: () => locks,
    lockDesk: async () => {
      locks += 1;
      // Where it is away it comes back with nobody signed in.
      signedIn = null;
      await host?.request({ type: 'lock-desk' }).catch((error: unknown) => {
        if (!(error instanceof AppError) || error.code !== 'busy') throw error;
      });
    },
    signedIn: () => signedIn,
    job: async ({ channel, input, by, files }, onProgress, signal) => {
      const profile = await profileOf(by);
      const work = { channel, input, profile, files: [...files] };
      return await inWorker((known) => ({ type: 'job', store: known, ...work }), onProgress, signal);
    },
    stamp: async () => await stampOf(current()),
    clean: async () => {
      const process = current();
      if (jobs.size > 0) return false;
      const stamp = await stampOf(process);
      await inWorker(
        (known) => ({ type: 'clean-copy', store: known }),
        () => {},
        new AbortController().signal,
      );
      if (jobs.size > 0) return false;
      const taking = process.request({ type: 'take-over', stamp });
      exchange = taking.catch(() => undefined);
      try {
        return (await taking) === true;
      } catch (error) {
        // Whichever file has the name now is whole: the host starts again with it.
        process.kill();
        throw error;
      }
    },
    stop: async () => {
      for (const job of jobs) job.kill();
      const last = host;
      store = null;
      host = null;
      signedIn = null;
      await last?.request({ type: 'close' }).catch(() => undefined);
      last?.kill();
    },
    pid: () => host?.pid(),
  };
}
