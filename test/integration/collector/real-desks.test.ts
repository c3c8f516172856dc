import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAcknowledged } from '../../../electron/data/queries/sync.ts';
import { sumCounts } from '../../../shared/counts/cells.ts';
import { documentKey } from '../../../shared/counts/digest.ts';
import { brokenDurability } from '../../../shared/counts/invariants.ts';
import { civilDateOf, systemClock } from '../../../shared/domain/time.ts';
import { insertTeam } from '../../../upstream/queries/enrolments.ts';
import { makeEnrolmentCode } from '../../../upstream/services/enrol-device.ts';
import { faults, startFaultProxy } from '../../support/collector/fault-proxy.ts';
import { heldIn } from '../../support/collector/held-in.ts';
import { keepTeam, prepareCopies, putTeamBack } from '../../support/collector/put-back-team.ts';
import type { Template } from '../../support/collector/store-desk.ts';
import { storeHistory } from '../../support/collector/store-history.ts';
import {
  listenOn,
  type TestCollector,
  type TestPostgres,
  testPostgres,
} from '../../support/collector/test-collector.ts';
import { inOrder, totalsOf } from '../../support/collector/totals-of.ts';
import { type Carry, overHttp } from '../../support/collector/uplink-desk.ts';
import { randomFrom, seedFor } from '../../support/random.ts';
import { newStore } from '../../support/stores.ts';
import { testFolder } from '../../support/test-folder.ts';

const histories = Number(process.env.FRONTDOOR_STORE_HISTORIES ?? 20);
/** How many go at a time. */
const atOnce = 6;
/** How long a desk waits for a reply on the bad way, in milliseconds: short, so that what stalls costs little. */
const patience = 150;
const day = 24 * 60 * 60_000;

let database: TestPostgres;
let collector: TestCollector;

beforeAll(async () => {
  database = await testPostgres();
  collector = await listenOn(database.postgres.url);
  await prepareCopies(collector.context.db);
});

afterAll(async () => {
  await collector.close();
  await database.end();
});

async function liveThrough(seed: number, template: Template, folder: string, seen: Map<string, number>): Promise<void> {
  const random = randomFrom(seed);
  const team = `stores-${seed}`;
  const { db } = collector.context;
  await insertTeam(db, team);
  const way = await startFaultProxy(collector.port, random, 0.8);
  const [bad, good] = [overHttp(() => way.port, patience), overHttp(() => way.port)];
  let isGood = true;
  const carry: Carry = (request) => (isGood ? good : bad)(request);
  const turn = (to: boolean) => {
    isGood = to;
    if (to) way.heal();
    else way.hurt();
  };
  mkdirSync(folder);
  const history = storeHistory(random, { template, folder, carry, today: civilDateOf(systemClock.now()) });
  // A code works once, and whether it was used nobody knows who has not heard the answer: that is tried elsewhere.
  turn(true);
  for (let each = 0; each < 2; each += 1)
    await history
      .begin(await makeEnrolmentCode({ ...collector.context }, team))
      .desk()
      .step();
  turn(false);
  // What a restored computer has forgotten, a collector that was restored as well can get from nobody.
  const restores = seed % 2 === 0;
  for (let happening = 0; happening < 28; happening += 1) {
    history.happen();
    const desk = history.desks[random.whole(history.desks.length)];
    if (!desk) continue;
    if (random.whole(2) === 0) await desk.desk().step();
    const what = random.whole(16);
    if (what === 0) await (restores ? history.backUp(desk) : keepTeam(db, team));
    else if (what === 1 && restores) {
      turn(true);
      await desk.desk().drain();
      turn(false);
      history.restore(desk);
    } else if (what === 1) await putTeamBack(db, team);
  }
  turn(true);
  for (const desk of history.desks) {
    const { context } = desk.desk();
    const acknowledged = listAcknowledged(context.db, { since: '0001-01-01', from: 0, limit: 10_000, offset: 0 });
    const revisions = new Map(acknowledged.map((line) => [documentKey(line), line.rev]));
    if (restores) expect(brokenDurability(revisions, await heldIn(db, team)), `seed ${seed}`).toEqual([]);
    // Only what a collector has lost needs a digest, which comes once a day.
    if (!restores) desk.desk().pass(day + 1_000);
    await desk.desk().drain();
  }
  for (const [fault, n] of way.seen) seen.set(fault, (seen.get(fault) ?? 0) + n);
  expect(inOrder(await totalsOf(db, team)), `seed ${seed}`).toEqual(inOrder(sumCounts(history.expected())));
  history.close();
  await way.close();
}

test(`${histories} histories of real stores over a bad way arrive exactly`, {
  timeout: 120_000 + histories * 4_000,
}, async () => {
  const first = seedFor('histories of real stores') % 1_000_000_000;
  const store = newStore();
  store.open().close();
  const opened = store.open();
  opened.context.db.transaction(() => undefined);
  const look = store.look();
  look.pragma('wal_checkpoint(TRUNCATE)');
  const template = { store, context: opened.context };
  const folder = testFolder();
  const seen = new Map<string, number>();
  let next = 0;
  const line = async () => {
    while (next < histories) {
      next += 1;
      await liveThrough(first + next, template, join(folder, `${next}`), seen);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  const bad = faults.filter((fault) => fault !== 'none').map((fault) => seen.get(fault) ?? 0);
  expect(bad.reduce((sum, n) => sum + n)).toBeGreaterThan(histories);
  // In a few histories a kind may not come by chance.
  if (histories >= 100) expect(Math.min(...bad), faults.join(' ')).toBeGreaterThan(0);
});
