import { Agent, request } from 'node:http';

/** What came back; a status of 0 where nothing did, or not in time. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const nothing: Answered = { status: 0, headers: {}, body: '' };

/** Asks a collector on this computer. Never rejects. @param patience in milliseconds */
export function ask(
  port: number,
  method: string,
  path: string,
  {
    token,
    body,
    text,
    headers = {},
    patience = 10_000,
    agent,
  }: {
    token?: string;
    body?: unknown;
    text?: string | Buffer;
    headers?: Record<string, string>;
    patience?: number;
    agent?: Agent;
  } = {},
): Promise<Answered> {
  const content = text ?? (body === undefined ? undefined : JSON.stringify(body));
  return new Promise((resolve) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port, method, path, agent: agent ?? false, signal: AbortSignal.timeout(patience) },
        headers: {
          ...(content === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', () => resolve(nothing));
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          resolve({ status, headers: response.headers, body: Buffer.concat(parts).toString() });
        });
        response.on('close', () => resolve(nothing));
      },
    );
    asked.on('error', () => resolve(nothing));
    asked.end(content);
  });
}

/** Connections that are kept, for those who ask often. */
export function keptConnections(most: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: most });
}
