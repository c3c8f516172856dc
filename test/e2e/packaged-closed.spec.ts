import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { releasedApp } from '../support/packaged-app.ts';
import { startProgram } from '../support/start-program.ts';

const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

test.describe('the packaged app is closed to those who start it', () => {
  let folder = '';
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'frontdoor-closed-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = async (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    await startProgram(
      await releasedApp(),
      [...args, ...rootArgs, `--data=${join(folder, 'data')}`],
      { ...process.env, ...env },
      'frontdoor:ready',
    );

  test('it is no Node.js for a script of theirs', async () => {
    const mark = join(folder, 'ran');
    const script = join(folder, 'script.cjs');
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
    const app = await start([script], { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${script}` });
    await app.end();
    expect(existsSync(mark)).toBe(false);
  });

  test('it opens no debugger', async () => {
    const port = await freePort();
    const app = await start([`--inspect=127.0.0.1:${port}`]);
    const open = await answers(port);
    await app.end();
    expect(open).toBe(false);
    expect(app.output()).not.toContain('Debugger listening');
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const open = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  socket.destroy();
  return open;
}
