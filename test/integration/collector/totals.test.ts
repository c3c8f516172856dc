import { describe, expect, test } from 'vitest';
import { sumCounts } from '../../../shared/counts/cells.ts';
import { type DayDocument, documentOf } from '../../../shared/counts/document.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { totalsReply } from '../../../shared/upstream/released.ts';
import { runCommand } from '../../../upstream/commands.ts';
import { keepHouse } from '../../../upstream/services/keep-house.ts';
import { ask } from '../../support/collector/ask.ts';
import { datedCollector } from '../../support/collector/dated-collector.ts';
import { aContact, dayDocument, times, uploadOf } from '../../support/collector/day-document.ts';
import { sha256 } from '../../support/collector/http-desk.ts';
import { inOrder, totalsOf } from '../../support/collector/totals-of.ts';
import { contactCounts } from '../../support/counts/any-counts.ts';

const here = datedCollector('2026-10-26T09:00:00.000Z');

const aDocument = (what: Partial<DayDocument> = {}, contacts = 1) =>
  dayDocument(civilDateOf(here.now), times(contacts), what);

async function send(token: string, ...docs: unknown[]) {
  const body = uploadOf(docs);
  expect((await ask(here.collector.port, 'POST', '/v1/sync', { token, body })).status).toBe(200);
}

describe('totals', () => {
  test('come when a month has ended and once more when it has settled, from three computers at least', async () => {
    const tokens = [];
    for (let index = 0; index < 3; index += 1) tokens.push((await here.collector.enrol('totals')).token);
    const [one = '', two = '', three = ''] = tokens;
    const totals = async (since = 0) => {
      const path = `/v1/totals?since=${since}`;
      return totalsReply.parse(JSON.parse((await ask(here.collector.port, 'GET', path, { token: one })).body));
    };
    const before = here.now;
    const roundAt = async (moment: string) => {
      here.now = moment;
      await keepHouse(here.collector.context);
    };
    await send(one, aDocument({}, 9));
    await send(two, aDocument({}, 6));
    // Still the third of November in England.
    await roundAt('2026-11-03T23:59:59.000Z');
    expect((await totals()).released).toEqual([]);
    await roundAt('2026-11-04T00:00:00.000Z');
    const few = await totals();
    expect(few.released).toMatchObject([
      { period: 'month', starts: '2026-10-01', rev: 1, is_settled: false, tables: {} },
    ]);
    expect(few.released[0]?.too_few).toContain('scope-bucket');
    await send(three, aDocument({ day: '2026-10-26' }, 5));
    await roundAt('2026-11-30T09:00:00.000Z');
    expect((await totals(few.cursor)).released).toEqual([]);
    await roundAt('2026-12-01T09:00:00.000Z');
    const later = await totals(few.cursor);
    expect(later.released.map(({ period, starts, rev }) => [period, starts, rev])).toEqual([
      ['month', '2026-10-01', 2],
    ]);
    expect(later.released[0]?.tables['scope-bucket']).toEqual([['new', 'signposted', 20]]);
    await send(three, aDocument({ day: '2026-10-27' }, 50));
    await roundAt('2026-12-02T09:00:00.000Z');
    expect((await totals(later.cursor)).released).toEqual([]);
    here.now = before;
  });

  test('are withheld where they are small, and where a small one could be worked out from them', async () => {
    const tokens = [];
    for (let index = 0; index < 3; index += 1) tokens.push((await here.collector.enrol('small')).token);
    const other = contactCounts({
      ...{ scope: 'new', bucket: 'resolved', locality: 'mendip', channel: 'email' },
      ...{ topic: 'caring', told: 'no', minutes: '10-19' },
    });
    for (const token of tokens) {
      const counts = sumCounts([...Array.from({ length: 10 }, () => aContact), other]);
      const { n: _n, t: _t, sum: _sum, ...named } = aDocument();
      await send(token, documentOf(named, counts, sha256));
    }
    const before = here.now;
    here.now = '2026-11-04T09:00:00.000Z';
    await keepHouse(here.collector.context);
    const { body } = await ask(here.collector.port, 'GET', '/v1/totals', { token: tokens[0] ?? '' });
    const [month] = totalsReply.parse(JSON.parse(body)).released;
    expect(month?.margins['scope-bucket']?.a).toEqual([['new', 35]]);
    expect(month?.tables['scope-bucket']).toEqual([
      ['new', 'resolved', '[c]'],
      ['new', 'signposted', '[c]'],
    ]);
    expect(month?.tables['locality-bucket']?.flat()).not.toContain(30);
    here.now = before;
  });

  test('stay when links to computers are dropped, and documents are folded', async () => {
    const { token } = await here.collector.enrol('retention');
    await send(token, aDocument({}, 7));
    const links = () => here.collector.context.db.run("SELECT 1 FROM stream_device WHERE team = 'retention'");
    const documents = () => here.collector.context.db.run("SELECT 1 FROM document WHERE team = 'retention'");
    const before = here.now;
    here.now = '2026-12-29T09:00:00.000Z';
    await keepHouse(here.collector.context);
    expect([await links(), await documents()]).toEqual([0, 1]);
    here.now = '2027-12-02T09:00:00.000Z';
    await keepHouse(here.collector.context);
    expect([await links(), await documents()]).toEqual([0, 0]);
    const expected = sumCounts(Array.from({ length: 7 }, () => aContact));
    expect(inOrder(await totalsOf(here.collector.context.db, 'retention'))).toEqual(inOrder(expected));
    here.now = before;
  });
});

