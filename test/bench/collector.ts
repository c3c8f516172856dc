import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { type Counts, cellKey, cellsOf } from '../../shared/counts/cells.ts';
import { type DayDocument, documentOf } from '../../shared/counts/document.ts';
import { addDays, civilDateOf, systemClock } from '../../shared/domain/time.ts';
import { ask, keptConnections } from '../support/collector/ask.ts';
import { sha256 } from '../support/collector/http-desk.ts';
import { listenOn, testPostgres } from '../support/collector/test-collector.ts';
import { centile } from '../support/measure.ts';
import { projectFolder } from '../support/places.ts';
import { machine } from './lib/machine.ts';
import { printTable } from './lib/print-table.ts';
import { verdict } from './lib/verdict.ts';

/** Of what PostgreSQL takes by itself. */
const leastShare = 0.5;

const today = civilDateOf(systemClock.now());

/** A document with so many cells outside the sums, which are the same work for the database. */
function documentWith(stream: string, rev: number, cells: number): DayDocument {
  const counts: Counts = new Map(
    Array.from({ length: cells }, (_, at) => [
      cellKey('tier-accepted', `tier-${Math.floor(at / 20)}`, `w${at % 20}`),
      rev,
    ]),
  );
  const what = { stream, rev, wk: 'k'.repeat(43), day: addDays(today, -1), tax: 'somerset@2026-11-21' };
  return documentOf(what, counts, sha256);
}

interface Load {
  readonly perSecond: number;
  readonly times: readonly number[];
  readonly failed: number;
}

/** Asks for some seconds over so many lines at a time. @param turn gives whether it went well */
async function load(
  seconds: number,
  lines: number,
  turn: (line: number, round: number) => Promise<boolean>,
): Promise<Load> {
  const times: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const line = async (at: number) => {
    for (let round = 0; performance.now() - begun < seconds * 1_000; round += 1) {
      const before = performance.now();
      if (!(await turn(at, round))) failed += 1;
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: lines }, (_, at) => line(at)));
  const elapsed = (performance.now() - begun) / 1_000;
  return { perSecond: times.length / elapsed, times: times.toSorted((one, other) => one - other), failed };
}

/** Half of the documents are new, half are a day's next revision, as both come in real life. */
const named = (streams: Map<number, string>, line: number, round: number) => {
  if (round % 2 === 0) streams.set(line, crypto.randomUUID());
  return { stream: streams.get(line) ?? '', rev: 1 + (round % 2) };
};

async function rawLoad(url: string, seconds: number, lines: number, cells: number): Promise<Load> {
  const pool = new Pool({ connectionString: url, max: lines, options: '-c synchronous_commit=on' });
  await pool.query(
    `CREATE TABLE IF NOT EXISTS raw_cell (team text, stream uuid, day date, tbl text, a text, b text, n integer,
       PRIMARY KEY (team, stream, day, tbl, a, b))`,
  );
  const streams = new Map<number, string>();
  const result = await load(seconds, lines, async (line, round) => {
    const { stream, rev } = named(streams, line, round);
    const document = documentWith(stream, rev, cells);
    const rows = cellsOf(document.t);
    const text = `INSERT INTO raw_cell SELECT $1, $2, $3, u.* FROM unnest($4::text[], $5::text[], $6::text[], $7::int[]) u
       ON CONFLICT (team, stream, day, tbl, a, b) DO UPDATE SET n = excluded.n`;
    const lists = [
      rows.map((row) => row.table),
      rows.map((row) => row.a),
      rows.map((row) => row.b),
      rows.map((row) => row.n),
    ];
    await pool.query({ name: 'raw', text, values: ['team', stream, document.day, ...lists] });
    return true;
  });
  await pool.end();
  return result;
}

