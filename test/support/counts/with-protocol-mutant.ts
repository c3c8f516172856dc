import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Mutant } from '../mutants/mutant.ts';
import { projectFolder } from '../places.ts';
import type { findBrokenHistory } from './histories.ts';

const load = createRequire(import.meta.url);
const copied = ['shared/counts', 'shared/upstream', 'test/support/counts'];
const loaded = z.object({
  findBrokenHistory: z.custom<typeof findBrokenHistory>((value) => typeof value === 'function'),
});

/** The histories of the real protocol, as fast as they run outside the tests' own loader. */
export function loadHistories(folder = projectFolder): typeof findBrokenHistory {
  return loaded.parse(load(join(folder, 'test/support/counts/histories.ts'))).findBrokenHistory;
}

/**
 * Lets histories happen with one rule of the protocol changed, in a copy that is removed afterwards.
 *
 * @throws Error where the passage to change is not there, or is there more than once
 */
export function withProtocolMutant<T>({ file, from, to }: Mutant, work: (find: typeof findBrokenHistory) => T): T {
  const passages = readFileSync(join(projectFolder, file), 'utf8').split(from);
  if (passages.length !== 2) throw new Error(`“${from}” is ${passages.length - 1} times in ${file}`);
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-mutant-'));
  try {
    for (const part of copied) cpSync(join(projectFolder, part), join(folder, part), { recursive: true });
    mkdirSync(join(folder, 'test/support/mutants'), { recursive: true });
    symlinkSync(join(projectFolder, 'shared/domain'), join(folder, 'shared/domain'));
    symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, file), passages.join(to));
    return work(loadHistories(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
