import { describe, expect, test } from 'vitest';
import { listLeaving, listLeft, showLeaving } from '../../../electron/data/services/upstream/list-leaving.ts';
import { sendNow } from '../../../electron/data/services/upstream/send-now.ts';
import { showUpstreamStatus } from '../../../electron/data/services/upstream/show-status.ts';
import { newUplink } from '../../../electron/data/services/upstream/uplink.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import type { HttpAnswer } from '../../../shared/upstream/client/http-transport.ts';
import { answering, codeOf, scriptedCollector } from '../../support/collector/scripted-collector.ts';
import { noAnswer, uplinkDesk } from '../../support/collector/uplink-desk.ts';
import { keptDocuments } from '../../support/counts/kept-documents.ts';
import { deskCalls, takeContact } from '../../support/desk-calls.ts';
import { talked } from '../../support/due-desk.ts';
import { newStore } from '../../support/stores.ts';

const hour = 60 * 60_000;
const day = '2026-03-23';

/** A desk with one conversation, enrolled with a collector that says what it is told. */
async function enrolledDesk(ahead: () => number = () => 0) {
  const store = newStore();
  const opened = store.open({ clock: instantOf(`${day}T10:12`) });
  const collector = scriptedCollector(() => new Date(Date.parse(desk.context.clock.now()) - ahead()).toISOString());
  const desk = uplinkDesk(opened.context, collector.carry);
  const talk = () => takeContact(deskCalls(desk.context), talked());
  talk();
  desk.enrol(codeOf('front-door'));
  await desk.step();
  return { store, opened, collector, desk, talk, status: () => showUpstreamStatus(desk.context) };
}

type Enrolled = Awaited<ReturnType<typeof enrolledDesk>>;
const lineOf = ({ desk }: Enrolled) => listLeaving(desk.context, { offset: 0 }).lines[0];
const receiptsOf = ({ desk }: Enrolled) => {
  const [line] = listLeaving(desk.context, { offset: 0 }).lines;
  const { receipts } = showLeaving(desk.context, { stream: line?.stream ?? '', day: line?.day ?? '', rev: null });
  return receipts.map(({ rev, status, code }) => [rev, status, code]);
};

