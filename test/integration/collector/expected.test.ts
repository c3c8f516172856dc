import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { showUpstreamStatus } from '../../../electron/data/services/upstream/show-status.ts';
import { type Counts, sumCounts } from '../../../shared/counts/cells.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import { insertTeam } from '../../../upstream/queries/enrolments.ts';
import { makeEnrolmentCode } from '../../../upstream/services/enrol-device.ts';
import { type SetClock, setClock } from '../../support/clocks.ts';
import {
  listenOn,
  type TestCollector,
  type TestPostgres,
  testPostgres,
} from '../../support/collector/test-collector.ts';
import { totalsOf } from '../../support/collector/totals-of.ts';
import { overHttp, uplinkDesk } from '../../support/collector/uplink-desk.ts';
import { newStore, type TestStore } from '../../support/stores.ts';
import { keepCall, settleTheFirst } from '../../support/take/kept-call.ts';
import { hasReferenceCalls, type ReferenceCall, referenceCalls } from '../../support/take/reference-call.ts';

const file = resolve(import.meta.dirname, '../../../../shared/scenarios/expected.yaml');
const has = hasReferenceCalls && existsSync(file);
const expected = has ? parse(readFileSync(file, 'utf8')) : {};

let database: TestPostgres;
let collector: TestCollector;
let clock: SetClock;

beforeAll(async () => {
  clock = setClock('2026-03-23T08:00');
  database = await testPostgres();
  collector = await listenOn(database.postgres.url, { clock });
});

afterAll(async () => {
  await collector.close();
  await database.end();
});

/** A computer of a team: every look at it is a start of the app by the clock of that moment. */
async function computer(team: string) {
  const store: TestStore = newStore();
  const known = new Map<string, string>();
  const code = await makeEnrolmentCode(collector.context, team);
  let isNew = true;
  return {
    known,
    /** A start of the app; it sends what it has where there is a network. */
    async at(local: string, isOnline: boolean, happens: (desk: ReturnType<typeof uplinkDesk>) => void = () => {}) {
      clock.set(local);
      const { context, close } = store.open({ clock: instantOf(local) });
      const desk = uplinkDesk(
        context,
        overHttp(() => collector.port),
      );
      if (isNew) desk.enrol(code, 'http://127.0.0.1');
      isNew = false;
      happens(desk);
      if (isOnline) await desk.drain();
      const { waiting } = showUpstreamStatus(context);
      close();
      return waiting;
    },
  };
}

/** Shares the fourteen between two computers; the second is without a network for three days. */
async function takeAll(team: string, isSecond: (call: ReferenceCall) => boolean): Promise<Counts> {
  await insertTeam(collector.context.db, team);
  const [first, second] = [await computer(team), await computer(team)];
  const offline = ['2026-03-24', '2026-03-25', '2026-03-26'];
  for (const call of referenceCalls()) {
    const one = isSecond(call) ? second : first;
    const isOnline = one === first || !offline.includes(call.closed.slice(0, 10));
    const waiting = await one.at(call.closed, isOnline, ({ context }) => {
      const id = keepCall(context, call);
      one.known.set(call.id, id);
      const before = call.id === 'c10' ? one.known.get('c01') : undefined;
      if (before) settleTheFirst(context, before, id, instantOf(call.closed));
    });
    expect(waiting.documents > 0, call.id).toBe(!isOnline);
  }
  for (const one of [first, second]) expect(await one.at('2026-05-29T09:00', true)).toMatchObject({ documents: 0 });
  return totalsOf(collector.context.db, team);
}

/** The cells of a table whose codes begin so, added up by their last code. */
function under(totals: Counts, start: string): Record<string, number> {
  const some = [...totals].filter(([key]) => key.startsWith(`${start}|`));
  const parts = some.map(([key, n]) => new Map([[key.slice(start.length + 1).replace(/\|$/, ''), n]]));
  return Object.fromEntries(sumCounts(parts));
}

const sum = (cells: Record<string, number>) => Object.values(cells).reduce((total, n) => total + n, 0);
const withoutZeros = (cells: Record<string, number>) =>
  Object.fromEntries(Object.entries(cells).filter(([, n]) => n > 0));

