import type { ChangeKind, KeptFinding, ServiceChange } from '../../../../../shared/domain/directory/import-report.ts';
import type { DirectoryService } from '../../../../../shared/domain/directory/service.ts';
import type { CivilDate } from '../../../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../../../db/handles.ts';
import { findService, insertService } from '../../../queries/directory-file.ts';
import { hasService, insertChange, insertFinding, listServiceIds } from '../../../queries/directory-report.ts';
import { changedFields } from './changed-fields.ts';
import { weakFindings } from './weak-findings.ts';

/** So many rows go in together. */
const batch = 300;
/** Of one kind so many findings are kept; all are counted. */
const mostOfAKind = 5_000;

/** A directory while the records of one source go into it. */
export interface Filling {
  readonly changes: Readonly<Record<ChangeKind, number>>;
  readonly counts: ReadonlyMap<string, number>;
  /** Takes in a service. False where there is one of its id already. */
  service(service: DirectoryService, raw: string): boolean;
  finding(finding: KeptFinding): void;
  /** Writes what is left. */
  flush(): void;
  /** Finds what is in use and has not come again. Call it once all are in. */
  findGone(): void;
}

/** Fills a directory with one source, beside the one in use, which it is compared with. */
export function fillDirectory(db: WriteDb, inUse: ReadDb | null, source: string, today: CivilDate): Filling {
  const changes = { new: 0, changed: 0, gone: 0 };
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  let waiting: (() => void)[] = [];

  function flush(): void {
    const work = waiting;
    waiting = [];
    if (work.length === 0) return;
    db.transaction(() => {
      for (const each of work) each();
    });
  }

  function later(work: () => void): void {
    waiting.push(work);
    if (waiting.length >= batch) flush();
  }

  function note(change: ServiceChange): void {
    changes[change.kind] += 1;
    later(() => insertChange(db, source, change));
  }

  function finding(found: KeptFinding): void {
    const before = counts.get(found.code) ?? 0;
    counts.set(found.code, before + 1);
    if (before < mostOfAKind) later(() => insertFinding(db, source, found));
  }

  function compare(service: DirectoryService): void {
    const before = inUse === null ? undefined : findService(inUse, service.key);
    const about = { record: service.key.id, name: service.name };
    const fields = before ? changedFields(before, service) : [];
    if (!before) note({ ...about, kind: 'new', fields });
    else if (fields.length > 0) note({ ...about, kind: 'changed', fields });
  }

  return {
    ...{ changes, counts, finding, flush },
    service: (service, raw) => {
      if (seen.has(service.key.id)) return false;
      seen.add(service.key.id);
      later(() => void insertService(db, service, raw));
      compare(service);
      for (const found of weakFindings(service, today)) finding(found);
      return true;
    },
    findGone: () => {
      flush();
      if (inUse === null) return;
      let after = '';
      for (;;) {
        const ids = listServiceIds(inUse, source, after, batch);
        for (const id of ids) {
          if (hasService(db, { source, id })) continue;
          note({ kind: 'gone', record: id, name: findService(inUse, { source, id })?.name ?? '', fields: [] });
        }
        const last = ids.at(-1);
        if (last === undefined) break;
        after = last;
      }
      flush();
    },
  };
}
