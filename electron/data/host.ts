import type { Profile } from '../../shared/contract/profiles.ts';
import type { FromHost, ToHost } from '../../shared/contract/wire.ts';
import { toHost } from '../../shared/contract/wire.ts';
import { newId } from '../../shared/domain/ids.ts';
import { AppError, type Envelope, toWireError } from '../../shared/errors.ts';
import { makeCleanStore } from './clean-store.ts';
import type { ReadContext } from './context.ts';
import { lockFolder, type Unlock } from './db/lock.ts';
import { asStorageError } from './db/storage-error.ts';
import { dispatchCall, dispatchJob } from './dispatch.ts';
import { joinStore } from './join-store.ts';
import { openStore, type Store } from './open-store.ts';
import { findProfile, findProfileByName } from './queries/profiles.ts';
import { warmDirectory } from './services/directory/warm-directory.ts';
import { drainMeasures } from './services/measures/renew-measures.ts';
import { fillSample } from './services/sample/fill-sample.ts';
import { isSample } from './services/sample/is-sample.ts';
import { fillSampleDirectory } from './services/sample/sample-directory.ts';

/** Calls that take longer than this are logged by name. */
const slowMilliseconds = 40;

/** So long after a store has opened the directory is read: the desk stands by then, and nobody types yet. */
const warmAfter = 1_000;

/** How the host speaks to whoever started it. */
export type Send = (message: FromHost) => void;

/**
 * The data host: takes messages, answers each request exactly once, and keeps one store open at the most.
 * It knows nothing of Electron, so that tests and trials run it as it is.
 *
 * @returns the receiver of messages; a malformed one is logged and dropped, as there is nobody to answer
 */
export function createHost(send: Send): (raw: unknown) => void {
  let unlock: Unlock | null = null;
  let store: Store | null = null;
  let warming: NodeJS.Timeout | undefined;
  let stopCounting = () => {};

  const opened = () => {
    if (!store) throw new AppError('busy', 'The store is not open yet. Wait a moment; it is tried again.');
    return store;
  };

  function answer(message: ToHost): unknown {
    switch (message.type) {
      case 'lock':
        unlock ??= lockFolder(message.folder, message.user, message.sqliteBinding);
        return undefined;
      case 'open':
        if (!unlock) throw new AppError('internal', 'A store was to be opened in a folder that is not locked.');
        store ??= openStore(message.store);
        warming = setTimeout(warmDirectory, warmAfter, store.context).unref();
        stopCounting = drainMeasures(store.context.db);
        return { sample: isSample(store.context) };
      case 'sample':
        return sample(opened());
      case 'call':
        return call(opened(), message);
      case 'job':
        return runJob(message);
      case 'stamp':
        return opened().stamp();
      case 'clean-copy':
        return makeCleanStore(message.store);
      case 'take-over':
        return opened().takeOver(message.stamp);
      case 'close':
        clearTimeout(warming);
        stopCounting();
        store?.close();
        unlock?.();
        store = null;
        unlock = null;
        return undefined;
    }
  }

  async function sample({ context, packFolder }: Store): Promise<undefined> {
    fillSample(context);
    await fillSampleDirectory(context, packFolder);
  }

  function call({ context }: Store, { channel, input, profile }: ToHost & { type: 'call' }): unknown {
    const begun = performance.now();
    const value = dispatchCall({ ...context, actor: actorOf(context, profile) }, channel, input);
    const took = performance.now() - begun;
    if (took > slowMilliseconds) send({ type: 'log', level: 'warn', line: `${channel} took ${Math.round(took)} ms` });
    return value;
  }

  async function runJob(job: ToHost & { type: 'job' }): Promise<unknown> {
    const { request, store: where, channel, input, profile, files } = job;
    const joined = joinStore(where, files);
    try {
      const progress = (value: unknown) => send({ type: 'progress', request, value });
      return await dispatchJob(
        { ...joined.context, actor: actorOf(joined.context, profile) },
        channel,
        input,
        progress,
      );
    } finally {
      joined.close();
    }
  }

  return (raw) => {
    const parsed = toHost.safeParse(raw);
    if (!parsed.success) {
      send({ type: 'log', level: 'error', line: 'The data host was sent a malformed message.' });
      return;
    }
    const message = parsed.data;
    const reply = (envelope: Envelope) => send({ type: 'reply', request: message.request, envelope });
    const fail = (thrown: unknown) => reply({ ok: false, error: report(thrown, send) });
    try {
      const value = answer(message);
      if (value instanceof Promise) value.then((later: unknown) => reply({ ok: true, value: later }), fail);
      else reply({ ok: true, value });
    } catch (thrown) {
      fail(thrown);
    }
  };
}

/** Whoever asks, by id or by name, or else the first profile. @throws AppError `forbidden` where there is no such one */
function actorOf({ db, actor }: ReadContext, profile: string | null): Profile {
  const found = profile === null ? actor : (findProfile(db, profile) ?? findProfileByName(db, profile));
  if (!found) throw new AppError('forbidden', 'This profile is not on this computer any more.');
  return found;
}

function report(thrown: unknown, send: Send) {
  const error = asStorageError(thrown);
  const reference = newId().slice(-12);
  const wire = toWireError(error, reference);
  if (wire.code === 'internal') {
    const trace = error instanceof Error ? `${error.name} ${withoutMessage(error)}` : 'not an error';
    send({ type: 'log', level: 'error', line: `${reference} ${trace}` });
  }
  return wire;
}

/** The stack without the message: a message may quote what somebody typed. */
function withoutMessage({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' < ');
}
