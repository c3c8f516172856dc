import { afterEach, describe, expect, test } from 'vitest';
import { civilDateOf, civilTimeOf, instantOf } from '../../shared/domain/time.ts';
import { nextRequest } from '../../shared/upstream/client/next-request.ts';
import { settleDigest, settleSync } from '../../shared/upstream/client/settle.ts';
import { longestWait } from '../../shared/upstream/client/sync-state.ts';
import { britishTime, clockChange } from '../support/british-time.ts';
import { MemoryDesk } from '../support/counts/memory-desk.ts';
import { ModelCollector } from '../support/counts/model-collector.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { talked } from '../support/due-desk.ts';
import { type Random, randomFrom, seedFor } from '../support/random.ts';
import { newStore } from '../support/stores.ts';
import { turnsOf } from '../support/turns-of.ts';

const instants = turnsOf('FRONTDOOR_INSTANTS', 1_000);
/** Where the laptop thinks it is: at home, in Greenwich all year, where summer is in winter, far to the west. */
const zones = ['Europe/London', 'UTC', 'Pacific/Auckland', 'America/Los_Angeles'];
const [second, hour, day] = [1_000, 3_600_000, 86_400_000];
const years = 2 * 365 * day;

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** A moment: about a clock change, about a midnight, or any other, from 2000 to 2050. */
function anyMoment(random: Random): number {
  const year = 2000 + random.whole(50);
  const change = clockChange(year, random.whole(2) === 0 ? 2 : 9);
  const near = (random.whole(5) - 2) * second;
  switch (random.whole(4)) {
    case 0:
      return change + near + (random.whole(5) - 2) * hour;
    case 1:
      return Date.UTC(year, 0, 1 + random.whole(365)) - random.whole(2) * hour + near;
    case 2:
      return change + random.whole(2 * day) - day;
    default:
      return Date.UTC(year, 0, 1) + random.whole(365 * 86_400) * second;
  }
}

const spoken = (moment: number) => new Date(moment).toISOString();

describe.each(zones)('on a laptop that is set to %s', (name) => {
  test(`the day and the time in England are right at ${instants} instants, and the way back finds the same`, {
    timeout: 60_000 + instants * 2,
  }, () => {
    process.env.TZ = name;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name);
    const random = randomFrom(seedFor(`time in ${name}`));
    for (let run = 0; run < instants / zones.length; run += 1) {
      const moment = anyMoment(random);
      const said = { date: civilDateOf(spoken(moment)), time: civilTimeOf(spoken(moment)) };
      expect(said, spoken(moment)).toEqual(britishTime(moment));
      const back = Date.parse(instantOf(`${said.date}T${said.time}`));
      const minute = moment - (((moment % 60_000) + 60_000) % 60_000);
      // In the hour that comes twice the first is meant.
      const isTwice = back !== minute;
      if (isTwice) expect(britishTime(minute - hour)).toEqual(said);
      expect(back, spoken(moment)).toBe(isTwice ? minute - hour : minute);
    }
  });

  test('a conversation is of the day in England on which it began, also with a clock that is years off', () => {
    process.env.TZ = name;
    const random = randomFrom(seedFor(`conversations in ${name}`));
    const store = newStore();
    const { context } = store.open();
    const began: string[] = [];
    for (let run = 0; run < instants / 50 / zones.length; run += 1) {
      const year = clockChange(2026, random.whole(2) === 0 ? 2 : 9);
      const midnight = Date.UTC(2026, 5, 1 + random.whole(200)) - random.whole(2) * hour;
      const off = (random.whole(3) - 1) * years;
      const moment =
        (random.whole(2) === 0 ? year + (random.whole(5) - 2) * hour : midnight) + off - random.whole(3) * second;
      takeContact(deskCalls({ ...context, clock: { now: () => spoken(moment) } }), talked());
      began.push(britishTime(moment).date);
    }
    const kept = store.look().prepare('SELECT civil_day, closed_day FROM contact ORDER BY rowid').raw().all();
    expect(kept).toEqual(began.map((date) => [date, date]));
  });
});

test('sending never stops for a clock that jumps by years: half an hour after the last jump everything is there', () => {
  const random = randomFrom(seedFor('sending with a jumping clock'));
  for (let run = 0; run < instants / 20; run += 1) {
    let now = Date.UTC(2026, 9, 24);
    const desk = new MemoryDesk({
      newStream: () => `s${random.whole(2 ** 31)}`,
      writeKeyOf: (stream) => stream,
      sha256: (text) => text,
    });
    const collector = new ModelCollector();
    let off = 0;
    const step = (fails: boolean) => {
      const at = { now: now + off, fraction: random.fraction() };
      const next = nextRequest(desk, at.now);
      if (next.kind === 'wait') return false;
      const lost = { ok: false, status: 0 } as const;
      if (next.kind === 'digest') settleDigest(next, fails ? lost : collector.digest(next.lines, now), desk, at);
      else settleSync(next, fails ? lost : collector.sync(next.docs, now), desk, at);
      return true;
    };
    for (let turn = 0; turn < 20; turn += 1) {
      desk.count(`c${random.whole(8)}`, turn + 1, {
        day: '2026-10-25',
        counts: new Map([['scope-bucket|new|resolved', 1]]),
      });
      if (random.whole(3) === 0) off = Math.round((2 * random.fraction() - 1) * years);
      now += random.whole(40) * 60_000;
      step(random.whole(2) === 0);
    }
    off = random.whole(2) === 0 ? 0 : years;
    for (let minute = 0; minute <= longestWait / 60_000 + 1; minute += 1) {
      now += 60_000;
      while (step(false));
    }
    const held = new Map([...collector.documents].map(([key, { rev }]) => [key, rev]));
    expect(new Map(desk.documents().map(({ stream, day, rev }) => [`${stream} ${day}`, rev]))).toEqual(held);
  }
});
