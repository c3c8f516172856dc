import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type Database from 'better-sqlite3';
import { connect } from '../../electron/data/db/connect.ts';
import { readKeyFile } from '../../electron/main/keys/key-file.ts';
import { openByRecoveryCode } from '../../electron/main/keys/store-key.ts';
import type { StoreStatus } from '../../shared/contract/store.ts';
import type { Desk } from './desk.ts';

/** Where a desk keeps its store. */
export const storeFolder = ({ folder }: Pick<Desk, 'folder'>) => join(folder, 'store');

/** Where the store stands, as the page is told. */
export async function statusOf({ page }: Desk): Promise<StoreStatus> {
  return await page.evaluate(async () => (await window.frontdoor.store.status()).value);
}

/** Waits until the store has come to a state, and gives it. */
export async function waitForState(desk: Desk, state: StoreStatus['state']): Promise<StoreStatus> {
  await expect.poll(async () => (await statusOf(desk)).state, { timeout: 20_000 }).toBe(state);
  return await statusOf(desk);
}

/** Makes a store and gives its recovery code, as somebody has written it down. */
export async function makeStore({ page }: Desk): Promise<string> {
  return await page.evaluate(async () => {
    const { frontdoor } = window;
    const { value } = await frontdoor.store.create({ protection: { kind: 'plain-text' }, sample: false });
    if (value.state !== 'recovery-code') throw new Error(`The store is ${value.state}.`);
    await frontdoor.store.confirmCode();
    return value.code;
  });
}

/**
 * Ends the app as a power cut would, every process of it at once, and waits until it has gone. Were only the main
 * process killed, the one that keeps the records would outlive it for a moment and write what it still holds.
 */
export async function killDesk({ app }: Desk): Promise<void> {
  const gone = new Promise<void>((resolve) => app.once('close', () => resolve()));
  const { pid } = app.process();
  if (pid === undefined || process.platform === 'win32') app.process().kill('SIGKILL');
  else process.kill(-pid, 'SIGKILL');
  await gone;
}

/** The process that keeps the records. */
export async function recordsPid({ app }: Desk): Promise<number | undefined> {
  return await app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'Frontdoor records')?.pid,
  );
}

/** Kills the process that keeps the records; false where it is away just now. */
export async function killRecords(desk: Desk): Promise<boolean> {
  const pid = await recordsPid(desk);
  if (pid === undefined) return false;
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    // It went away by itself in between.
    return false;
  }
}

/** A look into a store past the app, with the key that its recovery code opens. */
export function lookInto<T>(folder: string, code: string, look: (connection: Database.Database) => T): T {
  const keys = readKeyFile(folder);
  const key = keys && openByRecoveryCode(keys, code);
  if (!key || !existsSync(join(folder, 'store.db'))) throw new Error('There is no store, or no key to it.');
  const connection = connect({ file: join(folder, 'store.db'), key, sqliteBinding: null, mustExist: true });
  try {
    return look(connection);
  } finally {
    connection.close();
  }
}
