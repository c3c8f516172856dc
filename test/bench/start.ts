import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startProgram } from '../support/start-program.ts';
import { atRest } from './lib/at-rest.ts';
import { type Bench, readBench } from './lib/bench.ts';
import { machine } from './lib/machine.ts';
import { makeStore } from './lib/make-store.ts';
import { median, spread } from './lib/median.ts';
import type { Memory } from './lib/memory-of.ts';
import { printTable } from './lib/print-table.ts';
import { verdict } from './lib/verdict.ts';

/** The most that the app may take of what a bare window of the same Electron takes. */
const budget = 1.4;

interface Run extends Memory {
  readonly took: number;
}

/** One of the two programs to compare, and how often it was started so far. */
interface Program {
  readonly name: string;
  readonly start: () => Promise<Run>;
  readonly runs: Run[];
}

const versions = new Set<string>();

async function measure(bench: Bench, app: string, data: string, line: string): Promise<Run> {
  const env = { ...bench.env, FRONTDOOR_SAMPLE: '1' };
  const args = [...bench.rootArgs, app, `--data=${data}`];
  const started = await startProgram(bench.electron, args, env, line);
  try {
    const memory = await atRest(started.pid);
    for (const [, found] of started.output().matchAll(/^versions: (.+)$/gm)) versions.add(found ?? '');
    return { took: started.took, ...memory };
  } finally {
    await started.end();
  }
}

/** Process creation to a usable desk and memory at rest, beside a bare window counted in the same way. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '7' }, contacts: { type: 'string', default: '100000' } },
  });
  const runs = Number(values.runs);
  const contacts = Number(values.contacts);
  const bench = readBench();
  const about = machine();
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-'));
  try {
    const desk = join(folder, 'desk');
    await makeStore(bench, desk, contacts);
    const bareApp = join(bench.root, 'test/bench/bare');
    const bare: Program = {
      name: 'bare window',
      start: () => measure(bench, bareApp, join(folder, 'bare'), 'bare:ready'),
      runs: [],
    };
    const frontdoor: Program = {
      name: 'Frontdoor',
      start: () => measure(bench, bench.root, desk, 'frontdoor:ready'),
      runs: [],
    };
    // The first start of each fills caches and is not counted.
    for (const { start } of [bare, frontdoor]) await start();
    for (let run = 0; run < runs; run += 1) {
      const pair = run % 2 === 0 ? [bare, frontdoor] : [frontdoor, bare];
      for (const program of pair) program.runs.push(await program.start());
      process.stderr.write(`  run ${run + 1} of ${runs}\n`);
    }
    console.log(`Start and memory at rest, beside a bare window of the same Electron`);
    console.log(`${about}\n${[...versions].join('; ')}`);
    console.log(`medians of ${runs} alternating runs (± median distance from it), store with ${contacts} contacts\n`);
    report(bare, frontdoor);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(bare: Program, frontdoor: Program): void {
  const lines = [
    { title: 'process creation to ready, ms', of: (run: Run) => run.took, limit: budget },
    { title: 'working sets of all processes, MB', of: (run: Run) => run.workingSet, limit: budget },
    { title: 'the same, shared pages once, MB', of: (run: Run) => run.proportional, limit: null },
  ].map(({ title, of, limit }) => {
    const [less, more] = [bare.runs.map(of), frontdoor.runs.map(of)];
    const ratio = median(more) / median(less);
    const verdict = limit === null ? '' : ratio <= limit ? `≤ ${limit}` : `OVER ${limit}`;
    return {
      ...{ title, ratio, limit },
      row: [title, figure(less), figure(more), ratio.toFixed(2), verdict],
    };
  });
  printTable([['', bare.name, frontdoor.name, 'ratio', 'budget'], ...lines.map(({ row }) => row)]);
  console.log('');
  for (const { name, runs } of [bare, frontdoor]) {
    const parts = runs.at(-1)?.parts.map(({ kind, megabytes }) => `${kind} ${Math.round(megabytes)}`) ?? [];
    console.log(`${name}, working sets in the last run, MB: ${parts.join(', ')}`);
  }
  for (const { title, ratio, limit } of lines) {
    if (limit === null) continue;
    verdict({
      what: title,
      against: 'a bare window of the same Electron',
      measured: `${ratio.toFixed(2)} ×`,
      budget: `≤ ${limit} ×`,
      isMet: ratio <= limit,
    });
  }
}

function figure(numbers: readonly number[]): string {
  return `${Math.round(median(numbers))} ± ${Math.round(spread(numbers))}`;
}

await main();
