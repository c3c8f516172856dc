import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { composePack } from '../../shared/pack/compose.ts';
import type { Pack } from '../../shared/pack/schema.ts';

/**
 * Reads a pack's folder. The version gets a digest of the content behind its date, so that a version can
 * never mean two things.
 *
 * @throws AppError `invalid` where it is no pack
 */
export function loadPack(folder: string): Pack {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const files = names.map((name) => ({ name, content: parseYaml(join(folder, name)) }));
  const pack = composePack(files);
  const digest = createHash('sha256').update(JSON.stringify(pack)).digest('hex').slice(0, 12);
  return { ...pack, version: `${pack.version}+${digest}` };
}

function parseYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}
