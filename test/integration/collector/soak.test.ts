import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { civilDateOf, systemClock } from '../../../shared/domain/time.ts';
import { ask } from '../../support/collector/ask.ts';
import { startCollectorProcess } from '../../support/collector/collector-process.ts';
import { inventedCounts } from '../../support/collector/history.ts';
import { httpDesk, newDesk } from '../../support/collector/http-desk.ts';
import { testPostgres } from '../../support/collector/test-collector.ts';
import { randomFrom, seedFor } from '../../support/random.ts';
import { type Sample, sampleOf, soaked, soakLine, soakSeconds, troubleOfSoak } from '../../support/soak.ts';

/** As often as two hundred computers that send every quarter of an hour. */
const between = 4_500;

test.skipIf(soakSeconds === null)(
  'a collector that is asked for hours stays as small as it was',
  {
    timeout: (soakSeconds ?? 0) * 1_000 + 180_000,
  },
  async () => {
    const seconds = soakSeconds ?? 0;
    const random = randomFrom(seedFor('soak of the collector'));
    const database = await testPostgres();
    const collector = await startCollectorProcess(database.postgres.url);
    const { body } = await ask(collector.port, 'POST', '/v1/enrol', { body: { code: collector.code, app: '1.0.0' } });
    const token = String(JSON.parse(body).token);
    const client = httpDesk(
      () => collector.port,
      () => token,
    );
    const today = civilDateOf(systemClock.now());
    const samples: Sample[] = [];
    const begun = performance.now();
    let sent = 0;
    while (performance.now() - begun < seconds * 1_000) {
      // A start of its own each time, so that the desks here do not grow either.
      const desk = newDesk();
      for (let one = 0; one < 3; one += 1)
        desk.count(`c${sent}-${one}`, 1, { day: today, counts: inventedCounts(random) });
      await client.drain(desk);
      sent += 1;
      samples.push(sampleOf([collector.pid], (performance.now() - begun) / 3_600_000, null));
      await pause(Math.min(between, Math.max(0, begun + seconds * 1_000 - performance.now())));
    }
    const result = soaked(samples);
    console.log(`${sent} documents in ${seconds} s: ${soakLine(result)}`);
    await collector.end();
    await database.end();
    expect(troubleOfSoak(result)).toEqual([]);
  },
);
