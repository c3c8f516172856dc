import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { connect } from '../../electron/data/db/connect.ts';
import { createStore } from '../../electron/data/db/create-store.ts';
import { migrate, versionOf } from '../../electron/data/db/migrate.ts';
import { migrations } from '../../electron/data/migrations/index.ts';
import { bundle } from '../support/bundles.ts';
import { startHostChild } from '../support/host-child.ts';
import { projectFolder } from '../support/places.ts';
import { randomFrom, seedFor } from '../support/random.ts';
import { rowsByVersion } from '../support/rows-by-version.ts';
import { newKey } from '../support/stores.ts';
import { tableDigests } from '../support/table-digests.ts';
import { testFolder } from '../support/test-folder.ts';

const runs = 30;
const newest = 1030;

let script = '';
beforeAll(async () => {
  const { bundles, remove } = await bundle(`${projectFolder}/test/support/children/slow-migration.ts`);
  [script = ''] = bundles;
  return remove;
});

test(`a store whose migration is killed is sound and goes on where it was, in ${runs} runs`, async () => {
  const key = newKey();
  const old = join(testFolder(), 'store.db');
  createStore(old, key, null, migrations.slice(0, 1));
  const made = connect({ file: old, key, sqliteBinding: null });
  made.exec(rowsByVersion[10] ?? '');
  migrate(made, migrations, () => undefined);
  const rows = tableDigests(made);
  made.close();

  const random = randomFrom(seedFor('killed migrations'));
  const seen = new Map<number, number>();
  for (let run = 0; run < runs; run += 1) {
    const file = join(testFolder(), 'store.db');
    copyFileSync(old, file);
    const child = startHostChild(script, [file, key]);
    setTimeout(() => void child.kill(), 90 + random.whole(220));
    await child.ended;

    const connection = connect({ file, key, sqliteBinding: null });
    const version = versionOf(connection);
    seen.set(version, (seen.get(version) ?? 0) + 1);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    const digests = tableDigests(connection);
    expect(digests).toMatchObject(rows);
    const bulk = Object.entries(digests).filter(([name]) => name.startsWith('bulk_'));
    expect(bulk.map(([name]) => name)).toEqual(version >= 1000 ? [`bulk_${version}`] : []);
    for (const [, digest] of bulk) expect(digest).toMatch(/^3000 /);
    connection.close();

    await startHostChild(script, [file, key]).ended;
    const after = connect({ file, key, sqliteBinding: null });
    expect(versionOf(after)).toBe(newest);
    expect(tableDigests(after)).toMatchObject(rows);
    after.close();
  }
  console.log(`killed at version: ${JSON.stringify([...seen].sort(([a], [b]) => a - b))}`);
  // The rig proves nothing where every migration had ended, or none had begun.
  expect(seen.size).toBeGreaterThan(1);
}, 120_000);
