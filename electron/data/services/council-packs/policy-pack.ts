import { readFileSync, statSync } from 'node:fs';
import type { Policy } from '../../../../shared/domain/policy/policy.ts';
import { AppError } from '../../../../shared/errors.ts';
import { packLimits } from '../../../../shared/upstream/pack-file.ts';
import { listFiles } from '../../../../shared/upstream/pack-version.ts';
import { lookAtFiles } from '../../pack-folder.ts';
import type { OfferedPack } from '../packs.ts';
import { readSignedPack } from './read-signed-pack.ts';

/**
 * The council pack that the organisation has put on this computer, in place of the one that came with the app; null
 * where it has set none. It never throws: what is wrong with it is told by loading it.
 */
export function policyPack({ councilPack: file, councilPackKey: key }: Policy): OfferedPack | null {
  if (file === null || key === null) return null;
  const body = bodyOf(file);
  if (body === null) return unusable('It cannot be read, or is no file of a council pack.');
  const read = readSignedPack(body, key);
  return read.file ? lookAtFiles(listFiles(read.file)) : unusable(read.trouble);
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
