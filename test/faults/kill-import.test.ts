import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { deskCalls } from '../support/desk-calls.ts';
import { startHostChild } from '../support/host-child.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { codePointRow, inventedPostcodes } from '../support/postcodes/invented-list.ts';
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
