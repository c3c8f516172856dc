import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { composePack } from '../../shared/pack/compose.ts';
import type { Pack } from '../../shared/pack/schema.ts';

const head = z.object({ id: z.string(), version: z.string() });

/** A pack's folder: which version it is costs a glance, what is in it has to be read and checked. */
export interface PackFolder {
  readonly id: string;
  readonly version: string;
  /** Reads and checks it. @throws AppError `invalid` where it is no pack */
  load(): Pack;
}

/**
 * Looks at a pack's folder. The version gets a digest of the files behind its date, so that a version can never
 * mean two things.
 *
 * @throws AppError `invalid` where the folder holds no `pack.yaml` with an id and a version
 */
export function lookAtPack(folder: string): PackFolder {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const files = names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const digest = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  const main = files.find(({ name }) => name === 'pack.yaml');
  const parsed = head.safeParse(main && parse(main.text));
  if (!parsed.success) throw new AppError('invalid', 'The council pack has no pack.yaml with an id and a version.');
  const version = `${parsed.data.version}+${digest}`;
  return {
    id: parsed.data.id,
    version,
    load: () => ({ ...composePack(files.map(({ name, text }) => ({ name, content: parse(text) }))), version }),
  };
}
