import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nightlySteps } from '../../../build/testing/nightly-steps.mjs';
import { nightlyTable } from '../../../build/testing/nightly-table.mjs';
import { filesIn } from '../../support/folders.ts';
import { projectFolder } from '../../support/places.ts';

describe('the steps of the night', () => {
  test('each have a name of their own and something to do', () => {
    const names = nightlySteps.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const tests = filesIn(join(projectFolder, 'test')).map((file) => `test/${file}`);
    const named = nightlySteps.flatMap(({ run = [] }) => run.slice(1).filter((word) => /^test\/(?!vitest)/.test(word)));
    expect(named.length).toBeGreaterThan(10);
    for (const part of named)
      expect(existsSync(join(projectFolder, part)) || tests.some((file) => file.includes(part)), part).toBe(true);
  });

  test('come to one table in which nothing that failed or was left out looks like a success', () => {
    const result = (name: string, passed: number, failed: number, skipped: number, note = '') => ({
      ...{ name, seconds: 12.3, note },
      counts: { passed, failed, skipped },
    });
    const results = [
      result('power cuts', 8, 0, 0),
      result('time', 8, 1, 0),
      result('a stampede', 0, 0, 1),
      result('a fleet', 0, 0, 1, 'not run: set-up failed'),
    ];
    expect(
      nightlyTable(nightlySteps, results)
        .split('\n')
        .slice(3, 7)
        .map((line) => line.replaceAll(/ {2,}/g, ' | ')),
    ).toEqual(
      [
        ' | 2 | power cuts | 1000 | ok | 12 s',
        ' | 11 | time | 100000 | FAILED (1 of 9) | 12 s',
        ' | 16 | a stampede | 5000 | LEFT OUT | 12 s',
        ' | 14 | a fleet | 5000x30 | not run: set-up failed | 12 s',
      ].map((line) => line.replace(/^ \| /, ' | ')),
    );
  });
});
