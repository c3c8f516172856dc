import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../../support/places.ts';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const page = read('docs/security.md');
const testsIn = (text: string) => [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);

/** The rows of the table below a heading, without its head. */
function rowsOf(heading: string): string[][] {
  const part = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = part.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('the security statement', () => {
  test('names no test that is not there', () => {
    const named = new Set(testsIn(page));
    expect(named.size).toBeGreaterThan(40);
    expect([...named].filter((path) => !existsSync(join(projectFolder, path)))).toEqual([]);
  });

  test('names a test for every threat', () => {
    const rows = rowsOf('Who might, and what stands against it');
    expect(rows.length).toBeGreaterThanOrEqual(13);
    expect(rows.filter(([, , proof = '']) => testsIn(proof).length === 0)).toEqual([]);
    expect(rows.filter(([, , , left = '']) => left === '')).toEqual([]);
  });

  test('goes through all twenty of Electron’s list, each with its test', () => {
    const rows = rowsOf('Electron’s list of twenty'.replace('’', "'"));
    expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(rows.filter(([, , , proof = '']) => testsIn(proof).length === 0)).toEqual([]);
  });

  test('claims no item of ASVS twice, and says how for each', () => {
    const rows = rowsOf('ASVS 5.0: what is claimed');
    const items = rows.flatMap(([named = '']) => named.match(/\d+\.\d+\.\d+/g) ?? []);
    expect(items.length).toBeGreaterThanOrEqual(30);
    expect(new Set(items).size).toBe(items.length);
    expect(rows.filter(([, asks = '', how = '']) => asks === '' || how.length < 20)).toEqual([]);
  });
});

test('the DPIA starter gives the times of the pack that comes along', () => {
  const { retention_months: months } = parse(read('packs/somerset/pack.yaml'));
  const said = read('docs/dpia.md');
  expect(months).toEqual({ resolved: 24, signposted: 24, passed: 96, 'closed-other': 24 });
  expect(said).toContain('| resolved, signposted, ended another way | 24 |');
  expect(said).toContain('| passed on | 96 |');
});
