import { afterAll, beforeAll } from 'vitest';
import type { Clock } from '../../../shared/domain/time.ts';
import type { Config } from '../../../upstream/config.ts';
import { listenOn, type TestCollector, type TestPostgres, testPostgres } from './test-collector.ts';

/** A collector on a PostgreSQL of its own, at a moment that the tests choose. */
export interface DatedCollector {
  now: string;
  readonly clock: Clock;
  readonly database: TestPostgres;
  readonly collector: TestCollector;
}

/** Brings a collector up before the tests of a file, and takes it down after them. */
export function datedCollector(now: string, config: Partial<Config> = {}): DatedCollector {
  let database: TestPostgres;
  let collector: TestCollector;
  const here = {
    now,
    clock: { now: () => here.now },
    get database() {
      return database;
    },
    get collector() {
      return collector;
    },
  };
  beforeAll(async () => {
    database = await testPostgres();
    collector = await listenOn(database.postgres.url, { clock: here.clock, config });
  });
  afterAll(async () => {
    await collector.close();
    await database.end();
  });
  return here;
}
