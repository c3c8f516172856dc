import { z } from 'zod';
import { type DraftRequest, draftRequest } from '../../../shared/domain/desks/drafts.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { isPassedOn } from './columns.ts';

const row = z
  .object({
    ...{ id: z.string(), contact: z.string(), why: z.string(), at: z.string(), answer: z.string() },
    ...{ ending: draftRequest.shape.ending, endedAt: z.string().nullable() },
    ...{ fromId: z.string(), fromName: z.string(), byId: z.string(), byName: z.string() },
    ...{ toId: z.string(), toName: z.string() },
  })
  .transform(
    ({ fromId, fromName, byId, byName, toId, toName, ...rest }): DraftRequest => ({
      ...rest,
      from: { id: fromId, name: fromName },
      askedBy: { id: byId, name: byName },
      to: { id: toId, name: toName },
    }),
  );

const request = `SELECT draft_request.id AS id, contact_id AS contact, why, at, answer, ending, ended_at AS endedAt,
    owner.id AS fromId, owner.name AS fromName, asker.id AS byId, asker.name AS byName, asked.id AS toId, asked.name AS toName
  FROM draft_request JOIN profile AS owner ON owner.id = from_profile JOIN profile AS asker ON asker.id = asked_by
    JOIN profile AS asked ON asked.id = to_profile`;

/** A request by its id, or undefined. */
export function findRequest(db: ReadDb, id: string): DraftRequest | undefined {
  return db.find(row, `${request} WHERE draft_request.id = :id`, { id });
}

/** Every request about a conversation, the newest first. */
export function listRequestsOf(db: ReadDb, contact: string): DraftRequest[] {
  return db.list(row, `${request} WHERE contact_id = :contact ORDER BY position DESC LIMIT 200`, { contact });
}

/** The requests that wait for a profile, the oldest first. */
export function listRequestsTo(db: ReadDb, profile: string): DraftRequest[] {
  return db.list(
    row,
    `${request} WHERE ended_at IS NULL AND to_profile = :profile
       AND contact_id IN (SELECT id FROM contact WHERE closed_at IS NULL) ORDER BY position`,
    { profile },
  );
}

/**
 * What a profile has asked, or what was asked about what is theirs: what waits, and what a colleague answered until
 * they have seen it.
 */
export function listRequestsFrom(db: ReadDb, profile: string): DraftRequest[] {
  return db.list(
    row,
    `${request} WHERE (asked_by = :profile OR from_profile = :profile) AND seen_at IS NULL
       AND (ending IS NULL OR ending <> 'withdrawn')
       AND (ended_at IS NOT NULL OR contact_id IN (SELECT id FROM contact WHERE closed_at IS NULL))
     ORDER BY position LIMIT 100`,
    { profile },
  );
}

/** Adds a request. */
export function insertRequest(
  db: WriteDb,
  asked: { id: string; contact: string; from: string; by: string; to: string; why: string; at: string },
): void {
  db.run(
    `INSERT INTO draft_request (id, contact_id, from_profile, asked_by, to_profile, why, at)
     VALUES (:id, :contact, :from, :by, :to, :why, :at)`,
    asked,
  );
}

/** Ends a request; false where it has ended. */
export function updateRequestEnded(
  db: WriteDb,
  ended: { id: string; ending: NonNullable<DraftRequest['ending']>; at: string; answer: string },
): boolean {
  const sql = `UPDATE draft_request SET ended_at = :at, ending = :ending, answer = :answer
    WHERE id = :id AND ended_at IS NULL`;
  return db.run(sql, ended) === 1;
}

/** Notes that whoever asked has seen what came of it. */
export function updateRequestSeen(db: WriteDb, id: string, at: string): void {
  db.run('UPDATE draft_request SET seen_at = :at WHERE id = :id AND ended_at IS NOT NULL', { id, at });
}

const owner = z.object({ id: z.string(), name: z.string(), retiredAt: z.string().nullable() });
/** Whose a conversation is. */
export type Owner = z.output<typeof owner>;

/** Whose a conversation is. @throws AppError `not-found` */
export function getOwner(db: ReadDb, contact: string): Owner {
  return db.get(
    owner,
    `SELECT profile.id AS id, profile.name AS name, retired_at AS retiredAt
     FROM contact JOIN profile ON profile.id = profile_id WHERE contact.id = :contact`,
    { contact },
  );
}

/** Gives a conversation to another profile: the one that finishes it. */
export function updateOwner(db: WriteDb, contact: string, profile: string): void {
  db.run('UPDATE contact SET profile_id = :profile, held_by = NULL WHERE id = :contact', { contact, profile });
}

/** The open conversations of everybody but one, the oldest first: their ids. */
export function listDraftsOfOthers(db: ReadDb, profile: string, most: number): string[] {
  return db
    .list(
      z.object({ id: z.string() }),
      `SELECT id FROM contact WHERE closed_at IS NULL AND profile_id <> :profile AND NOT ${isPassedOn}
       ORDER BY opened_at LIMIT :most`,
      { profile, most },
    )
    .map(({ id }) => id);
}
