import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { deskCalls } from '../support/desk-calls.ts';
import { anySource, page, record } from '../support/directory/oruk-files.ts';
import { startHostChild } from '../support/host-child.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { codePointRow, inventedPostcodes } from '../support/postcodes/invented-list.ts';
import { file } from '../support/postcodes/list-files.ts';
import { newStore, opening } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';

const list = (count: number) => {
  const file = join(testFolder(), 'list.csv');
  writeFileSync(file, [...inventedPostcodes(count)].map(codePointRow).join(''));
  return file;
};

test('an import that is killed on the way leaves the list in use, and nothing of its own once there is another', async () => {
  const store = newStore();
  const { context } = store.open();
  const [desk, jobs] = [deskCalls(context), jobsOf(store)];
  const folder = join(store.folder, 'postcodes');
  const parts = () => readdirSync(folder).filter((name) => name.endsWith('.part'));
  await jobs.importPostcodes([list(1_000)]);
  const before = desk.postcodeList();
  const long = list(60_000);

  for (const later of [0, 80]) {
    const host = startHostChild();
    const answer = host.ask({
      ...{
        type: 'job',
        profile: null,
        channel: 'postcodes:import',
        input: { chosen: null, evenIfSmaller: false },
        files: [long],
      },
      store: opening(store.folder, store.key),
    });
    while (!existsSync(join(folder, `postcodes-${host.pid}.part`))) await setTimeout(1);
    await setTimeout(later);
    await host.kill();
    expect(await answer).toBeNull();
    expect(parts()).toHaveLength(1);
    expect(desk.postcodeList()).toEqual(before);
    expect(desk.lookUp('TA1 0AA').kind).toBe('exact');
  }

  await jobs.importPostcodes([long]);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(parts()).toEqual([]);
  expect(desk.postcodeList()).toMatchObject({ about: { postcodes: 60_000 } });
  expect(readdirSync(folder)).toHaveLength(1);
}, 60_000);

test('an import of the directory that is killed leaves the one in use and what waits, and nothing else that counts', async () => {
  const store = newStore();
  const desk = deskCalls(store.open().context);
  const jobs = jobsOf(store);
  const source = desk.saveSource({ id: null, details: anySource() }).id;
  const feed = (count: number) => file('feed.json', page(Array.from({ length: count }, (_, at) => record(at))));
  await jobs.importSource(source, [feed(400)]);
  desk.acceptDirectory(desk.directoryState().ready?.file ?? '');
  await jobs.importSource(source, [feed(500)]);
  const before = desk.directoryState();
  const folder = join(store.folder, 'directory');
  const names = () => readdirSync(folder).filter((name) => /\.(?:db|ready)$/.test(name));
  const files = names();
  const long = feed(6_000);

  for (const later of [0, 150]) {
    const host = startHostChild();
    const input = { source, chosen: null, evenIfDoubtful: false };
    const answer = host.ask({
      ...{ type: 'job', profile: null, channel: 'sources:import', input, files: [long] },
      store: opening(store.folder, store.key),
    });
    while (!existsSync(join(folder, `directory-${host.pid}.part`))) await setTimeout(1);
    await setTimeout(later);
    await host.kill();
    expect(await answer).toBeNull();
    expect(desk.directoryState()).toEqual(before);
    expect(names()).toEqual(files);
  }

  await jobs.importSource(source, [long]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(desk.directoryState()).toMatchObject({ inUse: { services: 400 }, ready: { services: 6_000 } });
}, 60_000);
