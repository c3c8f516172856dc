import type { Profile } from '../../shared/contract/profiles.ts';
import type { FromHost, ToHost } from '../../shared/contract/wire.ts';
import { toHost } from '../../shared/contract/wire.ts';
import { lockedError } from '../../shared/domain/desks/locked-error.ts';
import { newId } from '../../shared/domain/ids.ts';
import { onlyInPractice } from '../../shared/domain/practice/practice-error.ts';
import { civilDateOf } from '../../shared/domain/time.ts';
import { AppError, type Envelope, toWireError } from '../../shared/errors.ts';
import { makeCleanStore } from './clean-store.ts';
import type { ReadContext } from './context.ts';
import { lockFolder, type Unlock } from './db/lock.ts';
import { asStorageError } from './db/storage-error.ts';
import { deskSession } from './desk-session.ts';
import { answersWhileLocked, dispatchCall, dispatchJob } from './dispatch.ts';
import { joinStore } from './join-store.ts';
import { openStore, type Store } from './open-store.ts';
import { listSources } from './queries/directory-sources.ts';
import { findProfile } from './queries/profiles.ts';
import { recordAudit } from './services/audit.ts';
import { isOneOpen } from './services/contacts/is-one-open.ts';
import { recoverPin } from './services/desks/sign-in.ts';
import { warmDirectory } from './services/directory/warm-directory.ts';
import { drainMeasures } from './services/measures/renew-measures.ts';
import { isPractice } from './services/practice/is-practice.ts';
import { fillSample } from './services/sample/fill-sample.ts';
import { isSample } from './services/sample/is-sample.ts';
import { fillSampleDirectory } from './services/sample/sample-directory.ts';
import { newUplink } from './services/upstream/uplink.ts';

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
  const uplink = newUplink();
  const session = deskSession((profile) => send({ type: 'session', profile }));

  let today = '';

  /** A day begins with what is overdue since: before anything of that day changes it. */
  const turnDay = ({ context }: Store) => {
    const day = civilDateOf(context.clock.now());
    if (day === today) return;
    try {
      context.db.transaction(() => undefined);
      today = day;
    } catch {
      // A full disk keeps nobody from reading. The next change counts it, or the next look.
    }
  };

  const opened = () => {
    if (!store) throw new AppError('busy', 'The store is not open yet. Wait a moment; it is tried again.');
    turnDay(store);
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
      case 'practice-services':
        return practiceServices(opened());
      case 'call':
        return call(opened(), message);
      case 'job':
        return runJob(message);
      case 'who':
        return session.actor(opened().context, message.profile).id;
      case 'enter':
        session.enter(message.profile);
        return undefined;
      case 'lock-desk':
        return lockDesk(opened());
      case 'recover-pin':
        return recover(opened(), message);
      case 'stamp':
        return opened().stamp();
      case 'clean-copy':
        return makeCleanStore(message.store);
      case 'take-over':
        return opened().takeOver(message.stamp);
      case 'uplink-next':
        if (message.isBack) uplink.reconnect(opened().context);
        return uplink.next(opened().context, message.app, message.hurries);
      case 'uplink-answer':
        return uplink.answer(opened().context, message.id, message.answer);
      case 'is-open':
        return isOneOpen(opened().context);
      case 'close':
        clearTimeout(warming);
        stopCounting();
        store?.close();
        session.leave();
        unlock?.();
        store = null;
        unlock = null;
        return undefined;
    }
  }

  async function sample({ context, packFolder }: Store): Promise<undefined> {
    fillSample(context, packFolder);
    await fillSampleDirectory(context, packFolder);
  }

  async function practiceServices({ context, packFolder }: Store): Promise<undefined> {
    if (!isPractice(context)) throw onlyInPractice();
    if (listSources(context.db).length === 0) await fillSampleDirectory(context, packFolder);
  }

  /** Whether it is locked now: where nobody has a PIN nobody could open it again. */
  function lockDesk({ context }: Store): boolean {
    const actor = session.who(context);
    const isGuarded = session.isGuarded(context);
    if (actor && isGuarded) recordAudit({ ...context, actor }, 'locked', null);
    session.leave();
    return isGuarded;
  }

  async function recover({ context }: Store, { profile, own }: ToHost & { type: 'recover-pin' }): Promise<undefined> {
    await recoverPin(context, { profile, own });
    session.enter(profile);
  }

  function call({ context }: Store, { channel, input, profile }: ToHost & { type: 'call' }): unknown {
    const begun = performance.now();
    // What a locked screen may ask is asked by nobody yet: the app stands in for them.
    const actor = answersWhileLocked(channel)
      ? (session.who(context) ?? context.actor)
      : session.actor(context, profile);
    const value = dispatchCall({ ...context, actor, signedIn: session.who(context)?.id ?? null }, channel, input);
    const took = performance.now() - begun;
    if (took > slowMilliseconds) send({ type: 'log', level: 'warn', line: `${channel} took ${Math.round(took)} ms` });
    if (!(value instanceof Promise)) return value;
    return value.then((later: unknown) => {
      session.heard(channel, { input, actor }, later);
      return later;
    });
  }

  async function runJob(job: ToHost & { type: 'job' }): Promise<unknown> {
    const { request, store: where, channel, input, profile, files } = job;
    const joined = joinStore(where, files);
    try {
      const progress = (value: unknown) => send({ type: 'progress', request, value });
      return await dispatchJob(
        { ...joined.context, actor: workerFor(joined.context, profile) },
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

/** Whoever a job is for, as the main process has seen them signed in; null is the app itself. @throws AppError `forbidden` */
function workerFor({ db, actor }: ReadContext, profile: string | null): Profile {
  const found = profile === null ? actor : findProfile(db, profile);
  if (!found) throw lockedError();
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
