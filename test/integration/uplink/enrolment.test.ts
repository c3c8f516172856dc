import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markSample } from '../../../electron/data/services/sample/is-sample.ts';
import { findCollector } from '../../../electron/data/services/upstream/collector-setting.ts';
import { leave } from '../../../electron/data/services/upstream/enrol.ts';
import { listLeaving } from '../../../electron/data/services/upstream/list-leaving.ts';
import { showUpstreamStatus } from '../../../electron/data/services/upstream/show-status.ts';
import { showTotals } from '../../../electron/data/services/upstream/show-totals.ts';
import { cellKey } from '../../../shared/counts/cells.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import { insertTeam } from '../../../upstream/queries/enrolments.ts';
import { makeEnrolmentCode } from '../../../upstream/services/enrol-device.ts';
import { setClock } from '../../support/clocks.ts';
import { answering, codeOf, scriptedCollector } from '../../support/collector/scripted-collector.ts';
import {
  listenOn,
  type TestCollector,
  type TestPostgres,
  testPostgres,
} from '../../support/collector/test-collector.ts';
import { totalsOf } from '../../support/collector/totals-of.ts';
import { type Carry, noAnswer, overHttp, uplinkDesk } from '../../support/collector/uplink-desk.ts';
import { deskCalls, takeContact } from '../../support/desk-calls.ts';
import { talked } from '../../support/due-desk.ts';
import { newStore, refusalOf } from '../../support/stores.ts';

const day = 24 * 60 * 60_000;
const start = '2026-03-23T10:12';

/** A desk with one conversation; nothing is enrolled. */
function freshDesk(carry: Carry, local = start) {
  const store = newStore();
  const opened = store.open({ clock: instantOf(local) });
  const desk = uplinkDesk(opened.context, carry);
  const talk = () => takeContact(deskCalls(desk.context), talked());
  talk();
  return { store, opened, desk, talk, status: () => showUpstreamStatus(desk.context) };
}

/** The same with a collector that says what it is told. */
function scriptedDesk() {
  const collector = scriptedCollector(() => at.desk.context.clock.now());
  const at = freshDesk(collector.carry);
  const paths = () => collector.asked.map(({ path }) => path);
  return { ...at, collector, paths };
}

describe('a code', () => {
  test('that works makes the desk send all that was counted before', async () => {
    const { desk, collector, status, paths } = scriptedDesk();
    expect(await desk.step()).toBeNull();
    desk.enrol(codeOf('front-door'));
    await desk.drain();
    expect(status()).toMatchObject({ collector: { team: 'front-door' }, enrolling: null, waiting: { documents: 0 } });
    expect(paths()).toEqual(['/v1/enrol', '/v1/digest', '/v1/sync', '/v1/totals']);
    expect(collector.asked.map(({ token }) => token === null)).toEqual([true, false, false, false]);
  });

  test('that is refused is not tried again, and another one is', async () => {
    const { desk, collector, status, paths } = scriptedDesk();
    collector.says(() => answering(401, { error: 'not-enrolled', message: 'This code does not work.' }));
    desk.enrol(codeOf('front-door'));
    await desk.step();
    expect(status()).toMatchObject({ collector: null, enrolling: { trouble: 'refused' } });
    desk.pass(day);
    expect(await desk.step()).toBeNull();
    expect(paths()).toEqual(['/v1/enrol']);
    collector.says(() => undefined);
    desk.enrol(codeOf('front-door'));
    await desk.drain();
    expect(status()).toMatchObject({ enrolling: null, waiting: { documents: 0 } });
  });

  test.each([noAnswer, answering(503), answering(429, {}, '60'), answering(200, '<html>')])(
    'whose collector is not reached is tried again by itself (%o)',
    async (answer) => {
      const { desk, collector, status, paths } = scriptedDesk();
      collector.says(() => answer);
      desk.enrol(codeOf('front-door'));
      await desk.step();
      expect(status()).toMatchObject({ enrolling: { trouble: 'not-reached' } });
      expect(await desk.step()).toBeGreaterThan(0);
      expect(paths()).toEqual(['/v1/enrol']);
      collector.says(() => undefined);
      // A clock that was put back keeps it waiting no longer.
      desk.pass(-365 * day);
      await desk.drain();
      expect(status()).toMatchObject({ enrolling: null, waiting: { documents: 0 } });
    },
  );

  test('whose collector is not reached keeps nothing from the collector before', async () => {
    const { desk, collector, status, talk } = scriptedDesk();
    desk.enrol(codeOf('front-door'));
    await desk.drain();
    collector.says(({ url }) => (url.startsWith('https://other.example') ? noAnswer : undefined));
    desk.enrol(codeOf('other'), 'https://other.example');
    talk();
    for (let turn = 0; turn < 6; turn += 1) await desk.step();
    expect(status()).toMatchObject({ enrolling: { trouble: 'not-reached' }, waiting: { documents: 0 } });
  });

  test('of another collector has everything sent again, and forgets the totals of the team before', async () => {
    const { desk, collector, status } = scriptedDesk();
    const released = {
      period: 'month',
      starts: '2026-02-01',
      rev: 1,
      released_at: instantOf(start),
      ...{ is_settled: false, too_few: [], withheld: [], tables: {}, margins: {} },
    };
    collector.says((_asked, path) =>
      path === '/v1/totals'
        ? answering(200, { server_time: instantOf(start), cursor: 4, more: false, released: [released] })
        : undefined,
    );
    desk.enrol(codeOf('front-door'));
    await desk.drain();
    expect(showTotals(desk.context).periods).toHaveLength(1);
    const other = scriptedCollector(() => desk.context.clock.now());
    const moved = uplinkDesk(desk.context, other.carry);
    moved.enrol(codeOf('front-door'), 'https://other.example');
    await moved.drain();
    expect([...other.held]).toEqual([...collector.held]);
    expect(status().waiting.documents).toBe(0);
    expect(showTotals(desk.context).periods).toEqual([]);
  });
});

