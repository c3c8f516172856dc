import { createServer } from 'node:http';

/** A proxy of this computer that reaches nobody, and keeps what it was asked for. */
export interface CountingProxy {
  readonly port: number;
  readonly asked: string[];
  close(): Promise<void>;
}

/** Starts one. */
export async function startCountingProxy(): Promise<CountingProxy> {
  const asked: string[] = [];
  const note = ({ method = '', url = '' }: { method?: string | undefined; url?: string | undefined }) =>
    asked.push(`${method} ${url}`);
  const server = createServer((request, response) => {
    note(request);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return {
    port: typeof at === 'object' && at ? at.port : 0,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
