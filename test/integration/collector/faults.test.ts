import { afterAll, beforeAll, expect, test } from 'vitest';
import { sumCounts } from '../../../shared/counts/cells.ts';
import { civilDateOf, systemClock } from '../../../shared/domain/time.ts';
import { type FaultProxy, faults, startFaultProxy } from '../../support/collector/fault-proxy.ts';
import { busyDesks } from '../../support/collector/history.ts';
import { httpDesk, newDesk } from '../../support/collector/http-desk.ts';
import {
  listenOn,
  type TestCollector,
  type TestPostgres,
  testPostgres,
} from '../../support/collector/test-collector.ts';
import { inOrder, totalsOf } from '../../support/collector/totals-of.ts';
import { randomFrom, seedFor } from '../../support/random.ts';

const histories = Number(process.env.FRONTDOOR_FAULT_HISTORIES ?? 300);
/** How many go at a time. */
const atOnce = 12;
/** How long a desk waits for a reply, in milliseconds: short, so that what stalls costs little. */
const patience = 100;

let database: TestPostgres;
let collector: TestCollector;
const ways: FaultProxy[] = [];

beforeAll(async () => {
  database = await testPostgres();
  collector = await listenOn(database.postgres.url);
});

afterAll(async () => {
  for (const way of ways) await way.close();
  await collector.close();
  await database.end();
});

async function liveThrough(seed: number): Promise<void> {
  const random = randomFrom(seed);
  const team = `history-${seed}`;
  const { token } = await collector.enrol(team);
  const way = await startFaultProxy(collector.port, random);
  ways.push(way);
  const client = httpDesk(
    () => way.port,
    () => token,
    patience,
  );
  const busy = busyDesks(random, newDesk, 2, civilDateOf(systemClock.now()));
  for (let turn = 0; turn < 24; turn += 1) {
    busy.happen();
    const desk = busy.desks[random.whole(busy.desks.length)];
    if (desk && random.whole(3) === 0) await client.step(desk);
  }
  way.heal();
  const healed = httpDesk(
    () => way.port,
    () => token,
  );
  for (const desk of busy.desks) await healed.drain(desk);
  const expected = inOrder(sumCounts(busy.expected()));
  expect(inOrder(await totalsOf(collector.context.db, team)), `seed ${seed}`).toEqual(expected);
  await way.close();
}

test(`${histories} histories over a bad way arrive exactly`, { timeout: 120_000 + histories * 600 }, async () => {
  const first = seedFor('histories over a bad way') % 1_000_000_000;
  let next = 0;
  const line = async () => {
    while (next < histories) {
      next += 1;
      await liveThrough(first + next);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  const seen = faults.map((fault) => ways.reduce((sum, way) => sum + (way.seen.get(fault) ?? 0), 0));
  expect(Math.min(...seen), faults.join(' ')).toBeGreaterThan(0);
});
