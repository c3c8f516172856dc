import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A place on this computer that nothing may ever reach: it notes whatever comes, by whatever way. */
export interface Trap {
  readonly port: number;
  /** What came: the first bytes of each connection, and each packet. */
  readonly caught: readonly string[];
  /** Forgets what came. */
  forget(): void;
  close(): Promise<void>;
}

/** Opens a trap for connections and packets on one port of the loopback address. */
export async function openTrap(): Promise<Trap> {
  const caught: string[] = [];
  const server = createServer((socket) => {
    const at = caught.push('a connection') - 1;
    socket.once('data', (bytes) => {
      caught[at] = `a connection: ${bytes.toString('latin1').slice(0, 80)}`;
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5\r\nconnection: close\r\n\r\nhello');
    });
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const packets = createSocket('udp4', (bytes) => caught.push(`a packet of ${bytes.length} bytes`));
  packets.bind(port, '127.0.0.1');
  await once(packets, 'listening');
  return {
    port,
    caught,
    forget: () => {
      caught.length = 0;
    },
    close: async () => {
      packets.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
