import type { WriteDb } from '../db/handles.ts';

/** Notes a gate that a reason opened, for a lead to see. */
export function insertOverride(
  db: WriteDb,
  override: { contact: string; gate: string; reason: string; at: string; profile: string },
): void {
  db.run(
    'INSERT INTO override (contact_id, gate, reason, at, profile_id) VALUES (:contact, :gate, :reason, :at, :profile)',
    override,
  );
}