describe('what somebody says while a request is out holds', () => {
  test('leaving during an enrolment, or during the exchange of a credential', async () => {
    for (const path of ['/v1/enrol', '/v1/credential/rotate']) {
      const { desk, collector, status, opened } = scriptedDesk();
      collector.says((_asked, asked) => {
        if (asked === path) leave(opened.context);
        return undefined;
      });
      desk.enrol(codeOf('front-door'));
      for (let turn = 0; turn < 4; turn += 1) await desk.step();
      desk.pass(91 * day);
      for (let turn = 0; turn < 6; turn += 1) await desk.step();
      expect(status(), path).toMatchObject({ collector: null, enrolling: null });
      const asked = collector.asked.length;
      desk.pass(day);
      expect(await desk.step()).toBeNull();
      expect(collector.asked).toHaveLength(asked);
    }
  });

  test('another code that is typed during an enrolment', async () => {
    const { desk, collector, status } = scriptedDesk();
    let isTyped = false;
    collector.says(() => {
      if (!isTyped) desk.enrol(codeOf('other'));
      isTyped = true;
      return undefined;
    });
    desk.enrol(codeOf('front-door'));
    await desk.drain();
    expect(status().collector).toMatchObject({ team: 'other' });
  });
});

test('totals are kept for reading offline, and a later revision wins', async () => {
  const { desk, collector } = scriptedDesk();
  const of = (starts: string, rev: number) => ({
    ...{ period: 'month', starts, rev, released_at: instantOf(start), is_settled: false },
    // The last is of a collector that is newer than this version.
    ...{ too_few: ['unmet-topic-locality', 'on-the-moon'], withheld: [], margins: { 'on-the-moon': 7 } },
    tables: { casual: [[rev * 5]], 'on-the-moon': [['far', 'side', 'of', 5]] },
  });
  const parts = [
    { cursor: 2, more: true, released: [of('2026-01-01', 2), of('2026-02-01', 1)] },
    { cursor: 3, more: false, released: [of('2026-01-01', 1), of('2026-02-01', 3)] },
  ];
  collector.says(({ url }, path) => {
    if (path !== '/v1/totals') return undefined;
    const part = url.endsWith('since=0')
      ? parts[0]
      : url.endsWith('since=2')
        ? parts[1]
        : { cursor: 3, more: false, released: [] };
    return answering(200, { server_time: instantOf(start), ...part });
  });
  desk.enrol(codeOf('front-door'));
  await desk.drain();
  const shown = () => showTotals(desk.context).periods.map(({ starts, rev, tables }) => [starts, rev, tables.casual]);
  const kept = [
    ['2026-02-01', 3, [[15]]],
    ['2026-01-01', 2, [[10]]],
  ];
  expect(shown()).toEqual(kept);
  collector.says(() => noAnswer);
  desk.pass(7 * 60 * 60_000);
  for (let turn = 0; turn < 4; turn += 1) await desk.step();
  expect(shown()).toEqual(kept);
});