describe('what the collector answers', () => {
  test.each([
    [401, 'enrol-again'],
    [403, 'forbidden'],
    [426, 'upgrade'],
  ])('%i stops everything until a person does something', async (status, stopped) => {
    const at = await enrolledDesk();
    at.collector.says(() => answering(status));
    await at.desk.drain();
    expect(at.status()).toMatchObject({ stopped, trouble: status, waiting: { documents: 1 } });
    const asked = at.collector.asked.length;
    at.desk.pass(48 * hour);
    expect(await at.desk.step()).toBeNull();
    expect(at.collector.asked).toHaveLength(asked);
    at.collector.says(() => undefined);
    sendNow(at.desk.context);
    await at.desk.drain();
    expect(at.status()).toMatchObject({ stopped: null, trouble: null, waiting: { documents: 0 } });
  });

  const odd: readonly [string, HttpAnswer, status: string, code: string | null, trouble: number][] = [
    ['nothing', noAnswer, 'no-answer', null, 0],
    ['500', answering(500), 'no-answer', '500', 500],
    ['503', answering(503, {}, '7'), 'no-answer', '503', 503],
    ['429', answering(429, {}, '120'), 'refused', '429', 429],
    ['words that are no JSON', answering(200, '<html>Sign in to the network</html>'), 'no-answer', null, 0],
    ['another shape', answering(200, { ok: true }), 'no-answer', null, 0],
    ['far too much', answering(200, `[${'"x",'.repeat(1_000_000)}"x"]`), 'no-answer', null, 0],
    [
      'fewer results than documents',
      answering(200, { server_time: instantOf(`${day}T10:12`), results: [] }),
      'no-answer',
      null,
      -1,
    ],
  ];
  test.each(odd)('%s keeps everything and is tried again', async (_name, answer, status, code, trouble) => {
    const at = await enrolledDesk();
    const before = [...keptDocuments(at.desk.context.db)];
    at.collector.says((_asked, path) => (path === '/v1/sync' ? answer : undefined));
    while (at.collector.asked.at(-1)?.path !== '/v1/sync') await at.desk.step();
    expect(receiptsOf(at)).toEqual([[1, status, code]]);
    expect(at.status()).toMatchObject({
      waiting: { documents: 1 },
      sentAt: null,
      trouble: trouble < 0 ? null : trouble,
    });
    expect([...keptDocuments(at.desk.context.db)]).toEqual(before);
    at.collector.says(() => undefined);
    await at.desk.drain();
    expect(receiptsOf(at)).toEqual([
      [1, 'applied', null],
      [1, status, code],
    ]);
    expect(at.status()).toMatchObject({ waiting: { documents: 0 }, trouble: null });
    expect([...keptDocuments(at.desk.context.db)]).toEqual(before);
  });

  test('waits as long as it was asked to', async () => {
    const at = await enrolledDesk();
    at.collector.says(() => answering(429, {}, '600'));
    await at.desk.step();
    expect(await at.desk.step()).toBeGreaterThan(599_000);
    expect(at.status().nextAt).not.toBeNull();
  });

  test('a document that is refused holds up no other, by itself or with the whole upload', async () => {
    for (const isWhole of [true, false]) {
      const at = await enrolledDesk();
      at.desk.pass(24 * hour);
      at.talk();
      at.desk.pass(24 * hour);
      at.talk();
      at.collector.says(({ body }, path) => {
        if (path !== '/v1/sync' || !body?.includes('"2026-03-24"')) return undefined;
        if (isWhole) return answering(400);
        const { docs } = JSON.parse(body);
        const results = docs.map(({ stream, day: on, rev }: { stream: string; day: string; rev: number }) =>
          on === '2026-03-24'
            ? { status: 'rejected', code: 'unknown-code' }
            : { stream, day: on, rev, status: 'applied', server_rev: rev },
        );
        return answering(200, { server_time: at.desk.context.clock.now(), results });
      });
      await at.desk.drain();
      expect(at.status().waiting).toMatchObject({ documents: 1, setAside: 1, oldest: '2026-03-24' });
      const aside = listLeaving(at.desk.context, { offset: 0 }).lines.map((line) => [line.day, line.acked, line.aside]);
      expect(aside).toEqual([
        ['2026-03-25', 1, null],
        ['2026-03-24', 0, isWhole ? 'refused' : 'unknown-code'],
        ['2026-03-23', 1, null],
      ]);
      at.collector.says(() => undefined);
      await at.desk.drain();
      expect(at.status().waiting.documents).toBe(1);
      at.desk.pass(25 * hour);
      await at.desk.drain();
      expect(at.status().waiting.documents).toBe(0);
    }
  });
});

