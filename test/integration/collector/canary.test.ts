import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { showUpstreamStatus } from '../../../electron/data/services/upstream/show-status.ts';
import { addDays, civilDateOf, instantOf, systemClock } from '../../../shared/domain/time.ts';
import { connect } from '../../../upstream/db/database.ts';
import { canary, canaryNumbers, canaryYear } from '../../support/canary-year.ts';
import { startCollectorProcess } from '../../support/collector/collector-process.ts';
import { startRecordingProxy } from '../../support/collector/recording-proxy.ts';
import { testPostgres } from '../../support/collector/test-collector.ts';
import { overHttp, uplinkDesk } from '../../support/collector/uplink-desk.ts';
import { newStore } from '../../support/stores.ts';

const contacts = Number(process.env.FRONTDOOR_CANARIES ?? 24);
const marks = [
  canary,
  canary.toLowerCase(),
  ...canaryNumbers,
  ...canaryNumbers.map((mark) => mark.replaceAll(' ', '')),
];

const marksIn = (bytes: Buffer) => marks.filter((mark) => bytes.includes(mark));

/** The files of a folder that hold a mark as it stands; one that goes away meanwhile holds nothing. */
function filesWithMarks(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    try {
      const file = join(folder, name);
      return statSync(file).isFile() && marksIn(readFileSync(file)).length > 0;
    } catch {
      return false;
    }
  });
}

test(`what ${contacts} conversations hold in their words is in nothing that leaves the computer, nor in a file outside the store`, {
  timeout: 120_000 + contacts * 3_000,
}, async () => {
  const before = new Set(readdirSync(tmpdir()));
  const today = civilDateOf(systemClock.now());
  const database = await testPostgres();
  onTestFinished(() => database.end());
  const collector = await startCollectorProcess(database.postgres.url);
  onTestFinished(() => collector.end());
  const way = await startRecordingProxy(collector.port);
  onTestFinished(() => way.close());

  const store = newStore();
  const begins = addDays(today, -375);
  const opened = store.open({ clock: instantOf(`${begins}T08:00`) });
  canaryYear(opened.context, begins, contacts);
  const look = opened.context.db.get(
    z.object({ n: z.number() }),
    'SELECT count(*) AS n FROM note WHERE text LIKE :mark',
    {
      mark: `%${canary}%`,
    },
  );
  expect(look.n).toBeGreaterThan(contacts);
  opened.close();

  const again = store.open();
  const desk = uplinkDesk(
    again.context,
    overHttp(() => way.port),
  );
  desk.enrol(collector.code, `http://127.0.0.1:${way.port}`);
  await desk.drain();
  // A day on: the digest, the totals and another credential; and once more after a start.
  desk.pass(100 * 24 * 60 * 60_000);
  await desk.drain();
  expect(showUpstreamStatus(desk.context)).toMatchObject({ waiting: { documents: 0 }, stopped: null });

  const db = connect(database.postgres.url, { connections: 1 });
  onTestFinished(() => db.end());
  const tables = await db.rows(
    z.object({ name: z.string() }),
    "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const rows: string[] = [];
  for (const { name } of tables) {
    rows.push(
      ...(await db.rows(z.object({ row: z.string() }), `SELECT t::text AS row FROM ${name} t`)).map(({ row }) => row),
    );
  }
  // What was looked at is what was meant: documents, receipts, a log with lines, cells in the database.
  expect(way.sent().includes('scope-bucket') && way.sent().includes('/v1/credential/rotate')).toBe(true);
  expect(way.received().includes('applied')).toBe(true);
  expect(collector.output()).toContain('answered');
  expect(rows.length).toBeGreaterThan(contacts);

  expect(marksIn(way.sent())).toEqual([]);
  expect(marksIn(way.received())).toEqual([]);
  expect(marksIn(Buffer.from(collector.output()))).toEqual([]);
  expect(marksIn(Buffer.from(rows.join('\n')))).toEqual([]);
  again.close();
  expect(filesWithMarks(store.folder)).toEqual([]);
  expect(filesWithMarks(database.folder)).toEqual([]);
  const made = readdirSync(tmpdir()).filter((name) => !before.has(name) && name.startsWith('frontdoor'));
  expect(made.flatMap((name) => filesWithMarks(join(tmpdir(), name)))).toEqual([]);
});
