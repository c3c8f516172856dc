import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findBinaries } from './binaries.ts';
import { type RunAs, whoRunsPostgres } from './run-as.ts';

/** A PostgreSQL of our own that runs. */
export interface OwnPostgres {
  readonly url: string;
  readonly pid: number;
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
}

const patience = 30_000;

/**
 * Starts a PostgreSQL in a folder, which is made the first time. Only this computer can reach it, with a password
 * that stands beside it.
 *
 * @param settings further settings of PostgreSQL, as `name=value`
 * @throws Error where it does not come up
 */
export async function startPostgres(folder: string, settings: readonly string[] = []): Promise<OwnPostgres> {
  const { postgres, initdb } = findBinaries();
  const who = whoRunsPostgres();
  const data = join(folder, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const password = passwordIn(folder, who);
  const urlAt = (port: number) => `postgres://frontdoor:${password}@127.0.0.1:${port}/postgres`;
  const other = await findRunning(data, urlAt);
  if (other) return other;
  if (!existsSync(join(data, 'PG_VERSION'))) await run(initdb, initialArgs(data, folder), who);
  const port = await freePort();
  const given = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', ...settings];
  const child = spawn(postgres, ['-D', data, ...given.flatMap((each) => ['-c', each])], {
    ...who,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said = (said + text.toString()).slice(-4_000);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = urlAt(port);
  await untilReady(url, child, () => said);
  return {
    url,
    pid: child.pid ?? 0,
    ended,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) endInOrder(child);
      await ended;
    },
  };
}

/** One that another collector of ours runs in this folder: a command beside it uses it, and leaves it running. */
async function findRunning(data: string, urlAt: (port: number) => string): Promise<OwnPostgres | undefined> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  const url = urlAt(port ?? 0);
  if (!(await answers(url))) return undefined;
  return { url, pid: pid ?? 0, ended: new Promise(() => {}), stop: async () => {} };
}

const initialArgs = (data: string, folder: string) => [
  ...[`--pgdata=${data}`, '--username=frontdoor', `--pwfile=${join(folder, 'password')}`],
  ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--data-checksums'],
];

function passwordIn(folder: string, who: RunAs): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
    if (who.uid !== undefined && who.gid !== undefined) chownSync(file, who.uid, who.gid);
  }
  return readFileSync(file, 'utf8').trim();
}

/** SIGINT is PostgreSQL's “fast” way: nobody new, transactions rolled back, everything written. */
function endInOrder(child: ChildProcess): void {
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else child.kill('SIGINT');
}

async function run(program: string, args: readonly string[], who: RunAs): Promise<void> {
  const child = spawn(program, args, {
    ...who,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`PostgreSQL could not be set up: ${said}`);
}

async function untilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && child.exitCode === null) {
    if (await answers(url)) return;
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error(`PostgreSQL did not start. ${said()}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