describe.skipIf(!has)(
  'the fourteen reference contacts, taken at two computers of which one was offline for three days',
  () => {
    test('come to what is expected, in the collector’s own tables', async () => {
      const second = new Set(['c02', 'c04', 'c05', 'c06', 'c08', 'c09', 'c12', 'c14']);
      const totals = await takeAll('together', ({ id }) => second.has(id));
      const { new_community, first_contact_resolution: fcr, minutes_to_outcome_new: _minutes } = expected;
      const fresh = under(totals, 'scope-bucket|new');
      expect(fresh).toEqual(withoutZeros(new_community.buckets));
      expect(under(totals, 'scope-bucket|existing')).toEqual(expected.existing);
      expect(under(totals, 'scope-bucket|hospital')).toEqual(expected.hospital);
      expect(sum(under(totals, 'scope-bucket|uncounted'))).toBe(sum(expected.uncounted));
      expect(sum(under(totals, 'scope-bucket|elsewhere'))).toBe(expected.elsewhere);
      expect(sum(under(totals, 'scope-bucket'))).toBe(expected.recorded);

      expect({ n: (fresh.resolved ?? 0) + (fresh.signposted ?? 0), of: sum(fresh) }).toEqual(fcr.at_close);
      expect(sum(under(totals, 'net-out-locality|in'))).toBe(fcr.net.of);
      expect(under(totals, 'locality-confirmation')).toEqual({
        'taunton-deane|withdrawn': fcr.confirmed.withdrawn.length,
        'west-somerset|not-back': fcr.confirmed.not_back_unchecked,
      });
      expect(fresh.assessment).toBe(expected.passed_to_assessment.n);
      expect(under(totals, 'with-a-signpost')).toEqual({ '': expected.signposting_1b.n });
      const tiers = Object.entries(under(totals, 'tier-accepted')).map(([key, n]) => [key.replace('|yes', ''), n]);
      expect(Object.fromEntries(tiers)).toEqual(expected.accepted_by_tier);
      const { matched, told_us } = expected.returns_28_days;
      expect(under(totals, 'return-window-known')).toEqual({ '0-28|matched': matched, 'not-known|told-us': told_us });
      expect(under(totals, 'casual')).toEqual({ '': expected.casual });
      for (const [locality, n] of Object.entries(expected.by_locality_new)) {
        expect(sum(under(totals, `locality-bucket|${locality}`)), locality).toBe(n);
      }
      // 9 11 12 13 14 16 17 18 21 minutes, by bands.
      const minutes = Object.entries(under(totals, 'minutes-channel')).map(([key, n]) => ({
        [key.split('|')[0] ?? '']: n,
      }));
      expect(Object.fromEntries(sumCounts(minutes.map((each) => new Map(Object.entries(each)))))).toEqual({
        ...{ '5-9': 1, '10-14': 4, '15-19': 3, '20-29': 1 },
      });
      expect(under(totals, 'follow-up-result')).toEqual({ [expected.follow_ups.settled.c01]: 1 });
      const { follow_ups, promises_open } = expected;
      expect(under(totals, 'overdue')).toEqual({ '': follow_ups.overdue.length + promises_open.length });
      expect([under(totals, 'unclaimed'), under(totals, 'overrides')]).toEqual([{}, {}]);
    });

    test('with c01 and c10 apart: nothing is matched, one has told us, and c01 is not withdrawn', async () => {
      const second = new Set(['c02', 'c04', 'c05', 'c06', 'c08', 'c10', 'c12', 'c14']);
      const totals = await takeAll('apart', ({ id }) => second.has(id));
      expect(under(totals, 'return-window-known')).toEqual({ 'not-known|told-us': 1 });
      expect(under(totals, 'locality-confirmation')).toEqual({
        'taunton-deane|not-back': 1,
        'west-somerset|not-back': 1,
      });
      expect(under(totals, 'told-before-bucket|same-matter')).toEqual({ assessment: 1 });
      expect(under(totals, 'scope-bucket|new')).toEqual(withoutZeros(expected.new_community.buckets));
      // Nobody at the first computer knows that c01 has rung again: its follow-up and its promise are still to be made.
      expect(under(totals, 'overdue')).toEqual({ '': 5 });
    });
  },
);
