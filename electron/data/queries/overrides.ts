import type { WriteDb } from '../db/handles.ts';

/** Notes a gate that a reason opened, for a lead to see; who gave the same reason first stays on record. */
export function upsertOverride(
  db: WriteDb,
  override: { contact: string; gate: string; reason: string; at: string; profile: string },
): void {
  db.run(
    `INSERT INTO override (contact_id, gate, reason, at, profile_id) VALUES (:contact, :gate, :reason, :at, :profile)
     ON CONFLICT (contact_id, gate) DO UPDATE SET reason = excluded.reason, at = excluded.at, profile_id = excluded.profile_id
     WHERE reason <> excluded.reason`,
    override,
  );
}
