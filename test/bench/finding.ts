import { parseArgs } from 'node:util';
import { asTyped, generatedQueries, generatedServices } from '../support/directory/generated-services.ts';
import { noFilters } from '../support/directory/no-filters.ts';
import { putDirectory } from '../support/directory/put-directory.ts';
import { centile } from '../support/measure.ts';
import { randomFrom } from '../support/random.ts';
import { readBench } from './lib/bench.ts';
import { benchDesk } from './lib/bench-desk.ts';
import { machine } from './lib/machine.ts';
import { printTable } from './lib/print-table.ts';
import { verdict } from './lib/verdict.ts';

const frame = 16;
const shown = 20;
const seed = 20_261_122;

const { values } = parseArgs({
  options: { services: { type: 'string', default: '20000' }, letters: { type: 'string', default: '1500' } },
});
const count = Number(values.services);
const random = randomFrom(seed);
const services = generatedServices(random, count);
const letters = generatedQueries(random, services, 400).flatMap(asTyped).slice(0, Number(values.letters));
console.log(
  `Finding services from the page as somebody types, ${count.toLocaleString('en-GB')} services, seed ${seed}\n${machine()}`,
);
const desk = await benchDesk(readBench(), 1_000, (folder) => putDirectory(folder, services));
try {
  const times = await desk.page.evaluate(
    async ({ asked, filters, limit }) => {
      const { directory } = window.frontdoor;
      const found: number[] = [];
      for (const text of asked) {
        const begun = performance.now();
        const { ok } = await directory.search({ text, filters, limit });
        if (!ok) throw new Error('A search was refused.');
        found.push(performance.now() - begun);
      }
      return found;
    },
    { asked: letters, filters: noFilters, limit: shown },
  );
  // The first one reads the index into memory.
  const [first = 0, ...rest] = times;
  const sorted = rest.toSorted((one, other) => one - other);
  printTable([
    ['ms for a letter', 'letters', 'first', 'median', '95th', '99th', 'worst'],
    [
      ...['from the page, and back', String(rest.length), first.toFixed(0)],
      ...[0.5, 0.95, 0.99, 1].map((share) => centile(sorted, share).toFixed(1)),
    ],
  ]);
  const p95 = centile(sorted, 0.95);
  verdict({
    what: `directory, ${count.toLocaleString('en-GB')} services, as somebody types, in the page`,
    against: '– (its peers in the next line)',
    measured: `p95 ${p95.toFixed(1)} ms`,
    budget: `p95 < ${frame} ms`,
    isMet: p95 < frame,
  });
} finally {
  await desk.end();
}
