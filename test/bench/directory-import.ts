import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openStore } from '../../electron/data/open-store.ts';
import type { OpenStore } from '../../shared/contract/wire.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { anySource } from '../support/directory/oruk-files.ts';
import { startHostChild } from '../support/host-child.ts';
import { centile } from '../support/measure.ts';
import { somersetFolder } from '../support/places.ts';
import { machine } from './lib/machine.ts';
import { printTable } from './lib/print-table.ts';
import { writeFeed } from './lib/write-feed.ts';

/** Milliseconds between the questions. */
const pause = 20;

async function measure(count: number, longWords: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-directory-'));
  const file = join(folder, 'feed.json');
  await writeFeed(file, count, longWords);
  const store = join(folder, 'store');
  mkdirSync(store);
  const where: OpenStore = {
    ...{ folder: store, key: '0f'.repeat(32), packs: somersetFolder, sqliteBinding: null, clock: null },
    how: 'create',
  };
  const { context, close } = openStore(where);
  const desk = deskCalls(context);
  const { id: source } = desk.saveSource({ id: null, details: anySource() });

  /** The import in a process of its own; meanwhile the desk answers a small question every so often, and how late is kept. */
  async function importBeside(): Promise<{ took: number; turns: number[] }> {
    const host = startHostChild();
    const turns: number[] = [];
    let isDone = false;
    const begun = performance.now();
    const answer = host
      .ask({
        ...{ type: 'job', profile: null, channel: 'sources:import', files: [file], store: { ...where, how: 'open' } },
        input: { source, chosen: null, evenIfDoubtful: false },
      })
      .finally(() => {
        isDone = true;
      });
    while (!isDone) {
      const start = performance.now();
      await setTimeout(pause);
      desk.me();
      turns.push(performance.now() - start - pause);
    }
    const reply = await answer;
    if (!reply?.ok) throw new Error(JSON.stringify(reply));
    const took = performance.now() - begun;
    await host.kill();
    return { took, turns: turns.toSorted((a, b) => a - b) };
  }

  const first = await importBeside();
  desk.acceptDirectory(desk.directoryState().ready?.file ?? '');
  const second = await importBeside();
  const kept = readdirSync(join(store, 'directory')).filter((name) => name.endsWith('.db'));
  const bytes = Math.max(...kept.map((name) => statSync(join(store, 'directory', name)).size));
  const megabytes = (many: number) => `${(many / 1_048_576).toFixed(0)} MB`;
  const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;
  close();
  const row = [
    ...[count.toLocaleString('en-GB'), megabytes(statSync(file).size), seconds(first.took), seconds(second.took)],
    ...[megabytes(bytes), `${centile(second.turns, 0.99).toFixed(1)} ms`, `${centile(second.turns, 1).toFixed(1)} ms`],
  ];
  rmSync(folder, { recursive: true, force: true });
  return row;
}

const { values } = parseArgs({ options: { services: { type: 'string' }, words: { type: 'string' } }, strict: false });
const sizes: readonly (readonly [count: number, words: number])[] =
  typeof values.services === 'string'
    ? [[Number(values.services), Number(values.words ?? 60)]]
    : [
        [5_000, 60],
        [20_000, 60],
        [20_000, 900],
      ];
console.log(machine());
const rows: string[][] = [];
for (const [count, longWords] of sizes) rows.push(await measure(count, longWords));
printTable([
  ['services', 'feed', 'first import', 'again', 'kept as', 'a call meanwhile late by, 99th', 'the slowest'],
  ...rows,
]);
