import type { DirectoryService } from '../../../../../shared/domain/directory/service.ts';

/** What is said of a record and not of the service: a change of these alone is none for whoever reads it. */
const besides: ReadonlySet<string> = new Set(['key', 'qualityFlags', 'lastModified']);

/** The fields in which two states of a service differ. Pure. */
export function changedFields(before: DirectoryService, after: DirectoryService): string[] {
  const was = new Map(Object.entries(before).map(([field, value]) => [field, JSON.stringify(value)]));
  return Object.entries(after)
    .filter(([field, value]) => !besides.has(field) && was.get(field) !== JSON.stringify(value))
    .map(([field]) => field);
}
