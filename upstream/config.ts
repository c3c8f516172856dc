import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const whole = (fallback: number) => z.coerce.number().int().min(0).default(fallback);

const environment = z.object({
  DATABASE_URL: z.string().optional(),
  FRONTDOOR_UPSTREAM_HOST: z.string().default('127.0.0.1'),
  FRONTDOOR_UPSTREAM_PORT: whole(8440),
  FRONTDOOR_UPSTREAM_DATA: z.string().optional(),
  FRONTDOOR_UPSTREAM_TEAM: z.string().default('front-door'),
  FRONTDOOR_UPSTREAM_PACK_KEY: z.string().optional(),
  FRONTDOOR_UPSTREAM_REQUESTS: whole(60),
  FRONTDOOR_UPSTREAM_BURST: whole(10),
  FRONTDOOR_UPSTREAM_STRANGERS: whole(120),
  FRONTDOOR_UPSTREAM_PROXY: z.string().optional(),
  FRONTDOOR_UPSTREAM_CONNECTIONS: whole(30),
  FRONTDOOR_UPSTREAM_FEWEST: whole(3),
  FRONTDOOR_UPSTREAM_BELOW: whole(5),
  FRONTDOOR_UPSTREAM_ROUND_TO: z.coerce.number().int().min(1).default(5),
  FRONTDOOR_UPSTREAM_LOG: z.enum(['info', 'warn', 'error', 'silent']).default('info'),
});

/** How a collector is set up. */
export interface Config {
  /** PostgreSQL; null for one of our own. */
  readonly databaseUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** The folder of a PostgreSQL of our own. */
  readonly data: string;
  /** The team that is made where there is none. */
  readonly team: string;
  /** See {@link Context}. */
  readonly packKey: string | null;
  /** Requests of one computer in an hour, and at once. */
  readonly requests: number;
  readonly burst: number;
  /** Requests of one address in an hour that no computer of ours has sent: enrolments, and wrong credentials. */
  readonly strangers: number;
  /** The address of the proxy in front, whose word for the sender's address is taken; null for none. */
  readonly proxy: string | null;
  /** Connections from one address; behind a proxy that is the proxy. */
  readonly connections: number;
  readonly fewestDevices: number;
  readonly disclosure: { readonly below: number; readonly roundTo: number };
  readonly log: 'info' | 'warn' | 'error' | 'silent';
}

/** Reads the set-up. @throws ZodError where a value makes no sense */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = environment.parse(env);
  const keyFile = given.FRONTDOOR_UPSTREAM_PACK_KEY;
  return {
    databaseUrl: given.DATABASE_URL ?? null,
    host: given.FRONTDOOR_UPSTREAM_HOST,
    port: given.FRONTDOOR_UPSTREAM_PORT,
    data: given.FRONTDOOR_UPSTREAM_DATA ?? usualFolder(env),
    team: given.FRONTDOOR_UPSTREAM_TEAM,
    packKey: keyFile === undefined ? null : readFileSync(keyFile, 'utf8').replaceAll(/\s/g, ''),
    requests: given.FRONTDOOR_UPSTREAM_REQUESTS,
    burst: given.FRONTDOOR_UPSTREAM_BURST,
    strangers: given.FRONTDOOR_UPSTREAM_STRANGERS,
    proxy: given.FRONTDOOR_UPSTREAM_PROXY ?? null,
    connections: given.FRONTDOOR_UPSTREAM_CONNECTIONS,
    fewestDevices: given.FRONTDOOR_UPSTREAM_FEWEST,
    disclosure: { below: given.FRONTDOOR_UPSTREAM_BELOW, roundTo: given.FRONTDOOR_UPSTREAM_ROUND_TO },
    log: given.FRONTDOOR_UPSTREAM_LOG,
  };
}

/** PostgreSQL runs as somebody else where we are root, and nobody else can look into root's own folder. */
function usualFolder(env: NodeJS.ProcessEnv): string {
  if (process.getuid?.() === 0) return '/var/lib/frontdoor-collector';
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local/share'), 'frontdoor-collector');
}
