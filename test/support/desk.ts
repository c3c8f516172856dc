import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { packagedTrial } from './packaged-app.ts';

/** A desk that a test has opened, in real Electron. */
export interface Desk {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything the app keeps. */
  readonly folder: string;
  close(): Promise<void>;
}

/** How to open a desk. */
export interface DeskOptions {
  /** An existing folder; a new one where it is left out. */
  readonly folder?: string;
  /** Where time starts, for example `2026-03-23T10:12`. */
  readonly clock?: string;
  /** The folder of the app; the project itself where it is left out. With a package the test is skipped. */
  readonly app?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** True where the tests run against a copy of the packaged app. */
export const isPackaged = process.env.FRONTDOOR_PACKAGED === '1';
// The copy of the package goes by Electron's name, and would take the addon of the source for its own.
if (isPackaged) delete process.env.FRONTDOOR_SQLITE_BINDING;

/**
 * What a test starts a desk with: Electron, or the copy of the package. Both take the app's own folder as their first
 * word; the package goes by its archive all the same.
 */
export async function deskExecutable(): Promise<string> {
  const executable = isPackaged ? await packagedTrial() : process.env.FRONTDOOR_ELECTRON;
  if (!executable) throw new Error('FRONTDOOR_ELECTRON has to name the Electron to test with; npm test sets it.');
  return executable;
}

/** Makes a folder for a desk. It goes with the process, as a test may open it again after its desk has closed. */
function madeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-desk-'));
  if (made.length === 0) process.once('exit', () => made.forEach(remove));
  made.push(folder);
  return folder;
}

const made: string[] = [];
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** Opens a desk and waits until its page says where the store stands. */
export async function openDesk({ folder, clock, app: built, env = {}, args = [] }: DeskOptions = {}): Promise<Desk> {
  // Pictures are made outside any test, where even a skip that does not apply is refused.
  if (isPackaged && built !== undefined) test.skip(true, 'A packaged app has the council pack that it came with.');
  const data = folder ?? madeFolder();
  const rootArgs = (process.env.FRONTDOOR_ROOT_ARGS ?? '').split(' ').filter(Boolean);
  const source = isPackaged ? [] : [built ?? resolve(import.meta.dirname, '../..')];
  const app = await _electron.launch({
    executablePath: await deskExecutable(),
    args: [...rootArgs, ...source, `--data=${data}`, ...args],
    env: { ...definedIn(process.env), FRONTDOOR_SAMPLE: '1', ...(clock ? { FRONTDOOR_CLOCK: clock } : {}), ...env },
  });
  const page = await app.firstWindow();
  const state = () => page.evaluate(async () => (await window.frontdoor.store.status()).value.state);
  // Practice makes its store while it opens.
  await expect.poll(state, { timeout: 30_000 }).not.toBe('opening');
  return { app, page, folder: data, close: () => app.close() };
}

/** Makes a store without a screen, where a test is about something else. */
export async function createStore({ page }: Desk, sample = false): Promise<void> {
  await page.evaluate(async (isSample) => {
    await window.frontdoor.store.create({ protection: { kind: 'plain-text' }, sample: isSample });
    await window.frontdoor.store.confirmCode();
  }, sample);
  await page.getByRole('button', { name: 'New contact' }).first().waitFor();
}

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
