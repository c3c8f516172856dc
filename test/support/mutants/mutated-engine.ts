import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Engine } from '../engine.ts';
import type { Mutant } from './mutant.ts';

const root = resolve(import.meta.dirname, '../../..');
const load = createRequire(import.meta.url);

/** The sources of the domain, by their path in it. Read once. */
const sources = new Map(
  readdirSync(join(root, 'shared/domain'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(join(root, 'shared/domain', name), 'utf8')]),
);

const isFunction = (value: unknown) => typeof value === 'function';
const parts = {
  follow: z.object({ follow: z.custom<Engine['follow']>(isFunction) }),
  gates: z.object({ gatesOf: z.custom<Engine['gatesOf']>(isFunction) }),
  sound: z.object({ soundEdits: z.custom<Engine['soundEdits']>(isFunction) }),
  scope: z.object({ scopeOf: z.custom<Engine['scopeOf']>(isFunction) }),
};

/**
 * The rules with one of them changed, in a folder of its own that is removed afterwards.
 *
 * @throws Error where the passage to change is not there, or is there more than once
 */
export function withMutant<T>({ file, from, to }: Mutant, work: (engine: Engine) => T): T {
  const passages = (sources.get(file) ?? '').split(from);
  if (passages.length !== 2) throw new Error(`“${from}” is ${passages.length - 1} times in ${file}`);
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-mutant-'));
  try {
    const domain = join(folder, 'shared/domain');
    mkdirSync(domain, { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    symlinkSync(join(root, 'shared/pack'), join(folder, 'shared/pack'));
    const copied = usersOf(file);
    for (const [name, text] of sources) {
      mkdirSync(dirname(join(domain, name)), { recursive: true });
      if (name === file) writeFileSync(join(domain, name), passages.join(to));
      else if (copied.has(name)) writeFileSync(join(domain, name), text);
      else symlinkSync(join(root, 'shared/domain', name), join(domain, name));
    }
    return work({
      ...parts.follow.parse(load(join(domain, 'guide/follow.ts'))),
      ...parts.gates.parse(load(join(domain, 'gates/index.ts'))),
      ...parts.sound.parse(load(join(domain, 'safety/sound-edits.ts'))),
      ...parts.scope.parse(load(join(domain, 'scope-of.ts'))),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file with everything that uses it, also by way of others: the copies. All else is the real thing, through a link. */
function usersOf(file: string): Set<string> {
  const users = new Set([file]);
  for (const used of users) {
    for (const [name, text] of sources) {
      const imports = [...text.matchAll(/ from '(\.[^']+)'/g)].map(([, path = '']) => join(dirname(name), path));
      if (imports.includes(used)) users.add(name);
    }
  }
  return users;
}
