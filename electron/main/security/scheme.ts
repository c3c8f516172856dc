import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, session } from 'electron';
import { isOurs } from './page.ts';
import { contentSecurityPolicy } from './policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Makes `app://` a proper, secure origin. Has to run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the pages from their folder, and nothing outside it. */
export function serveApp(pages: string): void {
  const root = normalize(pages + sep);
  session.defaultSession.protocol.handle('app', async ({ url }) => {
    const { pathname } = new URL(url);
    const file = normalize(join(root, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)));
    // Electron's archive reads a name up to a zero byte: `index.html%00.js` would be the page, as the type of a script.
    const type = file.includes('\0') ? undefined : types[extname(file)];
    if (!isOurs(url) || !file.startsWith(root) || type === undefined) return new Response(null, { status: 404 });
    try {
      const nonce = randomBytes(16).toString('base64');
      const bytes = await readFile(file);
      const body =
        extname(file) === '.html' ? bytes.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(bytes);
      return new Response(body, {
        headers: {
          'content-type': type,
          'content-security-policy': contentSecurityPolicy(nonce),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
