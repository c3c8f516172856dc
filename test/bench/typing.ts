import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newId } from '../../shared/domain/ids.ts';
import { anySource } from '../support/directory/oruk-files.ts';
import { frameClock } from '../support/frame-clock.ts';
import { centile } from '../support/measure.ts';
import { startLongContact } from '../support/start-long-contact.ts';
import { readBench } from './lib/bench.ts';
import { type BenchDesk, benchDesk } from './lib/bench-desk.ts';
import { machine } from './lib/machine.ts';
import { printTable } from './lib/print-table.ts';
import { verdict } from './lib/verdict.ts';
import { writeFeed } from './lib/write-feed.ts';

const lines = 200;
const wordsOfAService = 60;
const frame = 16;
const longest = 50;
const typed = 'She is sitting next to me. A letter in big print would help, and she has not fallen. ';

/** Begins to import a feed as an administrator does; the system's own window answers by itself. */
async function beginImport({ app, page }: BenchDesk, feed: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, feed);
  await page.evaluate(
    async ({ details, job: id }) => {
      const { sources } = window.frontdoor;
      const source = (await sources.save({ id: null, details })).value;
      const choice = (await sources.choose()).value;
      const importing = { isDone: false };
      Object.assign(window, { importing });
      // The page's own client names a job by an id; here nobody listens to how far it has come.
      const input = { source: source.id, chosen: choice?.chosen ?? null, evenIfDoubtful: false };
      const job: unknown = Reflect.apply(sources.import, sources, [input, id]);
      void Promise.resolve(job).then((reply) =>
        Object.assign(importing, { isDone: true, ok: Reflect.get(Object(reply), 'ok') }),
      );
    },
    { details: anySource(), job: newId() },
  );
}

const importing = ({ page }: BenchDesk) =>
  page.evaluate(() => {
    const { isDone = true, ok = false } = Object(Reflect.get(window, 'importing'));
    return { isDone: isDone === true, ok: ok === true };
  });

async function measure(
  desk: BenchDesk,
  goesOn: () => Promise<boolean>,
): Promise<{ keys: number[]; work: number[]; frames: number[] }> {
  const clock = await frameClock(desk.page);
  do await desk.page.keyboard.type(typed, { delay: 60 });
  while (await goesOn());
  const { keyToPaint, work, frames } = await clock.stop();
  const inOrder = (times: number[]) => times.toSorted((one, other) => one - other);
  return { keys: inOrder(keyToPaint), work: inOrder(work), frames: inOrder(frames) };
}

const { values } = parseArgs({
  options: { contacts: { type: 'string', default: '1000' }, services: { type: 'string', default: '20000' } },
});
const services = Number(values.services);
console.log(`From a key to the next picture, in a contact of ${lines} lines\n${machine()}`);
const desk = await benchDesk(readBench(), Number(values.contacts));
try {
  const feed = join(desk.folder, 'feed.json');
  await writeFeed(feed, services, wordsOfAService);
  await startLongContact(desk.page, lines);
  const quiet = await measure(desk, async () => false);
  await beginImport(desk, feed);
  const busy = await measure(desk, async () => !(await importing(desk)).isDone);
  if (!(await importing(desk)).ok) throw new Error('The import failed.');
  const row = (name: string, times: readonly number[]) => [
    name,
    String(times.length),
    ...[0.5, 0.95, 0.99, 1].map((share) => centile(times, share).toFixed(1)),
  ];
  printTable([
    ['ms', 'times', 'median', '95th', '99th', 'worst'],
    row('work for a key and its picture', quiet.work),
    row('a key to the next picture, with the wait for the screen', quiet.keys),
    row('one picture to the next', quiet.frames),
    row(`work for a key, while ${services.toLocaleString('en-GB')} services are imported`, busy.work),
    row('a key to the next picture, meanwhile', busy.keys),
    row('one picture to the next, meanwhile', busy.frames),
  ]);
  // A screen draws every 16.7 ms, whenever a key comes: work of less than that is in its very next picture.
  const [p95, worst] = [centile(busy.work, 0.95), busy.work.at(-1) ?? Number.NaN];
  verdict({
    what: 'keystroke to the next frame, long contact open, import running',
    against: '–',
    measured: `p95 ${p95.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`,
    budget: `p95 < ${frame} ms, none over ${longest} ms`,
    isMet: p95 < frame && worst <= longest,
  });
  const blocked = busy.frames.at(-1) ?? Number.NaN;
  verdict({
    what: `import of ${services.toLocaleString('en-GB')} services`,
    against: '–',
    measured: `longest without a picture ${blocked.toFixed(0)} ms`,
    budget: `the page is never blocked > ${longest} ms`,
    isMet: blocked <= longest,
  });
} finally {
  await desk.end();
}