async function startedCollector(url: string): Promise<{ port: number; end(): Promise<void> }> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const settings = { PORT: String(port), REQUESTS: '1000000000', BURST: '1000000', CONNECTIONS: '1000', LOG: 'warn' };
  const env = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [`FRONTDOOR_UPSTREAM_${name}`, value]),
  );
  const child = spawn(process.execPath, ['upstream/main.ts'], {
    ...{ cwd: projectFolder, stdio: ['ignore', 'pipe', 'inherit'] },
    env: { ...process.env, ...env, DATABASE_URL: url },
  });
  await once(child.stdout ?? child, 'data');
  const end = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { port, end };
}

async function httpLoad(
  ports: readonly number[],
  token: string,
  seconds: number,
  lines: number,
  cells: number,
): Promise<Load> {
  const agent = keptConnections(lines);
  const streams = new Map<number, string>();
  const result = await load(seconds, lines, async (line, round) => {
    const { stream, rev } = named(streams, line, round);
    const body = { v: 1, upload_id: crypto.randomUUID(), app: '1.0.0', docs: [documentWith(stream, rev, cells)] };
    const answered = await ask(ports[line % ports.length] ?? 0, 'POST', '/v1/sync', { token, agent, body });
    return answered.status === 200 && answered.body.includes('"applied"');
  });
  agent.destroy();
  return result;
}

/** What the collector takes in a second, against the same cells put straight into the same PostgreSQL. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '6' },
      runs: { type: 'string', default: '3' },
      lines: { type: 'string', default: '8' },
      collectors: { type: 'string', default: String(availableParallelism()) },
    },
  });
  const [seconds, lines] = [Number(values.seconds), Number(values.lines)];
  const database = await testPostgres();
  const here = await listenOn(database.postgres.url);
  const { token } = await here.enrol('bench');
  await here.close();
  const collectors = [];
  for (let at = 0; at < Number(values.collectors); at += 1) {
    collectors.push(await startedCollector(database.postgres.url));
  }
  const ports = collectors.map(({ port }) => port);
  console.log(
    `Documents in a second over ${lines} connections to ${ports.length} collectors, written before they are answered\n${machine()}\n`,
  );
  const rows: string[][] = [];
  let ratioAtHundred = Number.NaN;
  for (const cells of [20, 100, 380]) {
    const pairs: { raw: Load; http: Load }[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) {
      const raw = await rawLoad(database.postgres.url, seconds, lines, cells);
      pairs.push({ raw, http: await httpLoad(ports, token, seconds, lines, cells) });
    }
    const ratios = pairs.map(({ raw, http }) => http.perSecond / raw.perSecond).toSorted((one, other) => one - other);
    const middle = (list: readonly Load[]) =>
      list.toSorted((one, other) => one.perSecond - other.perSecond)[list.length >> 1];
    const [raw, http] = [middle(pairs.map((pair) => pair.raw)), middle(pairs.map((pair) => pair.http))];
    const failed = pairs.reduce((sum, pair) => sum + pair.http.failed, 0);
    if (cells === 100) ratioAtHundred = ratios[ratios.length >> 1] ?? Number.NaN;
    rows.push([
      ...[`${cells} cells`, `${Math.round(raw?.perSecond ?? 0)}`, `${Math.round(http?.perSecond ?? 0)}`],
      ...[(ratios[ratios.length >> 1] ?? 0).toFixed(2), centile(http?.times ?? [], 0.5).toFixed(1)],
      ...[centile(http?.times ?? [], 0.99).toFixed(1), String(failed)],
    ]);
  }
  printTable([['', 'straight in', 'collector', 'ratio', 'median ms', '99th ms', 'failed'], ...rows]);
  verdict({
    what: `collector, 100-cell documents, ${availableParallelism()} cores`,
    against: 'the same cells straight into the same PostgreSQL',
    measured: `${ratioAtHundred.toFixed(2)} ×`,
    budget: `≥ ${leastShare} ×`,
    isMet: ratioAtHundred >= leastShare,
  });
  for (const collector of collectors) await collector.end();
  await database.end();
}

await main();
