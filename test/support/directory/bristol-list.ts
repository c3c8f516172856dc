import type { DirectoryService } from '../../../shared/domain/directory/service.ts';
import { feedPath, feedsFolder, fileOf, readWhole } from './read-feed-files.ts';

/** True where the published list of Bristol lies beside the project. It is never copied into it. */
export const hasBristolList = feedsFolder !== null;

/** The published services of Bristol as an import reads them: an old list, without places and times. */
export async function bristolList(): Promise<DirectoryService[]> {
  const path = feedPath('uk-placecube', 'bristol-v1-list-2024-12.json');
  const { records } = await readWhole([fileOf(path)], { source: 'bristol' });
  return records.map(({ service }) => service);
}
