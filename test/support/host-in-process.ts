import { createHost } from '../../electron/data/host.ts';
import type { Request } from '../../electron/main/data-host/host-process.ts';
import type { Supervisor } from '../../electron/main/data-host/supervisor.ts';
import { type Envelope, fromWireError } from '../../shared/errors.ts';

/** A real data host without a process of its own, kept as the app keeps it; for tests of who keeps the store. */
export function hostInProcess(folder: string): Supervisor {
  const waiting = new Map<number, (reply: Envelope) => void>();
  const receive = createHost((message) => {
    if (message.type === 'reply') waiting.get(message.request)?.(message.envelope);
  });
  const request = async (message: Request): Promise<unknown> => {
    const number = waiting.size + 1;
    const reply = await new Promise<Envelope>((settle) => {
      waiting.set(number, settle);
      receive({ ...message, request: number });
    });
    if (!reply.ok) throw fromWireError(reply.error);
    return reply.value;
  };
  const not = () => Promise.reject(new Error('Nobody asks for this here.'));
  return {
    lock: async () => void (await request({ type: 'lock', folder, user: 'Helen', sqliteBinding: null })),
    open: async (store) => ({ sample: Object(await request({ type: 'open', store })).sample === true }),
    request,
    stop: async () => void (await request({ type: 'close' })),
    pid: () => process.pid,
    signedIn: () => null,
    locks: () => 0,
    ...{ who: not, lockDesk: not, job: not, clean: not, stamp: not },
  };
}
