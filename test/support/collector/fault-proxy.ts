import { connect, createServer, type Socket } from 'node:net';
import type { Random } from '../random.ts';

/** What a way does to one connection. */
export const faults = [
  'none',
  'refused',
  'reset-at-once',
  'reset-after-request',
  'half-request',
  'half-response',
  'stall',
  'slow',
  'sliced',
] as const;
/** See {@link faults}. */
export type Fault = (typeof faults)[number];

/** A way to a port of this computer on which things go wrong. */
export interface FaultProxy {
  readonly port: number;
  /** How often each fault came. */
  readonly seen: Map<Fault, number>;
  /** From now on everything arrives. */
  heal(): void;
  /** From now on it goes wrong again. */
  hurt(): void;
  /** Where connections go from now on. */
  turnTo(port: number): void;
  close(): Promise<void>;
}

/** Starts a way on which a share of the connections goes wrong. */
export async function startFaultProxy(target: number, random: Random, share = 0.5): Promise<FaultProxy> {
  let [to, isHealed] = [target, false];
  const open = new Set<Socket>();
  const seen = new Map<Fault, number>();
  const server = createServer((client) => {
    const fault = isHealed || random.fraction() > share ? 'none' : (faults[random.whole(faults.length)] ?? 'none');
    seen.set(fault, (seen.get(fault) ?? 0) + 1);
    open.add(client);
    client.on('error', () => {});
    client.once('close', () => open.delete(client));
    if (fault === 'refused') client.resetAndDestroy();
    else join(client, to, fault, random, open);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    seen,
    heal: () => {
      isHealed = true;
    },
    hurt: () => {
      isHealed = false;
    },
    turnTo: (port) => {
      to = port;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function join(client: Socket, port: number, fault: Fault, random: Random, open: Set<Socket>): void {
  const server = connect(port, '127.0.0.1');
  open.add(server);
  const end = () => {
    client.resetAndDestroy();
    server.destroy();
  };
  server.on('error', end);
  server.once('close', () => {
    open.delete(server);
    if (fault !== 'stall') client.end();
  });
  client.once('close', () => {
    // What has arrived is answered, whether or not anybody is left to hear it.
    if (fault === 'half-request') server.destroy();
    else server.end();
  });
  client.on('data', (data) => {
    if (fault === 'reset-at-once') end();
    else if (fault === 'half-request') {
      server.write(data.subarray(0, Math.floor(data.length / 2)));
      setTimeout(end, 5);
    } else {
      write(server, data, fault, random);
      if (fault === 'reset-after-request') setTimeout(() => client.resetAndDestroy(), 1 + random.whole(8));
    }
  });
  server.on('data', (data) => {
    if (fault === 'stall') return;
    if (fault !== 'half-response') {
      write(client, data, fault, random);
      return;
    }
    client.write(data.subarray(0, Math.floor(data.length / 2)), end);
  });
}

function write(to: Socket, data: Buffer, fault: Fault, random: Random): void {
  if (fault === 'slow') setTimeout(() => to.writable && to.write(data), 5 + random.whole(20));
  else if (fault === 'sliced') {
    const size = 1 + random.whole(200);
    for (let at = 0; at < data.length; at += size) to.write(data.subarray(at, at + size));
  } else to.write(data);
}