describe('what was sent', () => {
  test('is sent again where the app ended before the answer came, and both stand there', async () => {
    const at = await enrolledDesk();
    await at.desk.step();
    const next = newUplink(() => 0).next(at.desk.context, '1.0.0', true);
    if (next.kind === 'ask') at.collector.carry(next.request);
    expect(receiptsOf(at)).toEqual([[1, 'no-answer', null]]);
    at.opened.close();
    const opened = at.store.open({ clock: instantOf(`${day}T11:12`) });
    const desk = uplinkDesk(opened.context, at.collector.carry);
    await desk.drain();
    expect(receiptsOf({ ...at, desk })).toEqual([
      [1, 'duplicate', null],
      [1, 'no-answer', null],
    ]);
    expect(
      listLeft(desk.context, { offset: 0 }).requests.map(({ what, status, documents }) => [what, status, documents]),
    ).toEqual([
      ...[
        ['totals', 200, 0],
        ['sync', 200, 1],
        ['digest', 200, 0],
        ['sync', 0, 1],
        ['digest', 200, 0],
        ['enrol', 200, 0],
      ],
    ]);
  });

  test('is shown in each revision exactly as it was sent, and says so where it is not any more', async () => {
    const at = await enrolledDesk();
    await at.desk.drain();
    at.talk();
    await at.desk.drain();
    at.talk();
    const stream = lineOf(at)?.stream ?? '';
    const shown = (rev: number | null) => showLeaving(at.desk.context, { stream, day, rev });
    expect([1, 2, null].map((rev) => [shown(rev).document.rev, shown(rev).document.n, shown(rev).isAsSent])).toEqual([
      ...[
        [1, 1, true],
        [2, 2, true],
        [3, 3, null],
      ],
    ]);
    const [first = '', second = ''] = at.collector.asked.flatMap(({ path, body }) =>
      path === '/v1/sync' ? (body ?? '') : [],
    );
    for (const [rev, body] of [first, second].entries()) {
      const { wk, ...sent } = JSON.parse(body).docs[0];
      expect(shown(rev + 1).document).toEqual(sent);
      expect(JSON.stringify(shown(rev + 1))).not.toContain(wk);
    }
    expect(JSON.stringify(listLeft(at.desk.context, { offset: 0 }))).not.toContain('fd1.');
    at.desk.context.db.transaction(() =>
      at.desk.context.db.run("UPDATE day_entry SET counts = replace(counts, ':1', ':2') WHERE rev = 1"),
    );
    expect(shown(1).isAsSent).toBe(false);
  });

  test.each(['stale', 'conflict'])(
    'goes on in a stream of its own where a copy writes in this one too (%s)',
    async (status) => {
      const at = await enrolledDesk();
      await at.desk.drain();
      at.talk();
      at.collector.says(({ body }, path) => {
        if (path !== '/v1/sync') return undefined;
        const [{ stream, rev }] = JSON.parse(body ?? '').docs;
        const results = [{ stream, day, rev, status, server_rev: 9 }];
        return answering(200, { server_time: at.desk.context.clock.now(), results });
      });
      await at.desk.step();
      at.collector.says(() => undefined);
      await at.desk.drain();
      expect([...at.collector.held.values()].map(({ rev, n }) => [rev, n])).toEqual([
        [1, 1],
        [1, 1],
      ]);
      const { lines } = listLeaving(at.desk.context, { offset: 0 });
      const told = lines.map(({ stream }) =>
        showLeaving(at.desk.context, { stream, day, rev: null }).receipts.map((receipt) => [
          receipt.rev,
          receipt.status,
        ]),
      );
      expect(told).toEqual([
        [[1, 'applied']],
        [
          [2, status],
          [1, 'applied'],
        ],
      ]);
      // What was sent in vain is not there any more as it was sent, and that is said.
      const before = { stream: lines[1]?.stream ?? '', day, rev: 2 };
      expect(showLeaving(at.desk.context, before)).toMatchObject({ document: { n: 1 }, isAsSent: false });
    },
  );

  test('goes out in rounds, and at once where somebody asks', async () => {
    const at = await enrolledDesk();
    await at.desk.drain();
    const patient = uplinkDesk(at.desk.context, at.collector.carry, { hurries: false });
    const syncs = () => at.collector.asked.filter(({ path }) => path === '/v1/sync').length;
    at.talk();
    while ((await patient.step()) === 0);
    expect(syncs()).toBe(2);
    at.talk();
    expect(await patient.step()).toBeGreaterThan(60_000);
    expect(syncs()).toBe(2);
    await at.desk.drain();
    expect(syncs()).toBe(3);
  });
});

describe('a clock that is wrong', () => {
  test.each([365, -365])('by %i days never keeps anything from being sent, and is told', async (days) => {
    let wrong = days * 24 * hour;
    const at = await enrolledDesk(() => wrong);
    await at.desk.drain();
    expect(at.status().waiting.documents).toBe(0);
    expect(Math.round((at.status().clockAhead ?? 0) / (24 * hour))).toBe(days);
    // Something fails, and the clock is put right while it waits.
    at.talk();
    at.collector.says(() => answering(503, {}, '900'));
    await at.desk.step();
    at.desk.pass(-days * 24 * hour);
    wrong = 0;
    at.collector.says(() => undefined);
    await at.desk.drain(20);
    expect(at.status()).toMatchObject({ clockAhead: null, waiting: { documents: 0 } });
  });

  test('makes no document that was refused wait longer than a day once it is right', async () => {
    const at = await enrolledDesk();
    at.desk.pass(365 * 24 * hour);
    at.talk();
    at.collector.says(({ body }, path) =>
      path === '/v1/sync' && body?.includes('"2027-')
        ? answering(200, {
            server_time: at.desk.context.clock.now(),
            results: JSON.parse(body).docs.map(() => ({ status: 'rejected', code: 'in-future' })),
          })
        : undefined,
    );
    await at.desk.drain();
    expect(at.status().waiting.setAside).toBe(2);
    at.desk.pass(-365 * 24 * hour);
    at.collector.says(() => undefined);
    await at.desk.drain();
    expect(at.status().waiting.documents).toBe(0);
  });
});