describe('a computer that was stolen', () => {
  test('is taken out of the totals, and the month comes again without it', async () => {
    const desks = [];
    for (let index = 0; index < 4; index += 1) desks.push(await here.collector.enrol('stolen'));
    const [thief, ...honest] = desks;
    for (const { token } of desks) await send(token, aDocument({}, 20));
    const before = here.now;
    here.now = '2026-11-04T09:00:00.000Z';
    await keepHouse(here.collector.context);
    const months = async () => {
      const { body } = await ask(here.collector.port, 'GET', '/v1/totals', { token: honest[0]?.token ?? '' });
      return totalsReply.parse(JSON.parse(body)).released.map(({ rev, margins }) => [rev, margins['scope-bucket']?.a]);
    };
    expect(await months()).toEqual([[1, [['new', 80]]]]);
    const said = await runCommand(here.collector.context, ['subtract', 'stolen', thief?.device ?? '']);
    expect(said).toContain('1 document with 20 conversations, of 2026-10-26 to 2026-10-26, came out of the totals');
    expect(said).toContain('come again without them: 1');
    expect(said).toContain('before 2026-09-03 cannot be told');
    const refused = await ask(here.collector.port, 'POST', '/v1/digest', {
      token: thief?.token ?? '',
      body: { v: 1, lines: [] },
    });
    expect(refused.status).toBe(403);
    const expected = sumCounts(Array.from({ length: 60 }, () => aContact));
    expect(inOrder(await totalsOf(here.collector.context.db, 'stolen'))).toEqual(inOrder(expected));
    // Not on the same day: nobody looks before and after.
    await keepHouse(here.collector.context);
    expect(await months()).toEqual([[1, [['new', 80]]]]);
    here.now = '2026-11-05T09:00:00.000Z';
    await keepHouse(here.collector.context);
    expect(await months()).toEqual([[2, [['new', 60]]]]);
    const recorded = "SELECT 1 FROM withdrawal WHERE team = 'stolen' AND contacts = 20 AND streams = 1";
    expect(await here.collector.context.db.run(recorded)).toBe(1);
    here.now = before;
  });

  test('keeps in the totals what was counted too long ago, and is told so', async () => {
    const { token, device } = await here.collector.enrol('forgotten');
    await send(token, aDocument({}, 5));
    const before = here.now;
    here.now = '2026-12-29T09:00:00.000Z';
    await keepHouse(here.collector.context);
    const said = await runCommand(here.collector.context, ['subtract', 'forgotten', device]);
    expect(said).toContain('Nothing that the totals hold is known to come from that computer.');
    const expected = sumCounts(Array.from({ length: 5 }, () => aContact));
    expect(inOrder(await totalsOf(here.collector.context.db, 'forgotten'))).toEqual(inOrder(expected));
    expect(await runCommand(here.collector.context, ['subtract', 'forgotten', crypto.randomUUID()])).toContain(
      'no such',
    );
    here.now = before;
  });
});
