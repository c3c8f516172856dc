import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { dispatchCall } from '../../electron/data/dispatch.ts';
import { scrubContacts } from '../../electron/data/queries/purge.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { c01Changes } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

const quarter = { from: '2026-01-01', to: '2026-03-31' };

function aDesk(clock = '2026-03-23T10:12:00.000Z') {
  const store = newStore();
  const { context } = store.open({ clock });
  return { store, context, desk: deskCalls(context), jobs: jobsOf(store, { clock }) };
}

describe('rows of Client Level Data', () => {
  test('are one for each conversation that ended in the period, as a file with the names of the fields', async () => {
    const { desk, jobs } = aDesk();
    const { contact } = takeContact(desk, c01Changes());
    const steps: unknown[] = [];
    const report = await jobs.checkRequests(quarter, steps);
    expect(report).toMatchObject({ rows: 1, rowsWithErrors: 1, left: { noRequest: 0, nobodyKnown: 0, removed: 0 } });
    expect(report.problems.map(({ problem }) => problem)).toEqual(
      expect.arrayContaining(['no-la-code', 'no-person-number', 'no-route-of-access']),
    );
    expect(steps.at(-1)).toEqual({ done: 1, of: 1 });
    const { csv, reportCsv } = await jobs.requestRows(quarter);
    // The first field byte for byte: no mark before it.
    expect(csv.startsWith('LA Code,Reporting Period Start Date,')).toBe(true);
    const [row] = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true }).data;
    expect(row).toMatchObject({
      ...{ 'Event Reference': contact, 'Event Type': 'Request', Postcode: 'TA1 4DY' },
      ...{ 'Event Outcome': 'NFA: Information and advice or signposting', 'Event Start Date': '2026-03-23' },
    });
    expect(reportCsv).not.toContain('Pike');
    expect((await jobs.checkRequests({ from: '2026-04-01', to: '2026-06-30' })).rows).toBe(0);
  });

  test('are written down once they are made, and the report alone is not', async () => {
    const { desk, jobs } = aDesk();
    await jobs.checkRequests(quarter);
    expect(desk.audit().map(({ action }) => action)).not.toContain('requests-put-together');
    await jobs.requestRows(quarter);
    expect(desk.audit()).toContainEqual(expect.objectContaining({ action: 'requests-put-together', subject: null }));
  });

  test('cannot be made of what has been removed, and the report counts it', async () => {
    const { desk, jobs, context } = aDesk();
    const [gone] = [takeContact(desk, c01Changes()), takeContact(desk, c01Changes())];
    expect(await jobs.checkRequests(quarter)).toMatchObject({ rows: 2, left: { removed: 0 } });
    scrubContacts(context.db, [{ contact: gone.contact, onDay: '2026-03-23', why: 'period-over' }]);
    expect(await jobs.checkRequests(quarter)).toMatchObject({ rows: 1, left: { removed: 1 } });
    expect((await jobs.requestRows(quarter)).csv).not.toContain(gone.contact);
  });

  test('are for leads and administrators', async () => {
    const { context } = aDesk();
    const adviser = { ...context, actor: { ...context.actor, roles: ['adviser' as const] } };
    const table = { title: 'a', columns: [{ id: 'n', label: 'n', kind: 'count' }], rows: [] };
    const refusal = (channel: string, input: unknown) => refusalOf(() => dispatchCall(adviser, channel, input)).code;
    expect(refusal('exports:tableFile', { table, use: 'inside' })).toBe('forbidden');
    expect(refusal('exports:previewTable', { table })).toBe('forbidden');
    expect(refusal('exports:putDown', { what: 'rows' })).toBe('forbidden');
  });
});

test('a table goes out by what the council pack says of small numbers', () => {
  const { context } = aDesk();
  const table = {
    title: 'By channel',
    columns: [
      { id: 'how', label: 'How', kind: 'code' },
      { id: 'n', label: 'All', kind: 'count' },
    ],
    rows: [{ cells: { how: 'Phone', n: 23 } }, { cells: { how: '=Letter', n: 3 } }, { cells: { how: 'E-mail', n: 0 } }],
  };
  const file = (use: string) => dispatchCall(context, 'exports:tableFile', { table, use });
  expect(file('inside')).toEqual({ csv: "\uFEFFHow,All\r\nPhone,23\r\n'=Letter,3\r\nE-mail,0\r\n" });
  expect(file('outside')).toMatchObject({ csv: expect.stringContaining("Phone,25\r\n'=Letter,[c]\r\nE-mail,0\r\n") });
});
