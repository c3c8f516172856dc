import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from '../../support/places.ts';

const step = z.object({ uses: z.string().optional(), run: z.string().optional() });
const workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), z.object({ 'timeout-minutes': z.number(), steps: z.array(step) })),
});

const text = readFileSync(join(projectFolder, '.github/workflows/ci.yml'), 'utf8');
const { permissions, jobs } = workflow.parse(parse(text));
const steps = Object.values(jobs).flatMap((job) => job.steps);

test('what runs for each change may only read, knows no secret, and uses actions by their version', () => {
  expect(permissions).toEqual({ contents: 'read' });
  expect(text).not.toContain('secrets.');
  for (const { uses } of steps) if (uses) expect(uses).toMatch(/@v\d+\.\d+\.\d+$/);
});

test('it runs the commands that everybody has, on the three systems', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')));
  const ran = steps.flatMap(({ run }) => run ?? []);
  expect(ran.length).toBeGreaterThan(3);
  for (const command of ran) {
    const [, name] = /^npm (?:run )?(\S+)/.exec(command) ?? [];
    expect(Object.keys(scripts), command).toContain(name);
  }
  for (const system of ['ubuntu-24.04', 'windows-2022', 'macos-14']) expect(text).toContain(system);
});