test('a store of invented people asks nobody for anything', async () => {
  const { desk, collector, status } = scriptedDesk();
  desk.enrol(codeOf('front-door'));
  await desk.drain();
  desk.context.db.transaction(() => markSample(desk.context));
  const asked = collector.asked.length;
  for (const days of [0, 1, 91]) {
    desk.pass(days * day);
    expect(await desk.step()).toBeNull();
  }
  expect(collector.asked).toHaveLength(asked);
  expect(refusalOf(() => desk.enrol(codeOf('front-door'))).code).toBe('precondition');
  expect(status().never).toBe('sample');
});

describe('a real collector', () => {
  const clock = setClock(start);
  let database: TestPostgres;
  let collector: TestCollector;

  beforeAll(async () => {
    database = await testPostgres();
    collector = await listenOn(database.postgres.url, { clock });
    for (const team of ['rotating', 'left', 'joined']) await insertTeam(collector.context.db, team);
  });

  afterAll(async () => {
    await collector.close();
    await database.end();
  });

  test('exchanges the credential after 90 days, also where an answer is lost on the way', async () => {
    const http = overHttp(() => collector.port);
    let losesRotation = true;
    let lost = 0;
    const { desk, talk, status } = freshDesk(async (request) => {
      const answer = await http(request);
      if (!request.url.endsWith('/rotate') || !losesRotation) return answer;
      lost += 1;
      return noAnswer;
    });
    desk.enrol(await makeEnrolmentCode(collector.context, 'rotating'), 'http://127.0.0.1');
    await desk.drain();
    const first = findCollector(desk.context.db)?.token;
    desk.pass(91 * day);
    for (let turn = 0; turn < 4 && lost < 2; turn += 1) desk.pass((await desk.step()) ?? 0);
    expect(lost).toBeGreaterThan(0);
    expect(findCollector(desk.context.db)?.token).toBe(first);
    losesRotation = false;
    talk();
    desk.pass(60 * 60_000);
    await desk.drain();
    const second = findCollector(desk.context.db)?.token;
    expect(second).not.toBe(first);
    expect(status()).toMatchObject({ stopped: null, trouble: null });
    // The one before is dead from the first use of this one.
    const used = uplinkDesk(desk.context, (request) => http({ ...request, token: request.token && (first ?? null) }));
    desk.pass(7 * 60 * 60_000);
    for (let turn = 0; turn < 3; turn += 1) await desk.step();
    desk.pass(25 * 60 * 60_000);
    await used.step();
    expect(status().stopped).toBe('enrol-again');
  });

  test('gets of a computer that changes its team what is counted from then on, and what is overdue then', async () => {
    const { store, opened, desk } = freshDesk(overHttp(() => collector.port));
    desk.enrol(await makeEnrolmentCode(collector.context, 'left'), 'http://127.0.0.1');
    await desk.drain();
    opened.close();
    clock.set('2026-04-20T09:00');
    const later = store.open({ clock: instantOf('2026-04-20T09:00') });
    const moved = uplinkDesk(
      later.context,
      overHttp(() => collector.port),
    );
    await moved.drain();
    const overdue = cellKey('overdue');
    const signposted = cellKey('scope-bucket', 'new', 'signposted');
    const held = async (team: string) => {
      const totals = await totalsOf(collector.context.db, team);
      return [totals.get(signposted) ?? 0, totals.get(overdue) ?? 0];
    };
    expect(await held('left')).toEqual([1, 1]);
    moved.enrol(await makeEnrolmentCode(collector.context, 'joined'), 'http://127.0.0.1');
    await moved.drain();
    const { lines } = listLeaving(moved.context, { offset: 0 });
    expect(lines.map((line) => [line.day, line.isLeft])).toEqual(expect.arrayContaining([['2026-03-23', true]]));
    expect(lines.filter(({ isLeft }) => !isLeft)).not.toEqual([]);
    takeContact(deskCalls(moved.context), talked());
    await moved.drain();
    expect([await held('left'), await held('joined')]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});
