import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '../../../shared/domain/time.ts';
import { type Collector, openCollector } from '../../../upstream/collector.ts';
import { type Config, readConfig } from '../../../upstream/config.ts';
import { type OwnPostgres, startPostgres } from '../../../upstream/embedded/postgres.ts';
import { insertTeam } from '../../../upstream/queries/enrolments.ts';
import { makeEnrolmentCode } from '../../../upstream/services/enrol-device.ts';
import { ask } from './ask.ts';

/** A real PostgreSQL in a folder of its own. */
export interface TestPostgres {
  readonly folder: string;
  readonly postgres: OwnPostgres;
  end(): Promise<void>;
}

/** Starts a real PostgreSQL for the tests of one file. */
export async function testPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-collector-'));
  const postgres = await startPostgres(folder);
  return {
    folder,
    postgres,
    async end() {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A collector that listens on a port of this computer. */
export interface TestCollector extends Collector {
  readonly port: number;
  /** Enrols a computer of a team, which is made if need be. @returns its credential */
  enrol(team: string): Promise<{ device: string; token: string }>;
}

/** A set-up that lets tests ask as often as they like. */
export function testConfig(more: Partial<Config> = {}): Config {
  return {
    ...readConfig({ FRONTDOOR_UPSTREAM_LOG: 'silent' }),
    ...{ requests: 1_000_000_000, burst: 1_000_000, strangers: 1_000_000_000, connections: 10_000 },
    ...more,
  };
}

/** Brings a collector up on a database and listens, on any port that is free where none is named. */
export async function listenOn(
  databaseUrl: string,
  { config = {}, clock = systemClock, port: at = 0 }: { config?: Partial<Config>; clock?: Clock; port?: number } = {},
): Promise<TestCollector> {
  const collector = await openCollector(testConfig({ databaseUrl, ...config }), clock);
  await collector.app.listen({ host: '127.0.0.1', port: at });
  const address = collector.app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    ...collector,
    port,
    async enrol(team) {
      await insertTeam(collector.context.db, team);
      const code = await makeEnrolmentCode(collector.context, team);
      const { body } = await ask(port, 'POST', '/v1/enrol', { body: { code, app: '1.0.0' } });
      const { device, token } = JSON.parse(body);
      return { device: String(device), token: String(token) };
    },
  };
}
