import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../electron/data/open-store.ts';
import { textOf } from '../../electron/data/services/directory/index-directory.ts';
import type { DirectoryService } from '../../shared/domain/directory/service.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { bristolList, hasBristolList } from '../support/directory/bristol-list.ts';
import { asTyped, generatedQueries, generatedServices } from '../support/directory/generated-services.ts';
import { judgedQueries, successAt } from '../support/directory/judged-queries.ts';
import { noFilters } from '../support/directory/no-filters.ts';
import { putDirectory } from '../support/directory/put-directory.ts';
import { centile } from '../support/measure.ts';
import { somersetFolder } from '../support/places.ts';
import { randomFrom } from '../support/random.ts';
import { machine } from './lib/machine.ts';
import { type Peer, peers } from './lib/peers.ts';
import { printTable } from './lib/print-table.ts';

/** One frame of a screen, in milliseconds. */
const frame = 16;
const shown = 20;

interface Engine extends Pick<Peer, 'name' | 'isRanked' | 'find'> {
  /** Milliseconds until it could be asked, and bytes that its tables hold. */
  readonly ready: number;
  readonly bytes: number;
  close(): void;
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The directory of the app itself, over the same calls as a page makes, with whole cards. */
function ours(services: readonly DirectoryService[]): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-directory-'));
  const store = openStore({
    ...{ folder, key: '0f'.repeat(32), packs: somersetFolder, sqliteBinding: null, clock: null },
    how: 'create',
  });
  const begun = performance.now();
  putDirectory(folder, services);
  console.log(`Putting them into a directory, index and all: ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  const desk = deskCalls(store.context);
  const find = (text: string, most: number) =>
    desk.search({ text, filters: noFilters, limit: most }).cards.map(({ key }) => key.id);
  const before = heap();
  const opened = performance.now();
  find('de', 1);
  const ready = performance.now() - opened;
  return {
    ...{ name: 'Frontdoor', isRanked: true, find, ready, bytes: heap() - before },
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function engines(services: readonly DirectoryService[]): (() => Engine)[] {
  const texts = services.map((service) => ({ id: service.key.id, ...textOf(service) }));
  const others = peers.map((make) => () => {
    const before = heap();
    const begun = performance.now();
    const peer = make(texts);
    const ready = performance.now() - begun;
    return { ...peer, ready, bytes: heap() - before, close: () => {} };
  });
  return [() => ours(services), ...others];
}

/** Types every query letter by letter, as long as a limit of time lasts, and says how long each letter took. */
function typing(engine: Engine, queries: readonly string[], seconds: number): number[] {
  for (const text of queries.slice(0, 5)) engine.find(text, shown);
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  for (const text of queries) {
    for (const typed of asTyped(text)) {
      const begun = performance.now();
      engine.find(typed, shown);
      times.push(performance.now() - begun);
      if (performance.now() > end) return times.toSorted((one, other) => one - other);
    }
  }
  return times.toSorted((one, other) => one - other);
}

function speed(count: number, seed: number, seconds: number): void {
  const random = randomFrom(seed);
  const services = generatedServices(random, count);
  const queries = generatedQueries(random, services, 400);
  console.log(`${count.toLocaleString('en-GB')} invented services, seed ${seed}`);
  const rows = engines(services).map((open) => {
    const engine = open();
    const times = typing(engine, queries, seconds);
    engine.close();
    const figures = [0.5, 0.95, 0.99, 1].map((share) => centile(times, share).toFixed(2));
    const memory = `${(engine.bytes / 2 ** 20).toFixed(0)} MB`;
    const isInTime = centile(times, 0.95) < frame ? `< ${frame}` : 'over';
    return [nameOf(engine), String(times.length), ...figures, isInTime, `${Math.round(engine.ready)} ms`, memory];
  });
  printTable([
    ['ms for a letter', 'letters', 'median', '95th', '99th', 'worst', 'a frame', 'ready in', 'memory'],
    ...rows,
  ]);
}

function nameOf({ name, isRanked }: Engine): string {
  return isRanked ? name : `${name}, which does not rank`;
}

function relevance(): void {
  const queries = judgedQueries();
  const rows = engines(bristolList()).map((open) => {
    const engine = open();
    const figures = [1, 5].map((most) => successAt(most, queries, (text) => engine.find(text, most)));
    engine.close();
    return [nameOf(engine), ...figures.map(({ met, of, share }) => `${met} of ${of}, ${share.toFixed(2)}`)];
  });
  console.log('\nQuestions of advisers over the published list of Bristol, judged by hand');
  printTable([['', 'success at 1', 'success at 5'], ...rows]);
}

const { values } = parseArgs({
  options: {
    services: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '20261122' },
    seconds: { type: 'string', default: '20' },
  },
});
console.log(`Finding services as somebody types\n${machine()}`);
speed(Number(values.services), Number(values.seed), Number(values.seconds));
if (hasBristolList) relevance();
else console.log('\nThe published list of Bristol is not here: no success at 5.');
