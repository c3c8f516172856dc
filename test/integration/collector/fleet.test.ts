import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Counts, sumCounts } from '../../../shared/counts/cells.ts';
import { addDays, civilDateOf, systemClock } from '../../../shared/domain/time.ts';
import { inventedCounts } from '../../support/collector/history.ts';
import { httpDesk, newDesk } from '../../support/collector/http-desk.ts';
import {
  listenOn,
  type TestCollector,
  type TestPostgres,
  testPostgres,
} from '../../support/collector/test-collector.ts';
import { inOrder, totalsOf } from '../../support/collector/totals-of.ts';
import { type Random, randomFrom, seedFor } from '../../support/random.ts';

const [devices = 500, days = 5] = (process.env.FRONTDOOR_FLEET ?? '500x5').split('x').map(Number);
const perTeam = 12;

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

/** One computer's days: a start each, a few conversations, some corrected; every third day it is without a network. */
async function live(random: Random, team: string, counted: Map<string, Counts>): Promise<void> {
  const { token, device } = await collector.enrol(team);
  const client = httpDesk(
    () => collector.port,
    () => token,
  );
  const desk = newDesk();
  const today = civilDateOf(systemClock.now());
  for (let day = days - 1; day >= 0; day -= 1) {
    desk.restart();
    const known = [...desk.contacts.keys()];
    for (let turn = random.whole(8); turn > 0; turn -= 1) {
      const again = random.whole(5) === 0 ? known[random.whole(Math.max(1, known.length))] : undefined;
      const contact = again ?? `${device} ${desk.contacts.size}`;
      const version = (desk.contacts.get(contact)?.version ?? 0) + 1;
      const counts = inventedCounts(random);
      counted.set(contact, counts);
      desk.count(contact, version, { day: desk.contacts.get(contact)?.counted?.day ?? addDays(today, -day), counts });
    }
    if (random.whole(3) > 0) await client.drain(desk);
  }
  await client.drain(desk);
}

test(`the counts of ${devices} computers over ${days} days arrive exactly`, {
  timeout: 120_000 + devices * days * 60,
}, async () => {
  const seed = seedFor('a fleet');
  const teams = Array.from({ length: Math.ceil(devices / perTeam) }, (_, at) => ({
    team: `team-${at}`,
    counted: new Map<string, Counts>(),
  }));
  let next = 0;
  const line = async () => {
    while (next < devices) {
      const at = next;
      next += 1;
      const { team, counted } = teams[at % teams.length] ?? { team: '', counted: new Map() };
      await live(randomFrom(seed + at), team, counted);
    }
  };
  await Promise.all(Array.from({ length: 16 }, line));
  for (const { team, counted } of teams) {
    const expected = inOrder(sumCounts(counted.values()));
    expect(inOrder(await totalsOf(collector.context.db, team)), team).toEqual(expected);
  }
});
