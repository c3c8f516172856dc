import { z } from 'zod';
import { change } from '../../../shared/domain/changes.ts';
import { historyEntry, promiseTurn } from '../../../shared/domain/history.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

/** A change as it goes into the history, its value and what was before as JSON; before is null where it is not known. */
type NewEntry = {
  readonly contact: string;
  readonly visit: string;
  readonly what: string;
  readonly value: string;
  readonly before: string | null;
  readonly at: string;
  readonly profile: string;
};

/** Keeps what a visit left in one place of a draft: what was there before, and the last value of each visit. */
export function upsertHistory(db: WriteDb, entry: NewEntry): void {
  db.run(
    `INSERT INTO history (contact_id, visit_id, what, value, before, at, profile_id)
     VALUES (:contact, :visit, :what, :value, :before, :at, :profile)
     ON CONFLICT (contact_id, visit_id, what) WHERE correction_id IS NULL
     DO UPDATE SET value = excluded.value, at = excluded.at`,
    entry,
  );
}

/** Adds a change of a correction: every one of them is kept. */
export function insertHistory(db: WriteDb, entry: NewEntry & { readonly correction: string }): void {
  db.run(
    `INSERT INTO history (contact_id, visit_id, what, value, before, at, profile_id, correction_id)
     VALUES (:contact, :visit, :what, :value, :before, :at, :profile, :correction)`,
    entry,
  );
}

/** True where a visit has already left something in one place of a draft. */
export function hasHistory(db: ReadDb, contact: string, visit: string, what: string): boolean {
  const found = db.find(
    z.object({ position: z.number() }),
    `SELECT position FROM history
     WHERE contact_id = :contact AND visit_id = :visit AND what = :what AND correction_id IS NULL`,
    { contact, visit, what },
  );
  return found !== undefined;
}

/** What a correction makes of the record: the last change to each thing, in the order in which they came up. */
export function listCorrected(db: ReadDb, correction: string) {
  const rows = db.list(
    z.object({ value: json(change) }),
    `SELECT latest.value AS value
     FROM (SELECT min(position) AS first, max(position) AS last FROM history
       WHERE correction_id = :correction GROUP BY what) AS span
     JOIN history AS latest ON latest.position = span.last ORDER BY span.first`,
    { correction },
  );
  return rows.map(({ value }) => value);
}

const row = z
  .object({
    at: historyEntry.shape.at,
    by: z.string(),
    correction: z.string().nullable(),
    change: json(change),
    before: json(change.nullable()).nullable(),
    isBeforeKnown: z.number(),
  })
  .transform((found) => ({ ...found, isBeforeKnown: found.isBeforeKnown === 1 }));

/** As many changes as are read back at once: the newest of them. */
const mostEntries = 20_000;

/** The changes of a contact, the oldest first. */
export function listHistory(db: ReadDb, contact: string): z.infer<typeof row>[] {
  const newestFirst = db.list(
    row,
    `SELECT at, coalesce(noted_by, profile.name) AS by, correction_id AS correction, value AS change, before, before IS NOT NULL AS isBeforeKnown
     FROM history JOIN profile ON profile.id = history.profile_id
     WHERE contact_id = :contact AND what NOT LIKE 'promise %' ORDER BY position DESC LIMIT ${mostEntries}`,
    { contact },
  );
  return newestFirst.reverse();
}

/** When promises of a contact were marked as kept, or as not kept after all, the newest first. */
export function listPromiseTurns(db: ReadDb, contact: string): z.infer<typeof promiseTurn>[] {
  return db.list(
    promiseTurn,
    `SELECT history.at AS at, coalesce(history.noted_by, profile.name) AS by, solution.tier AS tier, solution.words AS words,
       json_extract(history.value, '$.doneAt') AS doneAt
     FROM history JOIN profile ON profile.id = history.profile_id
     JOIN solution ON solution.id = json_extract(history.value, '$.promise')
     WHERE history.contact_id = :contact AND history.what LIKE 'promise %' ORDER BY history.position DESC LIMIT 200`,
    { contact },
  );
}
