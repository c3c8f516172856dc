import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { deskCalls } from '../support/desk-calls.ts';
import { noFilters } from '../support/directory/no-filters.ts';
import { anySource, page, record } from '../support/directory/oruk-files.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { somersetFolder } from '../support/places.ts';
import { file, refusal } from '../support/postcodes/list-files.ts';
import { newStore } from '../support/stores.ts';

function setUp() {
  const store = newStore();
  const { context } = store.open();
  const desk = deskCalls(context);
  const found = (text: string) => desk.search({ text, filters: noFilters, limit: 50 }).cards.map(({ name }) => name);
  const source = desk.saveSource({ id: null, details: anySource() }).id;
  const folder = join(store.folder, 'directory');
  const files = () => readdirSync(folder).filter((name) => name.startsWith('directory-'));
  const take = () => desk.acceptDirectory(desk.directoryState().ready?.file ?? '');
  return { store, desk, jobs: jobsOf(store), source, found, take, files };
}

const lunch = record(1, { name: 'Lunch club', description: 'A warm meal.' });
const shed = record(2, { name: 'Men’s shed', assured_date: '2019-01-01' });

describe('an import', () => {
  test('waits to be accepted, says what it found, and can be gone back from', async () => {
    const { desk, jobs, source, found, take } = setUp();
    expect(desk.directoryState()).toEqual({ inUse: null, isUnreadable: false, ready: null, canGoBack: false });
    const about = await jobs.importSource(source, [file('services.json', page([lunch, shed]))]);
    expect(about).toMatchObject({ declared: 2, read: 2, kept: 2, before: 0, changes: { new: 2, changed: 0, gone: 0 } });
    expect(found('lunch')).toEqual([]);
    const { ready } = desk.directoryState();
    expect(ready).toMatchObject({ services: 2, imported: source, isOutdated: false, orphans: 0, sources: [about] });
    take();
    expect(found('lunch')).toEqual(['Lunch club']);
    expect(desk.directoryState()).toMatchObject({ inUse: { services: 2 }, ready: null, canGoBack: false });

    await jobs.importSource(source, [file('services.json', page([{ ...lunch, description: 'Soup.' }, record(3)]))]);
    const second = desk.directoryState().ready?.sources[0];
    expect(second?.changes).toEqual({ new: 1, changed: 1, gone: 1 });
    const ask = { which: 'ready', source, offset: 0, limit: 10 };
    expect(desk.changed({ ...ask, kind: 'changed' })).toMatchObject([{ record: lunch.id, fields: ['description'] }]);
    expect(desk.changed({ ...ask, kind: 'gone' })).toMatchObject([{ record: shed.id, name: 'Men’s shed' }]);
    expect(desk.changed({ ...ask, kind: 'new' })).toMatchObject([{ name: 'Service 3' }]);
    take();
    expect(found('shed')).toEqual([]);
    const inUse = desk.directoryState().inUse?.file ?? '';
    desk.goBackToBefore(inUse);
    expect(found('shed')).toEqual(['Men’s shed']);
    expect(() => desk.goBackToBefore(inUse)).toThrow();
    const actions = desk.audit().map(({ action }) => action);
    expect(actions.slice(0, 5)).toEqual([
      ...['directory-gone-back', 'directory-accepted', 'directory-imported', 'directory-accepted'],
      'directory-imported',
    ]);
  });

  test('finds what an adviser would miss, and gives it as a table with the publisher’s ids', async () => {
    const { desk, jobs, source } = setUp();
    const formula = record(3, { name: '=HYPERLINK("x")', assured_date: '2020-02-02' });
    await jobs.importSource(source, [file('services.json', page([lunch, shed, formula]))]);
    const groups = desk.directoryState().ready?.sources[0]?.groups ?? [];
    expect(groups[0]).toMatchObject({ code: 'no-way-to-reach', level: 'weak', count: 3 });
    expect(groups.find(({ code }) => code === 'assured-long-ago')).toMatchObject({ count: 2 });
    expect(groups.find(({ code }) => code === 'no-hours')).toMatchObject({ count: 3 });
    const ask = { which: 'ready', source, code: 'assured-long-ago', offset: 0, limit: 1 };
    expect(desk.findings(ask)).toEqual([
      {
        code: 'assured-long-ago',
        record: shed.id,
        name: 'Men’s shed',
        field: 'assured_date',
        raw: '2019-01-01',
        now: null,
      },
    ]);
    expect(desk.findings({ ...ask, offset: 1 })).toMatchObject([{ name: '=HYPERLINK("x")' }]);
    const { csv, rows } = desk.reportTable({ which: 'ready', source });
    expect(rows).toBe(groups.reduce((sum, { count }) => sum + count, 0));
    expect(csv.split('\r\n')[1]).toMatch(/^Something is missing,"?There is no telephone number, e-mail/);
    expect(csv).toContain(shed.id);
    expect(csv).not.toMatch(/[,\n"]=HYPERLINK/);
  });

  test('replaces the services of its own source alone, and those of a source that was removed are found no more', async () => {
    const { desk, jobs, source, found, take } = setUp();
    const other = desk.saveSource({ id: null, details: anySource({ name: 'Charity' }) }).id;
    await jobs.importSource(source, [file('a.json', page([lunch]))]);
    take();
    await jobs.importSource(other, [file('b.json', page([shed, { ...lunch, name: 'Lunch elsewhere' }]))]);
    take();
    expect(found('lunch').toSorted()).toEqual(['Lunch club', 'Lunch elsewhere']);
    expect(desk.directoryState().inUse?.sources).toHaveLength(2);
    expect(desk.reportTable({ which: 'in-use', source }).rows).toBeGreaterThan(0);
    desk.removeSource(source);
    expect(desk.directoryState().inUse).toMatchObject({ services: 3, orphans: 1 });
    expect(found('lunch')).toEqual(['Lunch elsewhere']);
    expect(desk.search({ text: 'lunch', filters: noFilters, limit: 5 }).found).toBe(1);
    expect(desk.showService({ source, id: lunch.id })).toBeNull();
    await jobs.importSource(other, [file('b.json', page([shed]))]);
    take();
    expect(found('lunch')).toEqual([]);
    expect(desk.directoryState().inUse).toMatchObject({ services: 1, orphans: 0 });
  });

  test('goes on to another computer as one file that makes the same services and the same report there', async () => {
    const { desk, jobs, source, take } = setUp();
    const sent = [lunch, { ...shed, email: ' shed@example.org. ' }];
    await jobs.importSource(source, [file('a.json', page([...sent, { ...lunch, id: 'nameless', name: '' }]))]);
    take();
    for (const sharing of ['not-set', 'forbidden'] as const) {
      desk.saveSource({ id: source, details: anySource({ sharing }) });
      expect(() => desk.handOnFile({ source })).toThrow('may be handed on');
    }
    desk.saveSource({ id: source, details: anySource({ sharing: 'allowed' }) });
    const { json, services } = desk.handOnFile({ source });
    expect(services).toBe(2);

    const there = setUp();
    await there.jobs.importSource(there.source, [file('handed-on.json', json)]);
    there.take();
    for (const { id } of [lunch, shed]) {
      const [one, other] = [desk, there.desk].map((each, at) =>
        each.showService({ source: at === 0 ? source : there.source, id }),
      );
      expect({ ...other?.service, key: null }).toEqual({ ...one?.service, key: null });
    }
  });

  test('hands on neither the place of a refuge nor a table with columns of its own', async () => {
    const { desk, jobs, source, take } = setUp();
    const refuge = readFileSync(join(somersetFolder, 'sample-directory.json'), 'utf8');
    await jobs.importSource(source, [file('sample.json', refuge)]);
    take();
    desk.saveSource({ id: source, details: anySource({ sharing: 'allowed' }) });
    const { json, services } = desk.handOnFile({ source });
    expect(services).toBe(92);
    const handed = z.object({ contents: z.array(z.looseObject({ name: z.string() })) }).parse(JSON.parse(json));
    const one = JSON.stringify(handed.contents.find(({ name }) => name === 'Harbour Women’s Refuge'));
    expect(one).toContain('Ring at any hour');
    expect(one).not.toMatch(/TA\d|latitude|address_1/);

    const table = desk.saveSource({ id: null, details: anySource({ kind: 'csv', sharing: 'allowed' }) }).id;
    expect(() => desk.handOnFile({ source: table })).toThrow('Import the same table there');
  });

  test('is one at a time: another source waits for the decision, the same one may be read again', async () => {
    const { desk, jobs, source } = setUp();
    const other = desk.saveSource({ id: null, details: anySource({ name: 'Charity' }) }).id;
    await jobs.importSource(source, [file('a.json', page([lunch]))]);
    const first = desk.directoryState().ready?.file ?? '';
    expect(await refusal(jobs.importSource(other, [file('b.json', page([shed]))]))).toMatchObject({
      details: { problem: 'another-waits' },
    });
    await jobs.importSource(source, [file('a.json', page([lunch, shed]))]);
    expect(() => desk.acceptDirectory(first)).toThrow('not what waits any more');
    expect(() => desk.discardDirectory(first)).toThrow('not what waits any more');
    desk.discardDirectory(desk.directoryState().ready?.file ?? '');
    expect(desk.directoryState()).toMatchObject({ inUse: null, ready: null });
  });

  test('is refused where the directory it was compared with is not in use any more', async () => {
    const { desk, jobs, source, take } = setUp();
    for (const records of [[lunch], [lunch, shed]]) {
      await jobs.importSource(source, [file('a.json', page(records))]);
      take();
    }
    await jobs.importSource(source, [file('a.json', page([lunch, record(3)]))]);
    desk.goBackToBefore(desk.directoryState().inUse?.file ?? '');
    expect(desk.directoryState().ready).toMatchObject({ isOutdated: true });
    expect(take).toThrow('has changed since this was read');
  });

  test('reads folders and zips, and tells how far it is', async () => {
    const { desk, jobs, source } = setUp();
    const folder = join(file('x', ''), '..', 'feed');
    mkdirSync(folder);
    for (const at of [1, 2, 10]) writeFileSync(join(folder, `page-${at}.json`), page([record(at)], { total_items: 3 }));
    const steps: unknown[] = [];
    expect(await jobs.importSource(source, [folder], { steps })).toMatchObject({ kept: 3, declared: 3 });
    expect(steps.at(-1)).toEqual({ step: 'checking', done: 1, of: 1 });
    expect(desk.directoryState().ready).toMatchObject({ services: 3 });
  });
});

describe('a feed that cannot be right changes nothing and says why', () => {
  const many = Array.from({ length: 40 }, (_, at) => record(at));
  const whole = page(many);
  const cases: readonly [what: string, problem: string, content: string | Buffer][] = [
    ['stops half-way', 'cut-off', whole.slice(0, whole.length / 2)],
    ['is a web page', 'html-not-json', '<!doctype html><html><body>Sorry</body></html>'],
    ['says that it holds more', 'half-way', page(many, { total_items: 90 })],
    ['says that it holds fewer', 'totals-lie', page(many, { total_items: 31 })],
    ['repeats one id', 'ids-repeated', page(many.map((each) => ({ ...each, id: 'same' })))],
    ['is empty', 'empty', page([])],
    ['has nothing in it', 'empty', ''],
    ['has lost more than half', 'half-gone', page(many.slice(0, 15))],
    ['has no names', 'no-names', page(many.map((each) => ({ ...each, name: '' })))],
    ['is something else', 'not-a-feed', '{"people":[{"name":"Joan"}]}'],
    ['is an error', 'error-answer', '{"message":"Internal Server Error"}'],
    ['is damaged as a zip', 'broken-file', Buffer.from('PK\u0003\u0004 and so on')],
  ];

  test('whatever is wrong with it', async () => {
    const { desk, jobs, source, take, files, found } = setUp();
    await jobs.importSource(source, [file('good.json', whole)]);
    take();
    const before = files();
    for (const [what, problem, content] of cases) {
      const refused = await refusal(jobs.importSource(source, [file('bad.json', content)]));
      expect(refused.details?.problem, `${what}: ${refused.message}`).toBe(problem);
      expect(refused.message, what).toContain('has not been changed');
      expect(files(), what).toEqual(before);
    }
    expect(desk.directoryState()).toMatchObject({ inUse: { services: 40 }, ready: null });
    expect(found('service')).toHaveLength(40);
  });

  test('and what is only doubtful is read all the same where somebody says so', async () => {
    const { desk, jobs, source } = setUp();
    const lying = [file('bad.json', page(many, { total_items: 90 }))];
    expect(await refusal(jobs.importSource(source, lying))).toMatchObject({ details: { needs: 'evenIfDoubtful' } });
    expect(await jobs.importSource(source, lying, { evenIfDoubtful: true })).toMatchObject({ kept: 40 });
    expect(desk.directoryState()).toMatchObject({ inUse: null, ready: { services: 40 } });
  });

  test('nothing chosen, a file that is gone, a source that is gone', async () => {
    const { jobs, source } = setUp();
    expect(await refusal(jobs.importSource(source))).toMatchObject({ details: { problem: 'not-chosen' } });
    expect(await refusal(jobs.importSource(source, ['/gone.json']))).toMatchObject({ code: 'invalid' });
    const gone = '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e5f';
    expect(await refusal(jobs.importSource(gone, []))).toMatchObject({ code: 'not-found' });
  });
});

test('a source is kept with what its publisher allows, and without that nothing is handed on', () => {
  const { desk, source } = setUp();
  expect(desk.sources()).toMatchObject([{ id: source, sharing: 'not-set', mapping: null }]);
  desk.saveSource({ id: source, details: anySource({ name: ' Council ', sharing: 'allowed', kind: 'csv' }) });
  expect(desk.sources()).toMatchObject([{ name: 'Council', sharing: 'allowed', kind: 'file' }]);
  expect(() => desk.saveSource({ id: null, details: anySource({ name: ' ' }) })).toThrow('name');
  expect(() => desk.saveSource({ id: null, details: anySource({ kind: 'api', address: 'nowhere' }) })).toThrow('https');
  const address = 'https://example.org/api/services/?page=1';
  const { id } = desk.saveSource({ id: null, details: anySource({ kind: 'api', address }) });
  expect(desk.sources().find((each) => each.id === id)).toMatchObject({ address: 'https://example.org/api' });
});
