import type { DirectorySource, SourceDetails } from '../../../../../shared/domain/directory/source.ts';
import { saysSomething } from '../../../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../../../shared/domain/ids.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../../context.ts';
import { deleteSource, findSource, listSources, upsertSource } from '../../../queries/directory-sources.ts';
import { recordAudit } from '../../audit.ts';
import { baseAddress } from '../live/base-address.ts';
import { noteRemoved } from '../removed-sources.ts';

/** The sources by name. */
export function showSources({ db }: ReadContext): DirectorySource[] {
  return listSources(db);
}

/**
 * Keeps a source, a new one where `id` is null.
 *
 * @throws AppError `invalid` where it has no name, or its address is none; `not-found` where it is not kept any more
 */
export function saveSource(
  context: WriteContext,
  { id, details }: { id: string | null; details: SourceDetails },
): { id: string } {
  if (!saysSomething(details.name)) throw new AppError('invalid', 'Give the source a name.');
  const address = details.kind === 'api' ? baseAddress(details.address) : '';
  const kept = context.db.transaction(() => {
    const before = id === null ? undefined : findSource(context.db, id);
    if (id !== null && !before) throw new AppError('not-found', 'This source is not kept any more.');
    const source: DirectorySource = {
      ...details,
      ...{ name: details.name.trim(), address, mapping: details.kind === 'csv' ? details.mapping : null },
      ...{
        id: before?.id ?? newId(),
        kind: before?.kind ?? details.kind,
        createdAt: before?.createdAt ?? context.clock.now(),
      },
    };
    upsertSource(context.db, source, context.actor.id);
    recordAudit(context, 'source-kept', source.id);
    return source.id;
  });
  return { id: kept };
}

/** Forgets a source. Nobody finds its services from now on; the next import that is accepted leaves them out. */
export function removeSource(context: WriteContext, { id }: { id: string }): undefined {
  context.db.transaction(() => {
    if (!findSource(context.db, id)) throw new AppError('not-found', 'This source is not kept any more.');
    deleteSource(context.db, id);
    noteRemoved(context.db, id);
    recordAudit(context, 'source-removed', id);
  });
}
