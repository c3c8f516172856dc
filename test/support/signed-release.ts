import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import { signatureOf } from '../../build/updates/sign-list.ts';
import { channelFile, type Looking, signedList } from '../../electron/main/updates/find-release.ts';

/** Keys that updates are signed with, in a test. */
export function updateKeys(): { publicKey: string; privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), privateKey };
}

/** The list of a release, as electron-builder writes it. */
export function releaseList(version: string, file = `Frontdoor-${version}.AppImage`): string {
  const sha512 = createHash('sha512').update(version).digest('base64');
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${file}`,
    `    sha512: ${sha512}`,
    '    size: 5',
    `path: ${file}`,
    `sha512: ${sha512}`,
    "releaseDate: '2026-11-20T10:00:00.000Z'",
    '',
  ].join('\n');
}

/** A list and its signature, by the names that they have on a server. */
export function signedFiles(
  list: string,
  key: KeyObject,
  where: Pick<Looking, 'channel' | 'platform' | 'arch'>,
): Record<string, string> {
  const name = channelFile(where);
  return { [name]: list, [`${name}.sig`]: signatureOf(signedList(name, list), key) };
}

/** A server of updates on this computer, and what it was asked for. */
export interface UpdateServer {
  readonly address: string;
  readonly asked: string[];
  files: Record<string, string>;
  close(): Promise<void>;
}

/** Starts one: plain files in a folder, as any web server has them. */
export async function startUpdateServer(files: Record<string, string> = {}): Promise<UpdateServer> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const name = url.replace('/updates/', '');
    asked.push(name);
    const text = started.files[name];
    if (text?.startsWith('http')) response.writeHead(302, { location: text }).end();
    else response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  const started: UpdateServer = {
    address: `http://127.0.0.1:${port}/updates`,
    asked,
    files,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return started;
}
