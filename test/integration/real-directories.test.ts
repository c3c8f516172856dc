import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { deskCalls } from '../support/desk-calls.ts';
import { anySource } from '../support/directory/oruk-files.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { refusal } from '../support/postcodes/list-files.ts';
import { newStore } from '../support/stores.ts';

const folder = resolve(import.meta.dirname, '../../../shared/data/oruk');
const [bristol, buckinghamshire, page3, mock] = [
  'uk-placecube/bristol-v1-list-2024-12.json',
  'uk-outpost/buckinghamshire-services.json',
  'uk-placecube/bristol-v3-page1.json',
  'official/oruk-v3-mocks/test/service_list.json',
];

function setUp() {
  const store = newStore();
  const desk = deskCalls(store.open().context);
  const source = desk.saveSource({ id: null, details: anySource() }).id;
  const accept = () => desk.acceptDirectory(desk.directoryState().ready?.file ?? '');
  return { desk, jobs: jobsOf(store), source, accept, ids: store };
}

// Without the feeds as they were published nothing can be said of them: then this says that it was skipped.
describe.skipIf(!existsSync(folder))('a directory as it was published', () => {
  const expected = existsSync(folder)
    ? z
        .record(z.string(), z.record(z.string(), z.unknown()))
        .parse(JSON.parse(readFileSync(join(folder, 'EXPECTED.json'), 'utf8')))
    : {};

  test('is taken in whole, with a report to act on; the same again changes nothing', async () => {
    const { desk, jobs, source, accept } = setUp();
    const facts = expected[bristol] ?? {};
    const about = await jobs.importSource(source, [join(folder, bristol)]);
    expect(about).toMatchObject({ read: facts.records, repeated: 1, quarantined: facts.name_empty });
    expect(about.kept).toBe(Number(facts.distinct_ids) - Number(facts.name_empty));
    const counted = (code: string) => about.groups.find((group) => group.code === code)?.count ?? 0;
    expect(counted('nameless')).toBe(facts.name_empty);
    expect(counted('repeated-id')).toBe(1);
    expect(counted('assured-missing')).toBeGreaterThan(0);
    expect(counted('assured-long-ago') + counted('assured-missing')).toBeGreaterThan(640);
    expect(about.groups[0]?.level).toMatch(/weak|kept-out/);
    const { csv } = desk.reportTable({ which: 'ready', source });
    expect(csv).toContain('2af617e5-4532-bebe-1036-ffdf2e93ce55');
    accept();
    expect(desk.directoryState().inUse).toMatchObject({ services: about.kept });
    const again = await jobs.importSource(source, [join(folder, bristol)]);
    expect(again.changes).toEqual({ new: 0, changed: 0, gone: 0 });
  });

  test.each([buckinghamshire, page3])(
    'of which one page was chosen is only a part, and is taken in where somebody says so: %s',
    async (path) => {
      const { jobs, source } = setUp();
      const files = [join(folder, path)];
      expect(await refusal(jobs.importSource(source, files))).toMatchObject({ details: { problem: 'half-way' } });
      const about = await jobs.importSource(source, files, { evenIfDoubtful: true });
      expect(about.kept).toBe(expected[path]?.records);
    },
  );

  test('that repeats one id and lies about its total is held back', async () => {
    const { jobs, source } = setUp();
    const files = [join(folder, mock)];
    expect(await refusal(jobs.importSource(source, files))).toMatchObject({ details: { problem: 'ids-repeated' } });
    const about = await jobs.importSource(source, files, { evenIfDoubtful: true });
    expect(about).toMatchObject({ read: 128, kept: 1, repeated: 127, declared: 31 });
  });
});
