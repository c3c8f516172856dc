import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Counts, sumCounts } from '../../../shared/counts/cells.ts';
import { brokenDurability } from '../../../shared/counts/invariants.ts';
import { civilDateOf, systemClock } from '../../../shared/domain/time.ts';
import { stateAtStart } from '../../../shared/upstream/client/sync-state.ts';
import { type OwnPostgres, startPostgres } from '../../../upstream/embedded/postgres.ts';
import { heldIn } from '../../support/collector/held-in.ts';
import { inventedCounts } from '../../support/collector/history.ts';
import { httpDesk, newDesk } from '../../support/collector/http-desk.ts';
import { listenOn, type TestCollector } from '../../support/collector/test-collector.ts';
import { inOrder, totalsOf } from '../../support/collector/totals-of.ts';
import { randomFrom, seedFor } from '../../support/random.ts';
import { turnsOf } from '../../support/turns-of.ts';

const kills = turnsOf('FRONTDOOR_POSTGRES_KILLS', 4);
const today = civilDateOf(systemClock.now());

let folder: string;
let postgres: OwnPostgres;
let collector: TestCollector;

async function start(): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      postgres = await startPostgres(join(folder, 'now'));
      break;
    } catch (error) {
      // The children of one that was killed need a moment to see it.
      if (attempt === 20) throw error;
      await pause(250);
    }
  }
  collector = await listenOn(postgres.url);
}

async function kill(): Promise<void> {
  process.kill(postgres.pid, 'SIGKILL');
  await postgres.ended;
  await collector.close();
}

/** A copy that whoever owns the original can use. */
function copyKeepingOwner(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const name of ['', ...readdirSync(from, { recursive: true, encoding: 'utf8' })]) {
    const { uid, gid, mode } = statSync(join(from, name));
    chownSync(join(to, name), uid, gid);
    chmodSync(join(to, name), mode);
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'frontdoor-put-back-'));
  // PostgreSQL runs as somebody else where we are root.
  chmodSync(folder, 0o755);
  await start();
});

afterEach(async () => {
  await collector.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

test(`what was acknowledged is there after PostgreSQL was killed, ${kills} times`, {
  timeout: 60_000 + kills * 15_000,
}, async () => {
  const random = randomFrom(seedFor('kills of PostgreSQL'));
  const { token } = await collector.enrol('killed');
  const client = httpDesk(
    () => collector.port,
    () => token,
    3_000,
  );
  const desk = newDesk();
  const all: Counts[] = [];
  const add = () => {
    all.push(inventedCounts(random));
    desk.count(`c${all.length}`, 1, { day: today, counts: all.at(-1) ?? new Map() });
  };
  for (let turn = 0; turn < kills; turn += 1) {
    const ending = pause(20 + random.whole(200)).then(kill);
    while ((await Promise.race([ending.then(() => 'ended'), client.step(desk)])) !== 'ended') add();
    await ending;
    await start();
    expect(brokenDurability(desk.acknowledged(), await heldIn(collector.context.db, 'killed'))).toEqual([]);
  }
  await client.drain(desk);
  expect(inOrder(await totalsOf(collector.context.db, 'killed'))).toEqual(inOrder(sumCounts(all)));
});

test('a collector that was put back to an older back-up is made whole by one digest', { timeout: 60_000 }, async () => {
  const random = randomFrom(seedFor('put back'));
  const { token } = await collector.enrol('put-back');
  const client = httpDesk(
    () => collector.port,
    () => token,
  );
  const desks = [newDesk(), newDesk()];
  const all: Counts[] = [];
  const work = async (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) {
      for (const desk of desks) {
        all.push(inventedCounts(random));
        desk.count(`c${all.length}`, 1, { day: today, counts: all.at(-1) ?? new Map() });
        await client.drain(desk);
      }
    }
  };
  await work(5);
  await collector.close();
  await postgres.stop();
  copyKeepingOwner(join(folder, 'now'), join(folder, 'older'));
  await start();
  desks[1]?.restart();
  await work(5);
  await kill();
  rmSync(join(folder, 'now'), { recursive: true });
  copyKeepingOwner(join(folder, 'older'), join(folder, 'now'));
  await start();
  expect(inOrder(await totalsOf(collector.context.db, 'put-back'))).not.toEqual(inOrder(sumCounts(all)));
  for (const desk of desks) {
    desk.writeState({ ...stateAtStart });
    await client.drain(desk);
  }
  expect(inOrder(await totalsOf(collector.context.db, 'put-back'))).toEqual(inOrder(sumCounts(all)));
});
