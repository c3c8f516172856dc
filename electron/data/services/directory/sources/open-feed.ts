import { basename } from 'node:path';
import type { KeptFinding } from '../../../../../shared/domain/directory/import-report.ts';
import type { FeedFile } from '../feeds/feed.ts';
import { openFeedFiles } from '../feeds/open-feed-files.ts';
import { importError } from './import-error.ts';

/** A feed that is ready to be read. */
export interface Feed {
  readonly files: readonly FeedFile[];
  /** Where it comes from, in words: the names of its files, or its address. */
  readonly from: readonly string[];
  /** How many services it says that it holds, where that was asked for elsewhere than in the files. */
  readonly declared: number | null;
  /** How many records repeated an id, and were left out before it is read. */
  readonly repeated: number;
  /** What was found before it is read. */
  readonly findings: readonly KeptFinding[];
  /** Lets go of what was kept only in case the work stops. */
  forget(): void;
  close(): void;
}

/** Opens chosen files, zips and folders of them. @throws AppError `invalid` where one cannot be read */
export async function openFiles(paths: readonly string[]): Promise<Feed> {
  if (paths.length === 0) throw importError('not-chosen');
  const opened = await openFeedFiles(paths);
  if ('kind' in opened) throw importError(opened);
  const from = paths.slice(0, 500).map((path) => basename(path).slice(0, 500));
  return { ...opened, from, declared: null, repeated: 0, findings: [], forget: () => {} };
}
