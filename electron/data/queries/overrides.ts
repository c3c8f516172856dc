import { z } from 'zod';
import { contactSummary } from '../../../shared/domain/contact.ts';
import { mostLookedAt } from '../../../shared/domain/desk-day.ts';
import { overrideRow } from '../../../shared/domain/overrides.ts';
import { type Instant, instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, isEdited, json } from './columns.ts';

/** Notes one gate that a reason has opened. */
export function insertOverride(
  db: WriteDb,
  override: { contact: string; gate: string; reason: string; words: string; at: Instant; profile: string },
): void {
  db.run(
    `INSERT INTO override (contact_id, gate, reason, words, at, profile_id)
     VALUES (:contact, :gate, :reason, :words, :at, :profile)
     ON CONFLICT (contact_id, at, gate) DO UPDATE SET reason = excluded.reason, words = excluded.words,
       profile_id = excluded.profile_id, ended_at = NULL, seen_at = NULL, seen_by = NULL`,
    override,
  );
}

const standing = z.object({ gate: z.string(), reason: z.string(), words: z.string(), at: instant });

/** The gates of a contact that a reason keeps open now. */
export function listStandingOverrides(db: ReadDb, contact: string): z.infer<typeof standing>[] {
  return db.list(
    standing,
    'SELECT gate, reason, words, at FROM override WHERE contact_id = :contact AND ended_at IS NULL ORDER BY at, gate',
    { contact },
  );
}

/** Notes since when a reason keeps its gate open no more. */
export function updateOverrideEnded(
  db: WriteDb,
  ended: { contact: string; gate: string; at: Instant; endedAt: Instant },
): void {
  db.run('UPDATE override SET ended_at = :endedAt WHERE contact_id = :contact AND at = :at AND gate = :gate', ended);
}

const seenState = z.object({ seenAt: instant.nullable() });

/** When the reason that a contact was given at a moment was seen, null where it was not; undefined where there is none. */
export function findOverrideSeen(db: ReadDb, contact: string, at: Instant): z.infer<typeof seenState> | undefined {
  return db.find(seenState, 'SELECT seen_at AS seenAt FROM override WHERE contact_id = :contact AND at = :at LIMIT 1', {
    contact,
    at,
  });
}

/** Notes who has seen a reason, and when; or, with nothing, that nobody has. */
export function updateOverrideSeen(
  db: WriteDb,
  seen: { contact: string; at: Instant; seenAt: Instant | null; by: string | null },
): void {
  db.run('UPDATE override SET seen_at = :seenAt, seen_by = :by WHERE contact_id = :contact AND at = :at', seen);
}

const found = z.object({
  ...overrideRow.omit({ alarms: true, over: true, outcome: true, seen: true }).shape,
  ...{ sample: flag, isEdited: flag, gates: json(z.array(z.string()).min(1)) },
  ...{ outcomeClass: contactSummary.shape.outcomeClass, outcomeRoute: z.string().nullable() },
  ...{ packId: z.string(), packVersion: z.string(), seenAt: instant.nullable(), seenBy: z.string().nullable() },
});
/** A reason as it is kept: codes, and the pack that says what they mean. */
export type FoundOverride = z.infer<typeof found>;

// What was given at one moment is one row, whatever number of gates it opened; it stands as long as one of them does.
const select = `SELECT override.contact_id AS contact, override.at AS at, person.name AS personName,
  contact.requester_name AS requesterName, contact.sample AS sample, ${isEdited} AS isEdited, json_group_array(override.gate) AS gates,
  override.reason AS reason, override.words AS words, giver.name AS by, contact.outcome_class AS outcomeClass,
  contact.outcome_route AS outcomeRoute, contact.pack_id AS packId, contact.pack_version AS packVersion,
  CASE WHEN count(override.ended_at) = count(*) THEN max(override.ended_at) END AS endedAt,
  override.seen_at AS seenAt, lead.name AS seenBy
  FROM override CROSS JOIN contact ON contact.id = override.contact_id JOIN person ON person.id = contact.person_id
  JOIN profile AS giver ON giver.id = override.profile_id LEFT JOIN profile AS lead ON lead.id = override.seen_by`;

/** What no lead has seen, the oldest first. */
export function listUnseenOverrides(db: ReadDb): FoundOverride[] {
  return db.list(
    found,
    `${select} WHERE override.seen_at IS NULL GROUP BY override.at, override.contact_id
     ORDER BY override.at, override.contact_id LIMIT :most`,
    { most: mostLookedAt },
  );
}

/** What a lead has seen, the last seen first. */
export function listSeenOverrides(db: ReadDb): FoundOverride[] {
  return db.list(
    found,
    `${select} WHERE override.seen_at IS NOT NULL
     GROUP BY override.seen_at, override.at, override.contact_id
     ORDER BY override.seen_at DESC, override.at DESC, override.contact_id DESC LIMIT :most`,
    { most: mostLookedAt },
  );
}
