import { describe, expect, test } from 'vitest';
import { cellKey } from '../../../shared/counts/cells.ts';
import type { SyncReply, SyncResult } from '../../../shared/upstream/api.ts';
import { nextRequest } from '../../../shared/upstream/client/next-request.ts';
import { type Reply, settleDigest, settleSync } from '../../../shared/upstream/client/settle.ts';
import {
  longestWait,
  reconnected,
  stateAtStart,
  waitAfter,
  waitLeft,
} from '../../../shared/upstream/client/sync-state.ts';
import { MemoryDesk } from '../../support/counts/memory-desk.ts';

const now = Date.parse('2026-10-25T00:59:59.000Z');
const at = { now, fraction: 0.5 };
const day = '2026-10-25';
const resolved = (contact: string) => ({
  day,
  counts: new Map([
    [cellKey('scope-bucket', 'new', 'resolved'), 1],
    [cellKey('locality-bucket', contact, 'resolved'), 1],
  ]),
});

function newDesk() {
  let streams = 0;
  const newStream = () => {
    streams += 1;
    return `s${streams}`;
  };
  const desk = new MemoryDesk({ newStream, writeKeyOf: (stream) => stream, sha256: (text) => text });
  desk.writeState({ ...stateAtStart, digestDue: now + 3_600_000 });
  return desk;
}

const answer = (...results: SyncResult[]): Reply<SyncReply> => ({
  ok: true,
  value: { server_time: new Date(now).toISOString(), results },
});

function upload(desk: MemoryDesk, reply: Reply<SyncReply>) {
  const next = nextRequest(desk, now);
  if (next.kind !== 'sync') throw new Error('There is nothing to send.');
  settleSync(next, reply, desk, at);
  return next.docs;
}

const taken = (stream: string, rev: number, status: 'applied' | 'stale' | 'conflict' = 'applied'): SyncResult => ({
  ...{ stream, day, rev, status },
  server_rev: rev + (status === 'stale' ? 1 : 0),
});

describe('a second writer in the current stream', () => {
  test.each(['stale', 'conflict'] as const)(
    'found by “%s”: what was not acknowledged goes on in a new stream',
    (how) => {
      const desk = newDesk();
      desk.count('c1', 1, resolved('c1'));
      upload(desk, answer(taken('s1', 1)));
      desk.count('c2', 1, resolved('c2'));
      upload(desk, answer(taken('s1', 2, how)));
      expect(desk.currentStream()).toBe('s2');
      expect(desk.documents().map(({ stream, rev, n }) => [stream, rev, n])).toEqual([
        ['s1', 1, 1],
        ['s2', 1, 1],
      ]);
      expect(desk.listUnsent(9, now).map(({ stream }) => stream)).toEqual(['s2']);
      desk.count('c1', 2, null);
      expect(desk.documents().map(({ stream, n }) => [stream, n])).toEqual([
        ['s1', 1],
        ['s2', 0],
      ]);
    },
  );

  test('in a closed stream the collector knows more, and nothing is sent again', () => {
    const desk = newDesk();
    desk.count('c1', 1, resolved('c1'));
    desk.restart();
    desk.writeState({ ...stateAtStart, digestDue: now + 3_600_000 });
    upload(desk, answer(taken('s1', 1, 'stale')));
    expect(nextRequest(desk, now)).toEqual({ kind: 'wait', in: null });
  });
});

