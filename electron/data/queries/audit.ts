import { z } from 'zod';
import { auditEntry } from '../../../shared/contract/audit.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

const shape = z.object(auditEntry.shape);
/** See the contract's `auditEntry`. */
export type AuditEntry = z.infer<typeof shape>;

/** Adds an entry. */
export function insertAudit(db: WriteDb, entry: AuditEntry): void {
  db.run(
    'INSERT INTO audit (id, at, profile_id, action, subject) VALUES (:id, :at, :profile, :action, :subject)',
    entry,
  );
}

/** Which entries somebody looks for: null stands for all. */
export interface AuditFilter {
  readonly limit: number;
  readonly action: string | null;
  readonly profile: string | null;
}

/** The newest entries first. By the index, so that SQLite stops at the limit: by itself it sorts all there are. */
export function listAudit(db: ReadDb, filter: AuditFilter): AuditEntry[] {
  return db.list(
    shape,
    `SELECT audit.id AS id, at, profile.name AS profile, action, subject
     FROM audit INDEXED BY audit_at LEFT JOIN profile ON profile.id = audit.profile_id
     WHERE (:action IS NULL OR action = :action) AND (:profile IS NULL OR profile_id = :profile)
     ORDER BY at DESC, audit.id DESC LIMIT :limit`,
    { ...filter },
  );
}
