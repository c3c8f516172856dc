import { expect, test } from 'vitest';
import { migrations } from '../../../upstream/migrations/index.ts';
import { sha256 } from '../../support/collector/http-desk.ts';

/** What each released step of the collector's schema was when it was released. It never changes. */
const released: readonly [version: number, name: string, sum: string][] = [
  [10, 'collector', '3e577e9aa6bdc9dd7bbbb3c4a7c3dc401445bd6cc89f267c3e70013fe3b9a5e2'],
  [20, 'months', '3f201f21526732288f616c467487e51a748f5c771c593c4efbf125b0e705217c'],
  [30, 'managers', '63b74e7ec4141effa88e7e37007d0b1f0a137bfc7bf7e284daaefdf06d25fc82'],
];

test('the steps of the collector’s schema are as they were released, and rise', () => {
  expect(migrations.map(({ version, name, sql }) => [version, name, sha256(sql)])).toEqual(released);
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
});
