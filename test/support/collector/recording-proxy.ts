import { connect, createServer, type Socket } from 'node:net';

/** A way to a port of this computer that keeps every byte that goes over it. */
export interface RecordingProxy {
  readonly port: number;
  /** Everything that went one way and the other, as it was on the wire. */
  sent(): Buffer;
  received(): Buffer;
  close(): Promise<void>;
}

/** Starts a way that keeps everything. */
export async function startRecordingProxy(target: number): Promise<RecordingProxy> {
  const [there, back]: [Buffer[], Buffer[]] = [[], []];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const to = connect(target, '127.0.0.1');
    for (const socket of [client, to]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => open.delete(socket));
    }
    client.on('data', (data) => there.push(data));
    to.on('data', (data) => back.push(data));
    client.pipe(to).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    sent: () => Buffer.concat(there),
    received: () => Buffer.concat(back),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
