import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../electron/data/host.ts';
import type { Request } from '../../electron/main/data-host/host-process.ts';
import { profiles } from '../../shared/contract/profiles.ts';
import type { FromHost, OpenStore } from '../../shared/contract/wire.ts';
import { newId } from '../../shared/domain/ids.ts';
import type { Envelope } from '../../shared/errors.ts';
import { newStore, opening, type TestStore, testStore } from './stores.ts';
import { testFolder } from './test-folder.ts';

/** A data host in this process, asked by messages as the main process asks it. */
export function hostOf(store: TestStore, others: Partial<OpenStore> = {}) {
  const waiting = new Map<number, (envelope: Envelope) => void>();
  const sessions: (string | null)[] = [];
  const receive = createHost((message: FromHost) => {
    if (message.type === 'session') sessions.push(message.profile);
    if (message.type === 'reply') waiting.get(message.request)?.(message.envelope);
  });
  let last = 0;
  const ask = (message: Request) =>
    new Promise<Envelope>((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      receive({ ...message, request: last });
    });
  const value = async (message: Request): Promise<unknown> => {
    const envelope = await ask(message);
    if (envelope.ok) return envelope.value;
    throw new Error(
      `${envelope.error.code} ${String(envelope.error.details?.reason ?? '')}: ${envelope.error.message}`,
    );
  };
  const call = (channel: string, input?: unknown) => value({ type: 'call', channel, input, profile: null });
  return {
    ask,
    value,
    call,
    sessions,
    open: async () => {
      await value({ type: 'lock', folder: store.folder, user: 'trial', sqliteBinding: null });
      await value({ type: 'open', store: opening(store.folder, store.key, others) });
    },
    close: () => value({ type: 'close' }),
    lock: () => value({ type: 'lock-desk' }),
    signIn: async (profile: string, pin: string, own: string | null = null) =>
      profiles.signIn.output.parse(await call('profiles:signIn', { profile, pin, own })),
  };
}
/** See {@link hostOf}. */
export type TestHost = ReturnType<typeof hostOf>;

/** The PINs of the people of {@link shareDesk}. */
export const pins = { ana: '4071', ben: '8392', cas: '5160', dee: '7294' } as const;

/**
 * A store whose desk four people share, as {@link shareDesk} makes it, and how to have it again in a folder of its own:
 * making it takes seven PINs.
 */
export async function sharedStore(): Promise<{
  again: () => TestStore;
  people: Awaited<ReturnType<typeof shareDesk>>;
}> {
  const place = mkdtempSync(join(tmpdir(), 'frontdoor-shared-'));
  process.once('exit', () => rmSync(place, { recursive: true, force: true }));
  const made = newStore(join(place, 'store'));
  const host = hostOf(made);
  await host.open();
  const people = await shareDesk(host);
  await host.close();
  const again = () => {
    const folder = join(testFolder(), 'store');
    cpSync(made.folder, folder, { recursive: true });
    return testStore(folder, made.key);
  };
  return { again, people };
}

/** Gives a desk four people: Ana who looks after the computer, Ben and Cas who advise, Dee who leads. Ana is signed in. */
export async function shareDesk(host: TestHost): Promise<Readonly<Record<keyof typeof pins, string>>> {
  const me = profiles.me.output.parse(await host.call('profiles:me'));
  await host.call('profiles:change', { profile: me.id, name: 'Ana', roles: ['adviser', 'administrator'] });
  await host.call('profiles:setPin', { before: null, own: pins.ana });
  const people = { ana: me.id, ben: newId(), cas: newId(), dee: newId() };
  for (const [name, roles] of [
    ['ben', ['adviser']],
    ['cas', ['adviser']],
    ['dee', ['adviser', 'lead']],
  ] as const) {
    const added = profiles.add.output.parse(
      await host.call('profiles:add', {
        profile: people[name],
        name: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
        roles,
      }),
    );
    await host.signIn(people[name], added.firstPin, pins[name]);
    await host.signIn(people.ana, pins.ana);
  }
  return people;
}
