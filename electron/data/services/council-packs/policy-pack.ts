import { readFileSync, statSync } from 'node:fs';
import type { Policy } from '../../../../shared/domain/policy/policy.ts';
import { AppError } from '../../../../shared/errors.ts';
import { packLimits } from '../../../../shared/upstream/pack-file.ts';
import { listFiles } from '../../../../shared/upstream/pack-version.ts';
import { lookAtFiles, unnamed } from '../../pack-folder.ts';
import type { OfferedPack } from '../packs.ts';
import { readSignedPack } from './read-signed-pack.ts';

/**
 * The council pack that the organisation has put on this computer, in place of the one that came with the app; null
 * where it has set none. It never throws: what is wrong with it is told by loading it. Another council's is wrong for a
 * store with records: its lists must not be put over them.
 *
 * @param council whose records the store has; undefined where it is new
 */
export function policyPack(
  { councilPack: file, councilPackKey: key }: Policy,
  council: string | undefined,
): OfferedPack | null {
  if (file === null || key === null) return null;
  const body = bodyOf(file);
  if (body === null) return unusable('It cannot be read, or is no file of a council pack.');
  const read = readSignedPack(body, key);
  if (!read.file) return unusable(read.trouble);
  const offered = lookAtFiles(listFiles(read.file));
  const isOurs = council === undefined || offered.id === council || offered.id === unnamed;
  return isOurs
    ? offered
    : unusable(`It is for “${offered.id}”, and the records on this computer are of “${council}”.`);
}

function bodyOf(file: string): string | null {
  try {
    return statSync(file).size > packLimits.bytes ? null : readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function unusable(trouble: string): OfferedPack {
  const said = `The council pack that your organisation has set cannot be used. ${trouble}`;
  return {
    ...{ id: 'set-by-policy', version: '?' },
    load: () => {
      throw new AppError('invalid', said, { details: { sentences: [said] } });
    },
  };
}
