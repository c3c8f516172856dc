import { createConnection } from 'node:net';

/** Sends bytes as they are and gives back everything that comes until the connection ends. */
export async function askRaw(port: number, request: string): Promise<string> {
  const socket = createConnection({ host: '127.0.0.1', port });
  socket.setEncoding('utf8').write(request);
  let answer = '';
  for await (const part of socket) answer += String(part);
  return answer;
}
