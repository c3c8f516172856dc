import { mkdirSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { type Clock, systemClock } from '../shared/domain/time.ts';
import { withheldMarker } from '../shared/upstream/released.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { connect } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { type OwnPostgres, startPostgres } from './embedded/postgres.ts';
import { createServer } from './http/server.ts';
import { migrations } from './migrations/index.ts';
import { countDevices } from './queries/devices.ts';
import { insertTeam, listTeams } from './queries/enrolments.ts';
import { disclosePeriod } from './services/disclosure/disclose.ts';
import { makeEnrolmentCode } from './services/enrol-device.ts';
import { keepHouse } from './services/keep-house.ts';

/** How often there is something to release or to clear away, in milliseconds. */
const roundEvery = 10 * 60_000;

/** A collector that is connected, not yet listening. */
export interface Collector {
  readonly context: Context;
  readonly app: FastifyInstance;
  /** The PostgreSQL of our own; null with another. */
  readonly postgres: OwnPostgres | null;
  /** Finishes what is under way, then lets go of everything. */
  close(): Promise<void>;
}

/**
 * Brings a collector up: its database, the schema, the HTTP side.
 *
 * @throws Error where the database cannot be reached or was made by a newer collector
 */
export async function openCollector(config: Config, clock: Clock = systemClock): Promise<Collector> {
  const isOwn = config.databaseUrl === null;
  if (isOwn) mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const postgres = isOwn ? await startPostgres(config.data) : null;
  const db = connect(config.databaseUrl ?? postgres?.url ?? '', { connections: 10 });
  try {
    await migrate(db, migrations);
    const context: Context = {
      db,
      clock,
      disclose: disclosePeriod({ ...config.disclosure, marker: withheldMarker }, config.fewestDevices),
      roundTo: config.disclosure.roundTo,
      packKey: config.packKey,
    };
    const app = createServer(context, config, postgres ? config.data : null);
    return { context, app, postgres, close: () => closeAll(app, context, postgres) };
  } catch (error) {
    await db.end();
    await postgres?.stop();
    throw error;
  }
}

async function closeAll(app: FastifyInstance, { db }: Context, postgres: OwnPostgres | null): Promise<void> {
  await app.close();
  await db.end();
  await postgres?.stop();
}

/** Releases, forgets and folds now and every ten minutes. @returns ends it */
export function startRounds({ context, app }: Collector): () => void {
  const round = () =>
    keepHouse(context).then(
      (done) => app.log.info(done, 'round'),
      (error: unknown) => app.log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'round failed'),
    );
  void round();
  const timer = setInterval(round, roundEvery);
  return () => clearInterval(timer);
}

/** Makes the first team, and a code where no computer is enrolled yet. @returns the code, or null */
export async function firstCode({ db, clock }: Context, team: string): Promise<string | null> {
  if ((await listTeams(db)).length === 0) await insertTeam(db, team);
  const [first = team] = await listTeams(db);
  return (await countDevices(db, first)) === 0 ? makeEnrolmentCode({ db, clock }, first) : null;
}
