import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { connect } from '../../electron/data/db/connect.ts';
import { createStore } from '../../electron/data/db/create-store.ts';
import { versionOf } from '../../electron/data/db/migrate.ts';
import { migrations } from '../../electron/data/migrations/index.ts';
import { bundle } from '../support/bundles.ts';
import { startHostChild } from '../support/host-child.ts';
import { projectFolder } from '../support/places.ts';
import { randomFrom, seedFor } from '../support/random.ts';
import { rowsByVersion } from '../support/rows-by-version.ts';
import { newKey } from '../support/stores.ts';
import { columnsOf, tableDigests } from '../support/table-digests.ts';
import { testFolder } from '../support/test-folder.ts';
import { turnsOf } from '../support/turns-of.ts';

const runs = turnsOf('FRONTDOOR_MIGRATION_KILLS', 50);
const newest = 1030;

let script = '';
beforeAll(async () => {
  const { bundles, remove } = await bundle(`${projectFolder}/test/support/children/slow-migration.ts`);
  [script = ''] = bundles;
  return remove;
});

/** A store as a version had it, with a row in every table; and what of it has to be there for good. */
function storeAt(version: number, key: string) {
  const file = join(testFolder(), 'store.db');
  const shipped = migrations.filter((step) => step.version <= version);
  createStore(file, key, null, shipped);
  const made = connect({ file, key, sqliteBinding: null });
  for (const step of shipped) made.exec(rowsByVersion[step.version] ?? '');
  const columns = columnsOf(made);
  const before = tableDigests(made, columns);
  made.close();
  return { file, columns, before };
}

test(`a store of any version whose migration is killed is sound and goes on where it was, in ${runs} runs`, {
  timeout: 60_000 + runs * 3_000,
}, async () => {
  const key = newKey();
  const random = randomFrom(seedFor('killed migrations'));
  const seen = new Map<number, number>();
  const begun = new Set<number>();
  for (let run = 0; run < runs; run += 1) {
    // Every version that was ever out has its turn, and the oldest, which has the longest way, most of them.
    const from = run % 2 === 0 ? 10 : (migrations[((run - 1) / 2) % migrations.length]?.version ?? 10);
    begun.add(from);
    const { file: old, columns, before } = storeAt(from, key);
    const file = join(testFolder(), 'store.db');
    copyFileSync(old, file);
    const child = startHostChild(script, [file, key]);
    setTimeout(() => void child.kill(), 90 + random.whole(220));
    await child.ended;

    const connection = connect({ file, key, sqliteBinding: null });
    const version = versionOf(connection);
    seen.set(version, (seen.get(version) ?? 0) + 1);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(tableDigests(connection, columns)).toEqual(before);
    const bulk = Object.entries(tableDigests(connection)).filter(([name]) => name.startsWith('bulk_'));
    expect(bulk.map(([name]) => name)).toEqual(version >= 1000 ? [`bulk_${version}`] : []);
    for (const [, digest] of bulk) expect(digest).toMatch(/^3000 /);
    connection.close();

    await startHostChild(script, [file, key]).ended;
    const after = connect({ file, key, sqliteBinding: null });
    expect(versionOf(after)).toBe(newest);
    expect(tableDigests(after, columns)).toEqual(before);
    after.close();
  }
  const versions = [...seen].sort(([a], [b]) => a - b);
  console.log(`from ${begun.size} versions, killed at version: ${JSON.stringify(versions)}`);
  // The rig proves nothing where every migration had ended, or none had begun.
  expect(seen.size).toBeGreaterThan(1);
});
