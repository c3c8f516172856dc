import type { z } from 'zod';
import type { contract } from '../../../../../shared/contract/index.ts';
import type { ReadContext } from '../../../context.ts';
import type { OpenFile } from '../../../db/file-shelf.ts';
import { countBySource, hasReport, listSourceImports } from '../../../queries/directory-report.ts';
import { listSources } from '../../../queries/directory-sources.ts';
import { isDamaged, openInUse, withReady } from './standing.ts';

type State = z.input<typeof contract.sources.state.output>;

/** The directory in use, the one that waits to be accepted, and whether there is one to go back to. */
export function showState(context: ReadContext): State {
  const inUse = openInUse(context);
  const known = new Set(listSources(context.db).map(({ id }) => id));
  return {
    inUse: inUse === null ? null : standingOf(inUse, known),
    isUnreadable: isDamaged(context),
    ready: withReady(context, ({ file, about }) => ({
      ...standingOf(file, known),
      imported: about.imported,
      isOutdated: about.base !== (inUse?.name ?? null),
    })),
    canGoBack: context.directory.hasBefore(),
  };
}

function standingOf({ name, db }: OpenFile, known: ReadonlySet<string>): NonNullable<State['inUse']> {
  const counts = countBySource(db);
  const sum = (of: typeof counts) => of.reduce((total, { services }) => total + services, 0);
  return {
    file: name,
    services: sum(counts),
    sources: hasReport(db) ? listSourceImports(db) : [],
    orphans: sum(counts.filter(({ source }) => !known.has(source))),
  };
}
