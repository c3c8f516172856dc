import type { ReadContext } from '../../../context.ts';
import type { OpenFile } from '../../../db/file-shelf.ts';
import type { WriteDb } from '../../../db/handles.ts';
import { insertService } from '../../../queries/directory-file.ts';
import {
  countBySource,
  hasReport,
  insertFinding,
  listFindings,
  listSourceImports,
  listWholeServices,
  upsertSourceImport,
} from '../../../queries/directory-report.ts';
import { listSources } from '../../../queries/directory-sources.ts';

const batch = 300;

/** How many services of a source a directory has. */
export function servicesOf(inUse: OpenFile | null, source: string): number {
  if (inUse === null) return 0;
  return countBySource(inUse.db).find((each) => each.source === source)?.services ?? 0;
}

/**
 * Takes the services of every other source that is still kept over into a directory that is being made. They are put in
 * anew, row by row: so a directory always has the tables of this version, and nothing that was deleted lingers in it.
 */
export function carryOver(context: ReadContext, db: WriteDb, inUse: OpenFile | null, but: string): void {
  if (inUse === null) return;
  const kept = new Set(listSources(context.db).map(({ id }) => id));
  kept.delete(but);
  if (kept.size === 0) return;
  let after = 0;
  for (;;) {
    const services = listWholeServices(inUse.db, after, batch);
    db.transaction(() => {
      for (const { source, service, raw } of services) {
        if (service !== null && kept.has(source)) insertService(db, service, raw);
      }
    });
    const last = services.at(-1);
    if (last === undefined) break;
    after = last.number;
  }
  if (hasReport(inUse.db)) carryReports(inUse, db, kept);
}

function carryReports(inUse: OpenFile, db: WriteDb, kept: ReadonlySet<string>): void {
  for (const about of listSourceImports(inUse.db)) {
    if (!kept.has(about.source)) continue;
    upsertSourceImport(db, about);
    for (let offset = 0; ; offset += batch) {
      const findings = listFindings(inUse.db, { source: about.source, code: null, offset, limit: batch });
      db.transaction(() => {
        for (const finding of findings) insertFinding(db, about.source, finding);
      });
      if (findings.length < batch) break;
    }
  }
}
