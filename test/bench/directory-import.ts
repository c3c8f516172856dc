import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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

const words = 'a weekly group where people who live near meet make walk cook mend and talk over tea'.split(' ');
/** Milliseconds between the questions. */
const pause = 20;
const prose = (at: number, length: number) =>
  Array.from({ length }, (_, index) => words[(at * 7 + index * 3) % words.length]).join(' ');

/** A full record as publishers send it: places, hours, numbers, terms, and a description that is a web page. */
function invented(at: number, longWords: number): object {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR'][at % 5];
  return {
    ...{ id: `service-${at}`, name: `${words[at % words.length]} group ${at}`, status: 'active' },
    description: `<p>${prose(at, longWords)}</p><p>${prose(at + 1, longWords)}</p>`,
    ...{ url: `www.example${at}.uk/group`, assured_date: `202${at % 6}-03-01`, minimum_age: -1 },
    organization: { id: `o-${at % 900}`, name: `Organisation ${at % 900}`, description: 'It runs groups.' },
    contacts: [
      { id: `c-${at}`, phones: [{ id: `p-${at}`, number: `Desk: 01632 96${String(at % 10_000).padStart(4, '0')}` }] },
    ],
    schedules: [{ id: `h-${at}`, freq: 'WEEKLY', byday: days, opens_at: '10:00', closes_at: '12:00' }],
    service_at_locations: [
      {
        id: `a-${at}`,
        location: {
          ...{ id: `l-${at}`, location_type: 'physical', latitude: 51 + (at % 100) / 500, longitude: -3 },
          addresses: [{ id: `d-${at}`, address_1: `${at} High Street`, city: 'Taunton', postal_code: 'TA1 1AA' }],
        },
      },
    ],
  };
}

async function writeFeed(file: string, count: number, longWords: number): Promise<void> {
  function* text() {
    yield `{"total_items":${count},"total_pages":1,"page_number":1,"contents":[`;
    for (let at = 0; at < count; at += 1) yield `${at === 0 ? '' : ','}${JSON.stringify(invented(at, longWords))}`;
    yield ']}';
  }
  await pipeline(Readable.from(text()), createWriteStream(file));
}

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
