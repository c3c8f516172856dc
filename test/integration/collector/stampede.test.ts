import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Counts, sumCounts } from '../../../shared/counts/cells.ts';
import { addDays, civilDateOf, systemClock } from '../../../shared/domain/time.ts';
import { transportOver } from '../../../shared/upstream/client/http-transport.ts';
import { reconnected } from '../../../shared/upstream/client/sync-state.ts';
import { takeStep } from '../../../shared/upstream/client/take-step.ts';
import { ask } from '../../support/collector/ask.ts';
import { inventedCounts } from '../../support/collector/history.ts';
import { newDesk } from '../../support/collector/http-desk.ts';
import { listenOn, testPostgres } from '../../support/collector/test-collector.ts';
import { inOrder, totalsOf } from '../../support/collector/totals-of.ts';
import { randomFrom, seedFor } from '../../support/random.ts';

/** How many computers come back at one moment; none where nobody asks for it, as it takes minutes. */
const devices = Number(process.env.FRONTDOOR_STAMPEDE ?? 0);
const days = 5;
/** A digest and an upload. */
const needed = 2;

test.skipIf(devices === 0)(
  `${devices} computers that were away for ${days} days come back at one moment`,
  {
    timeout: 600_000 + devices * 100,
  },
  async () => {
    const random = randomFrom(seedFor('a stampede'));
    const database = await testPostgres();
    // A computer may ask as often as in use, and everybody comes from this address.
    const collector = await listenOn(database.postgres.url, { config: { requests: 60, burst: 10 } });
    const today = civilDateOf(systemClock.now());
    const counted: Counts[] = [];
    let requests = 0;
    const look = () => ({ now: Date.now(), fraction: Math.random() });
    const desks: { desk: ReturnType<typeof newDesk>; transport: ReturnType<typeof transportOver> }[] = [];
    for (let device = 0; device < devices; device += 1) {
      const { token } = await collector.enrol('away');
      const desk = newDesk();
      for (let day = 0; day < days; day += 1) {
        const counts = inventedCounts(random);
        counted.push(counts);
        desk.count(`${device} ${day}`, 1, { day: addDays(today, -day), counts });
      }
      const transport = transportOver(
        async (path, text) => {
          requests += 1;
          const answered = await ask(collector.port, 'POST', path, { token, text, patience: 30_000 });
          const retryAfter = answered.headers['retry-after'];
          return { ...answered, retryAfter: typeof retryAfter === 'string' ? retryAfter : null };
        },
        { app: '1.0.0', newId: () => crypto.randomUUID() },
      );
      desks.push({ desk, transport });
    }
    const begun = performance.now();
    await Promise.all(
      desks.map(async ({ desk, transport }) => {
        desk.writeState(reconnected(desk.readState(), Date.now(), Math.random()));
        for (;;) {
          const step = await takeStep(desk, transport, look);
          if (step.sent) continue;
          if (step.waits === null) return;
          await pause(step.waits);
        }
      }),
    );
    const seconds = (performance.now() - begun) / 1_000;
    const amplified = requests / (devices * needed);
    console.log(`drained in ${seconds.toFixed(0)} s, ${requests} requests, ${amplified.toFixed(2)} of what is needed`);
    expect(inOrder(await totalsOf(collector.context.db, 'away'))).toEqual(inOrder(sumCounts(counted)));
    await collector.close();
    await database.end();
    expect(seconds).toBeLessThan(300);
    expect(amplified).toBeLessThanOrEqual(1.2);
  },
);