describe('a refusal', () => {
  const refused = (status: number, retryAfter?: number) => {
    const desk = newDesk();
    desk.count('c1', 1, resolved('c1'));
    upload(desk, retryAfter === undefined ? { ok: false, status } : { ok: false, status, retryAfter });
    return desk;
  };

  test.each([
    [401, 'enrol-again'],
    [403, 'forbidden'],
    [426, 'upgrade'],
  ] as const)('with %i waits for a person', (status, stopped) => {
    const desk = refused(status);
    expect(desk.readState()).toMatchObject({ stopped, trouble: status });
    expect(nextRequest(desk, now + longestWait)).toEqual({ kind: 'wait', in: null });
    expect(desk.documents()).toHaveLength(1);
  });

  test.each([0, 404, 408, 429, 500, 502, 503, 504])('with %i is tried again', (status) => {
    const desk = refused(status);
    expect(nextRequest(desk, now)).toEqual({ kind: 'wait', in: 15_000 });
    expect(nextRequest(desk, now + 15_000).kind).toBe('sync');
  });

  test('is tried again no sooner than was asked for, and no later than half an hour', () => {
    expect(nextRequest(refused(429, 90_000), now)).toEqual({ kind: 'wait', in: 90_000 });
    expect(nextRequest(refused(503, 86_400_000), now)).toEqual({ kind: 'wait', in: longestWait });
    expect([1, 2, 3, 9].map((failures) => waitAfter(failures, 1))).toEqual([30_000, 60_000, 120_000, 1_800_000]);
    expect(waitAfter(4, 0)).toBe(0);
  });

  test.each([400, 413])('with %i of one document puts that one aside, and it alone', (status) => {
    const desk = newDesk();
    for (const [index, other] of ['2026-10-23', '2026-10-24', day].entries()) {
      desk.count(`c${index}`, 1, { ...resolved(`c${index}`), day: other });
    }
    const sent: string[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const next = nextRequest(desk, now);
      if (next.kind !== 'sync') break;
      const isBad = next.docs.some((document) => document.day === '2026-10-24');
      const results = next.docs.map((document) => ({ ...taken('s1', 1), day: document.day }));
      settleSync(next, isBad ? { ok: false, status } : answer(...results), desk, at);
      if (!isBad) sent.push(...next.docs.map((document) => document.day));
    }
    expect(sent).toEqual(['2026-10-23', day]);
    expect(desk.listUnsent(9, now)).toEqual([]);
    expect(desk.listUnsent(9, now + 86_400_000).map((document) => document.day)).toEqual(['2026-10-24']);
    desk.count('c9', 1, { ...resolved('c9'), day: '2026-10-24' });
    expect(desk.listUnsent(9, now)).toHaveLength(1);
  });
});

describe('clocks', () => {
  test.each([
    [11 * 60_000, 11 * 60_000],
    [-730 * 86_400_000, -730 * 86_400_000],
    [9 * 60_000, null],
  ])('that differ by %i ms are said, and stop nothing', (ahead, said) => {
    const desk = newDesk();
    desk.count('c1', 1, resolved('c1'));
    const reply = answer(taken('s1', 1));
    if (reply.ok) reply.value.server_time = new Date(now - ahead).toISOString();
    upload(desk, reply);
    expect(desk.readState().clockAhead).toBe(said);
    expect(desk.listUnsent(9, now)).toEqual([]);
  });

  test('that are put back by two years make nobody wait two years', () => {
    const later = now + 730 * 86_400_000;
    const state = { ...stateAtStart, notBefore: later, digestDue: later };
    expect(waitLeft(state, now)).toBe(0);
    const desk = newDesk();
    desk.writeState(state);
    expect(nextRequest(desk, now).kind).toBe('digest');
  });
});

test('a digest sends again what a collector that was put back has lost', () => {
  const desk = newDesk();
  desk.count('c1', 1, resolved('c1'));
  upload(desk, answer(taken('s1', 1)));
  desk.writeState({ ...desk.readState(), digestDue: 0 });
  const next = nextRequest(desk, now);
  if (next.kind !== 'digest') throw new Error('No digest is due.');
  expect(next.lines).toEqual([{ stream: 's1', day, rev: 1 }]);
  const behind = [{ stream: 's1', day, rev: 0 }];
  settleDigest(next, { ok: true, value: { server_time: new Date(now).toISOString(), behind } }, desk, at);
  expect(nextRequest(desk, now).kind).toBe('sync');
});

test('a network that is back is used within two minutes, not by all at once', () => {
  const state = { ...stateAtStart, failures: 7, notBefore: now + longestWait };
  expect(waitLeft(reconnected(state, now, 0.999), now)).toBeLessThanOrEqual(120_000);
  expect(waitLeft(reconnected(state, now, 0), now)).toBe(0);
});
