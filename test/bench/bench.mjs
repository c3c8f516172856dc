import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../../build/bootstrap/child-process.mjs';
import { projectFolder } from '../../build/bootstrap/folders.mjs';
import { continueUnder } from '../../build/bootstrap/modern-node.mjs';
import { prepare, preparePackages } from '../../build/bootstrap/prepare.mjs';
import { SetupProblem } from '../../build/bootstrap/problem.mjs';
import { createProgress } from '../../build/bootstrap/progress.mjs';
import { runMain } from '../../build/bootstrap/run-main.mjs';

/** Those with a budget in the design come first, in its order. */
const benches = [
  ...['start', 'saving', 'typing', 'follow', 'finding', 'directory', 'lead', 'collector', 'growth'],
  ...['directory-import', 'people', 'postcodes', 'purge'],
];

/** `npm run bench`, or some of it: `npm run bench -- start --runs=9 --contacts=100000`. */
async function bench() {
  const words = process.argv.slice(2);
  const named = words.filter((word) => !word.startsWith('-'));
  const options = words.filter((word) => word.startsWith('-'));
  if (named.some((name) => !benches.includes(name))) {
    throw new SetupProblem('There is no such bench.', `Name one of: ${benches.join(', ')}.`);
  }
  const progress = createProgress(process.stderr);
  const elsewhere = await continueUnder(await preparePackages(progress));
  if (elsewhere !== undefined) return elsewhere;
  const ready = await prepare({ progress });
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-verdicts-'));
  const verdicts = join(folder, 'verdicts');
  const env = {
    ...ready.env,
    FRONTDOOR_ELECTRON: ready.electron,
    FRONTDOOR_ROOT_ARGS: ready.rootArgs.join(' '),
    FRONTDOOR_BENCH_VERDICTS: verdicts,
  };
  let worst = 0;
  for (const name of named.length > 0 ? named : benches) {
    const script = join(projectFolder, 'test/bench', `${name}.ts`);
    const { ended } = startChild(ready.node, [script, ...options], { stdio: 'inherit', env });
    const { code } = await ended;
    worst = Math.max(worst, code);
  }
  await ready.close();
  if (existsSync(verdicts)) process.stdout.write(`\n${table(readFileSync(verdicts, 'utf8'))}\n`);
  rmSync(folder, { recursive: true });
  return worst;
}

/** All budgets as a table of Markdown, which docs/benchmarks.md shows. */
function table(lines) {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const cells = rows.map(({ what, against, measured, budget, isMet }) =>
    [what, against, budget, measured, isMet ? 'met' : '**missed**'].join(' | '),
  );
  return [
    '| what | against | budget | measured | |',
    '|---|---|---|---|---|',
    ...cells.map((row) => `| ${row} |`),
  ].join('\n');
}

await runMain(bench);
