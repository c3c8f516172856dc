import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { dispatchJob } from '../../electron/data/dispatch.ts';
import { joinStore } from '../../electron/data/join-store.ts';
import { openStore } from '../../electron/data/open-store.ts';
import type { OpenStore } from '../../shared/contract/wire.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { centile } from '../support/measure.ts';
import { somersetFolder } from '../support/places.ts';
import { codePointRow, inventedPostcodes, onspdHeader, onspdRow } from '../support/postcodes/invented-list.ts';
import { randomFrom } from '../support/random.ts';
import { machine } from './lib/machine.ts';
import { printTable } from './lib/print-table.ts';

const kinds = {
  'Code-Point Open': { head: '', row: codePointRow },
  'ONS directory': { head: onspdHeader, row: (postcode: string) => onspdRow(postcode) },
} as const;

async function writeFile(file: string, kind: keyof typeof kinds, count: number): Promise<void> {
  const { head, row } = kinds[kind];
  function* text() {
    yield head;
    let at = 0;
    let piece = '';
    for (const postcode of inventedPostcodes(count)) {
      piece += row(postcode, at);
      at += 1;
      if (piece.length > 200_000) {
        yield piece;
        piece = '';
      }
    }
    yield piece;
  }
  await pipeline(Readable.from(text()), createWriteStream(file));
}

async function measure(kind: keyof typeof kinds, count: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-postcodes-'));
  const file = join(folder, 'list.csv');
  await writeFile(file, kind, count);
  const store = join(folder, 'store');
  mkdirSync(store);
  const where: OpenStore = {
    ...{ folder: store, key: '0f'.repeat(32), packs: somersetFolder, sqliteBinding: null, clock: null },
    how: 'create',
  };
  const { context, close } = openStore(where);
  const joined = joinStore(where, [file]);
  const begun = performance.now();
  await dispatchJob(joined.context, 'postcodes:import', { chosen: null, evenIfSmaller: false }, () => {});
  const took = performance.now() - begun;
  joined.close();
  const desk = deskCalls(context);
  const list = desk.postcodeList();
  const asked = [...inventedPostcodes(count)];
  const random = randomFrom(7);
  const unsorted = Array.from({ length: 5_000 }, (_, at) => {
    const postcode = asked[random.whole(asked.length)] ?? '';
    // Every third one is a slip: not in the list, and answered by its first half.
    const typed = at % 3 === 0 ? `${postcode.slice(0, -3)}9ZZ` : postcode;
    const start = performance.now();
    desk.lookUp(typed);
    return performance.now() - start;
  });
  const times = unsorted.toSorted((a, b) => a - b);
  const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;
  const row = [
    `${kind}, ${count.toLocaleString('en-GB')}`,
    megabytes(statSync(file).size),
    `${(took / 1_000).toFixed(1)} s`,
    list.state === 'ready' ? megabytes(list.bytes) : list.state,
    `${centile(times, 0.5).toFixed(3)} ms`,
    `${centile(times, 0.99).toFixed(3)} ms`,
    megabytes(process.memoryUsage.rss()),
  ];
  close();
  rmSync(folder, { recursive: true, force: true });
  return row;
}

const { values } = parseArgs({ options: { postcodes: { type: 'string' } }, strict: false });
const counts = typeof values.postcodes === 'string' ? [Number(values.postcodes)] : [100_000, 1_700_000];
console.log(machine());
const rows: string[][] = [];
for (const kind of ['Code-Point Open', 'ONS directory'] as const) {
  for (const count of counts) rows.push(await measure(kind, count));
}
printTable([['list', 'file', 'import', 'kept as', 'a look-up, median', '99th', 'memory at the end'], ...rows]);
