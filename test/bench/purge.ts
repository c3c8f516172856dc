import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openStore } from '../../electron/data/open-store.ts';
import { contract } from '../../shared/contract/index.ts';
import type { OpenStore } from '../../shared/contract/wire.ts';
import { newId } from '../../shared/domain/ids.ts';
import { addDays, civilDateOf, instantOf } from '../../shared/domain/time.ts';
import { bundle } from '../support/bundles.ts';
import { type HostChild, startHostChild } from '../support/host-child.ts';
import { centile } from '../support/measure.ts';
import { acceptedValue } from '../support/patch-writer.ts';
import { dataHostScript, somersetFolder } from '../support/places.ts';
import { changesOf } from '../support/reference-contact.ts';
import { fillStore } from './lib/fill-store.ts';
import { machine } from './lib/machine.ts';
import { printTable } from './lib/print-table.ts';

/** The longest that somebody who saves may wait, in milliseconds. */
const budget = 50;
/** Between two patches of somebody who types. */
const pause = 20;
const key = 'ab'.repeat(32);
const packs = somersetFolder;

const ask = async (host: HostChild, message: Parameters<HostChild['ask']>[0]) => {
  const reply = await host.ask(message);
  if (reply === null) throw new Error('The host has gone.');
  return acceptedValue(reply);
};

/** Somebody who types into a conversation: how long each patch takes to be saved. */
function typist(host: HostChild, contact: string, visit: string) {
  let seq = 0;
  let isTyping = false;
  const type = async (): Promise<number> => {
    seq += 1;
    const changes = changesOf({ unfinishedLine: `and so on ${seq}` });
    const begun = performance.now();
    await ask(host, {
      type: 'call',
      channel: 'contacts:patch',
      input: { contact, visit, seq, changes },
      profile: null,
    });
    return performance.now() - begun;
  };
  return {
    type,
    /** Types while something goes on. */
    during: async (work: Promise<unknown>): Promise<number[]> => {
      const times: number[] = [];
      isTyping = true;
      void work.finally(() => {
        isTyping = false;
      });
      while (isTyping) {
        times.push(await type());
        await setTimeout(pause);
      }
      return times;
    },
  };
}

const rowOf = (what: string, times: readonly number[], took: number): string[] => {
  const sorted = times.toSorted((one, other) => one - other);
  const figures = [0.5, 0.99, 1].map((share) => centile(sorted, share).toFixed(1));
  const isWithin = centile(sorted, 1) < budget;
  return [what, `${(took / 1_000).toFixed(1)} s`, String(times.length), ...figures, isWithin ? 'yes' : 'NO'];
};

/** Ends whatever has still to be done, and lets the app have been started before all of it: else nothing goes. */
function makeReady(folder: string): void {
  const store = openStore({ folder, key, packs, sqliteBinding: null, clock: null, how: 'open' });
  store.context.db.script(`UPDATE follow_up SET done_at = due WHERE done_at IS NULL;
    UPDATE call_back SET done_at = owed_since WHERE done_at IS NULL;
    UPDATE solution SET promise_done_at = promise_by WHERE promise_by IS NOT NULL;
    UPDATE stream SET started_at = '2020-01-01T09:00:00.000Z';`);
  store.close();
}

async function measure(folder: string, script: string): Promise<void> {
  // A month is over its time: those who spoke to us in the first month of the year that the store holds.
  const today = addDays(civilDateOf(new Date().toISOString()), 2 * 365 + 35 - 365 + 31);
  const store: OpenStore = {
    ...{ folder, key, packs, sqliteBinding: null, how: 'open' },
    clock: instantOf(`${today}T09:00`),
  };
  const host = startHostChild(script);
  const call = (channel: string, input: unknown) => ask(host, { type: 'call', channel, input, profile: null });
  await ask(host, { type: 'lock', folder, user: 'Helen', sqliteBinding: null });
  await ask(host, { type: 'open', store });
  await call('retention:confirmDay', { today });
  const [contact, visit] = [newId(), newId()];
  await call('contacts:start', { id: contact, channel: 'phone-in' });
  await call('contacts:open', { contact, visit });
  const { type, during } = typist(host, contact, visit);
  const rows: string[][] = [];
  const measured = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now();
    rows.push(rowOf(what, await during(work()), performance.now() - begun));
  };
  const inWorker = async (message: Parameters<HostChild['ask']>[0]) => {
    const worker = startHostChild(script);
    const value = await ask(worker, message);
    await worker.kill();
    return value;
  };
  let gone = 0;
  await measured('nothing else', () => setTimeout(10_000));
  await measured('names and words removed', async () => {
    const job = { type: 'job', store, channel: 'retention:run', input: undefined, profile: null } as const;
    gone = contract.retention.run.output.parse(await inWorker(job)).removed;
  });
  await measured('the store written anew', () => inWorker({ type: 'clean-copy', store }));
  const stamp = String(await ask(host, { type: 'stamp' }));
  await inWorker({ type: 'clean-copy', store });
  const begun = performance.now();
  const isTaken = await ask(host, { type: 'take-over', stamp });
  const exchange = performance.now() - begun;
  rows.push(rowOf('its file exchanged', [exchange], exchange));
  const after: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) after.push(await type());
  rows.push(rowOf('right after it', after, 0));
  console.log(`${gone} conversations over their time; file exchanged: ${isTaken === true ? 'yes' : 'NO'}\n`);
  printTable([
    ['somebody types, ms until saved', 'for', 'patches', 'median', '99th', 'longest', `< ${budget}`],
    ...rows,
  ]);
  await ask(host, { type: 'close' });
  host.leave();
  if (isTaken !== true || rows.some((row) => row.at(-1) === 'NO')) process.exitCode = 1;
}

/** How long somebody who types waits for what is over its time to be removed and the store to be cleaned. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { contacts: { type: 'string', default: '10000' }, store: { type: 'string' } },
  });
  const about = machine();
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-'));
  const { bundles, remove } = await bundle(dataHostScript);
  try {
    const store = join(folder, 'store');
    if (values.store !== undefined && existsSync(values.store)) cpSync(values.store, store, { recursive: true });
    else {
      mkdirSync(store);
      openStore({ folder: store, key, packs, sqliteBinding: null, clock: null, how: 'create' }).close();
      fillStore({ folder: store, key, packs, contacts: Number(values.contacts) });
    }
    makeReady(store);
    const megabytes = Math.round(statSync(join(store, 'store.db')).size / 2 ** 20);
    console.log(`Cleaning after a purge, a store of ${megabytes} MB\n${about}`);
    await measure(store, bundles[0] ?? '');
  } finally {
    remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
