import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDetails } from '../../../../shared/domain/directory/source.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { acceptDirectory } from '../directory/sources/decide.ts';
import { importSource } from '../directory/sources/import-source.ts';
import { saveSource } from '../directory/sources/keep-source.ts';
import { withReady } from '../directory/sources/standing.ts';

/** The invented services that come with a council pack. */
const fileName = 'sample-directory.json';

const details: SourceDetails = {
  name: 'Invented services',
  kind: 'file',
  address: '',
  mapping: null,
  licence: 'Invented: no licence is needed',
  attribution: 'Frontdoor’s sample',
  sharing: 'allowed',
  contact: '',
};

/**
 * Gives a new store the invented services of its council pack, through the same import as real ones. A pack without any,
 * or a disk without room, leaves the store without a directory: that is said where services are looked for.
 */
export async function fillSampleDirectory(context: WriteContext, packFolder: string): Promise<void> {
  const file = join(packFolder, fileName);
  if (!existsSync(file)) return;
  const { id: source } = saveSource(context, { id: null, details });
  try {
    const job = { ...context, files: [file], fetched: '' };
    await importSource(job, { source, chosen: null, evenIfDoubtful: false }, () => {});
    const waiting = withReady(context, ({ file: { name } }) => name);
    if (waiting !== null) acceptDirectory(context, { file: waiting });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
