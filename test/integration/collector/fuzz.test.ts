import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { sumCounts } from '../../../shared/counts/cells.ts';
import { documentOf } from '../../../shared/counts/document.ts';
import { civilDateOf, systemClock } from '../../../shared/domain/time.ts';
import { ask, keptConnections } from '../../support/collector/ask.ts';
import { inventedCounts } from '../../support/collector/history.ts';
import { hostileRequest } from '../../support/collector/hostile-requests.ts';
import { sha256 } from '../../support/collector/http-desk.ts';
import {
  listenOn,
  type TestCollector,
  type TestPostgres,
  testPostgres,
} from '../../support/collector/test-collector.ts';
import { randomFrom, seedFor } from '../../support/random.ts';

const count = Number(process.env.FRONTDOOR_FUZZED ?? 10_000);

let database: TestPostgres;
let collector: TestCollector;

beforeAll(async () => {
  database = await testPostgres();
  collector = await listenOn(database.postgres.url);
});

afterAll(async () => {
  await collector.close();
  await database.end();
});

/** Every row of every table of ours, as one number for each. */
async function rows(): Promise<string> {
  const names = ['team', 'enrolment', 'device', 'stream', 'stream_device', 'document', 'cell', 'released', 'pack'];
  const sums = [];
  for (const name of names) {
    const text = `SELECT '${name}' || count(*) || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS sum FROM ${name} t`;
    sums.push(...(await collector.context.db.rows(z.object({ sum: z.string() }), text)).map(({ sum }) => sum));
  }
  return sums.join('\n');
}

function resultsOf(body: string): string[] {
  const { results } = z.object({ results: z.array(z.object({ status: z.string() })).min(1) }).parse(JSON.parse(body));
  return results.map(({ status }) => status);
}

test(`${count} hostile requests change nothing, and are refused in a few plain words`, {
  timeout: 120_000 + count * 8,
}, async () => {
  const random = randomFrom(seedFor('hostile requests'));
  const { token } = await collector.enrol('fuzzed');
  const what = { stream: crypto.randomUUID(), wk: 'k'.repeat(43), day: civilDateOf(systemClock.now()) };
  const document = documentOf({ ...what, rev: 2, tax: 'somerset@1' }, sumCounts([inventedCounts(random)]), sha256);
  const upload = { v: 1, upload_id: crypto.randomUUID(), app: '1.0.0', docs: [document] };
  expect((await ask(collector.port, 'POST', '/v1/sync', { token, body: upload })).status).toBe(200);
  const before = await rows();
  const agent = keptConnections(8);
  const wrong: unknown[] = [];
  let [sent, memory] = [0, 0];
  const line = async () => {
    while (sent < count) {
      sent += 1;
      if (sent === Math.ceil(count / 5)) memory = process.memoryUsage().rss;
      const { method, path, ...request } = hostileRequest(random, { token, upload });
      const { status, body } = await ask(collector.port, method, path, { ...request, agent });
      const isTold =
        status >= 400 && status < 500 && body.length < 400 && !/ at \S+:\d|node_modules|\.ts:|error:/.test(body);
      // Where another document of the upload is good, each is told in its own result what became of it: here nothing.
      const isRejected = status === 200 && resultsOf(body).every((each) => each !== 'applied');
      if (!isTold && !isRejected) wrong.push({ status, body: body.slice(0, 300), method, path, ...request });
    }
  };
  await Promise.all(Array.from({ length: 8 }, line));
  agent.destroy();
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(await rows()).toBe(before);
  expect((process.memoryUsage().rss - memory) / 2 ** 20).toBeLessThan(150);
});
