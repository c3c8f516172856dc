import type { AuditAction } from '../../../shared/contract/audit.ts';
import { newId } from '../../../shared/domain/ids.ts';
import type { WriteContext } from '../context.ts';
import { insertAudit } from '../queries/audit.ts';

/** Writes down who did what, in the caller's transaction. Ids and codes only. */
export function recordAudit({ db, clock, actor }: WriteContext, action: AuditAction, subject: string | null): void {
  insertAudit(db, { id: newId(), at: clock.now(), profile: actor.id, action, subject });
}
