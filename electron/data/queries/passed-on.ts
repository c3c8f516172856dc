import { z } from 'zod';
import { handOverResults } from '../../../shared/domain/hand-over/view.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag } from './columns.ts';

/** A route that a closed contact takes to somebody else. */
export interface PassedOn {
  readonly route: string;
  readonly isTaken: boolean;
}

/** Puts down to whom a contact is passed on. What it is not passed on to any more ends; what it is stays as old as it was. */
export function putPassedOn(
  db: WriteDb,
  contact: string,
  passes: readonly PassedOn[],
  { at, profile }: { at: Instant; profile: string },
): void {
  db.run(
    `UPDATE passed_on SET ended_at = :at WHERE contact_id = :contact AND ended_at IS NULL
       AND route NOT IN (SELECT value FROM json_each(:routes))`,
    { contact, at, routes: JSON.stringify(passes.map(({ route }) => route)) },
  );
  for (const [position, { route, isTaken }] of passes.entries()) {
    db.run(
      `INSERT INTO passed_on (contact_id, route, position, at, profile_id, is_taken)
       VALUES (:contact, :route, :position, :at, :profile, :isTaken)
       ON CONFLICT (contact_id, route) DO UPDATE SET position = excluded.position, is_taken = excluded.is_taken,
         ended_at = NULL`,
      { contact, route, position, at, profile, isTaken: isTaken ? 1 : 0 },
    );
  }
}

const by = z.object({ profile: z.string() });

/** Who passed a contact on by a route, or undefined where nobody did. */
export function findPassedOn(db: ReadDb, contact: string, route: string): z.infer<typeof by> | undefined {
  return db.find(
    by,
    `SELECT profile_id AS profile FROM passed_on
     WHERE contact_id = :contact AND route = :route AND ended_at IS NULL`,
    { contact, route },
  );
}

const waiting = z.object({
  ...{ contact: z.string(), route: z.string(), packId: z.string(), packVersion: z.string() },
  ...{ personName: z.string(), requesterName: z.string(), sample: flag, at: z.string(), sentAt: z.string().nullable() },
});
/** A hand-over that nobody has taken. */
export type UntakenRow = z.output<typeof waiting>;

const people = `CROSS JOIN contact ON contact.id = passed_on.contact_id JOIN person ON person.id = contact.person_id
  WHERE NOT EXISTS (SELECT 1 FROM purged WHERE purged.contact_id = contact.id)`;
const named = `contact.id AS contact, passed_on.route AS route, contact.pack_id AS packId,
  contact.pack_version AS packVersion, person.name AS personName, contact.requester_name AS requesterName,
  contact.sample AS sample`;

/**
 * The hand-overs that nobody has taken and nothing has come of, the oldest first. A route that a correction brought was
 * not sent with what went out before it.
 */
export function listUntaken(db: ReadDb, limit: number): UntakenRow[] {
  return db.list(
    waiting,
    `SELECT ${named}, passed_on.at AS at,
       (SELECT max(sheet_sent.at) FROM sheet_sent WHERE sheet_sent.contact_id = contact.id
         AND kind = 'hand-over' AND failed_at IS NULL
         AND (sheet_sent.at >= passed_on.at OR NOT EXISTS (SELECT 1 FROM correction
           WHERE correction.contact_id = contact.id AND correction.begun_at <= passed_on.at))) AS sentAt
     FROM passed_on INDEXED BY passed_on_waiting ${people} AND is_taken = 0 AND ended_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM hand_over_result AS noted WHERE noted.contact_id = contact.id
         AND noted.route = passed_on.route AND noted.undone_at IS NULL)
     ORDER BY passed_on.at, passed_on.contact_id, passed_on.position LIMIT :limit`,
    { limit },
  );
}

const cameBack = z.object({
  ...waiting.omit({ sentAt: true }).shape,
  ...{ id: z.string(), result: z.enum(handOverResults), words: z.string() },
});
/** A hand-over of which something has come. */
export type CameBackRow = z.output<typeof cameBack>;

/** What has come back to an adviser who passed it on, and who has not seen it, the oldest first. */
export function listCameBack(db: ReadDb, profile: string, limit: number): CameBackRow[] {
  return db.list(
    cameBack,
    `SELECT ${named}, noted.at AS at, noted.id AS id, noted.result AS result, noted.words AS words
     FROM hand_over_result AS noted INDEXED BY hand_over_result_unseen
     JOIN passed_on ON passed_on.contact_id = noted.contact_id AND passed_on.route = noted.route
     ${people} AND ended_at IS NULL AND noted.seen_at IS NULL AND noted.undone_at IS NULL AND passed_on.profile_id = :profile
       AND noted.position = (SELECT max(position) FROM hand_over_result AS other
         WHERE other.contact_id = noted.contact_id AND other.route = noted.route AND other.undone_at IS NULL)
     ORDER BY noted.position LIMIT :limit`,
    { profile, limit },
  );
}
