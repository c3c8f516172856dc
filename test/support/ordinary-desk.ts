import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isRoot } from './ordinary-user.ts';
import { projectFolder } from './places.ts';

/** What Playwright is to start, and with what, so that the app runs as an ordinary user with Chromium's sandbox on. */
export interface OrdinaryDesk {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The folder of this user, for its data. */
  readonly home: string;
  /** The user's number, as the system has it. */
  readonly user: number;
}

const nobody = 65_534;

/** Copies by links where that is possible: the runtime is large. */
function copyTree(from: string, to: string): void {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

/** Puts what the app needs where an account that owns nothing can read it: the built app and its runtime. */
function readableCopy(folder: string, electron: string): { executable: string; app: string } {
  const runtime = join(folder, 'runtime');
  copyTree(dirname(electron), runtime);
  const helper = join(runtime, 'chrome-sandbox');
  if (existsSync(helper)) {
    // A copy, so that the mode of the original stays; the kernel may forbid what needs no helper.
    copyFileSync(helper, `${helper}.copy`);
    execFileSync('mv', [`${helper}.copy`, helper]);
    chownSync(helper, 0, 0);
    chmodSync(helper, 0o4755);
  }
  const app = join(folder, 'app');
  for (const part of ['out', 'packs', 'package.json'])
    cpSync(join(projectFolder, part), join(app, part), { recursive: true });
  const sqlite = join('node_modules', 'better-sqlite3');
  for (const part of ['package.json', 'lib', 'prebuilds']) {
    const from = join(projectFolder, sqlite, part);
    if (existsSync(from)) cpSync(from, join(app, sqlite, part), { recursive: true, dereference: true });
  }
  return { executable: join(runtime, basename(electron)), app };
}

/** Prepares a desk for an ordinary user: whoever runs the tests, or the account that owns nothing where that is root. */
export function ordinaryDesk(electron: string, sqliteBinding: string | undefined): OrdinaryDesk {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-ordinary-'));
  const home = join(folder, 'home');
  mkdirSync(home);
  const env = { HOME: home, XDG_RUNTIME_DIR: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
  if (!isRoot) {
    return { executablePath: electron, args: [projectFolder], env, home, user: process.getuid?.() ?? 0 };
  }
  chmodSync(folder, 0o755);
  chownSync(home, nobody, nobody);
  const { executable, app } = readableCopy(folder, electron);
  const binding = join(folder, 'better_sqlite3.node');
  if (sqliteBinding) copyFileSync(sqliteBinding, binding);
  const start = join(folder, 'start');
  const become = `exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups -- "${executable}" "$@"`;
  writeFileSync(start, `#!/bin/sh\n${become}\n`, { mode: 0o755 });
  const own = sqliteBinding ? { FRONTDOOR_SQLITE_BINDING: binding } : {};
  return { executablePath: start, args: [app], env: { ...env, ...own }, home, user: nobody };
}
