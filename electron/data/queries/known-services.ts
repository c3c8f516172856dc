import { z } from 'zod';
import { deadNumber, favourite, serviceNote } from '../../../shared/domain/directory/known-here.ts';
import type { ServiceKey } from '../../../shared/domain/directory/service.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

const ofEach = `FROM json_each(:keys) AS wanted CROSS JOIN`;
const isWanted = `source = wanted.value ->> '$.source' AND service = wanted.value ->> '$.id'`;
const keyOfRow = `json_object('source', source, 'id', service)`;
const key = json(z.strictObject({ source: z.string(), id: z.string() }));

/** Who did something to which service, and when. */
interface Done {
  readonly key: ServiceKey;
  readonly at: Instant;
  readonly profile: string;
}

/** The favourites of this computer, the newest first. */
export function listFavourites(db: ReadDb) {
  return db.list(
    z.object({ ...favourite.shape, key }),
    `SELECT ${keyOfRow} AS key, service_favourite.name AS name, at, profile.name AS by
     FROM service_favourite JOIN profile ON profile.id = profile_id ORDER BY at DESC, service_favourite.rowid DESC LIMIT 500`,
  );
}

/** Puts a service among the favourites; one that is there stays as it is. */
export function insertFavourite(
  db: WriteDb,
  { key: { source, id }, name, at, profile }: Done & { name: string },
): void {
  db.run(
    `INSERT INTO service_favourite (source, service, name, at, profile_id) VALUES (:source, :id, :name, :at, :profile)
     ON CONFLICT (source, service) DO NOTHING`,
    { source, id, name, at, profile },
  );
}

/** Takes a service out of the favourites; one that is not there is no error. */
export function deleteFavourite(db: WriteDb, { source, id }: ServiceKey): void {
  db.run('DELETE FROM service_favourite WHERE source = :source AND service = :id', { source, id });
}

/** The notes that stand about services, the newest first. */
export function listServiceNotes(db: ReadDb, keys: readonly ServiceKey[]) {
  return db.list(
    z.object({ ...serviceNote.shape, key }),
    `SELECT ${keyOfRow} AS key, service_note.id AS id, text, at, profile.name AS by
     ${ofEach} service_note ON ${isWanted} JOIN profile ON profile.id = profile_id
     WHERE removed_at IS NULL ORDER BY at DESC, service_note.rowid DESC`,
    { keys: JSON.stringify(keys) },
  );
}

/** Puts a note; one of the same id is written over, by whoever writes it. False where it is about another service. */
export function upsertServiceNote(db: WriteDb, note: Done & { id: string; text: string }): boolean {
  const { key: of, ...rest } = note;
  return (
    db.run(
      `INSERT INTO service_note (id, source, service, text, at, profile_id)
       VALUES (:id, :source, :service, :text, :at, :profile)
       ON CONFLICT (id) DO UPDATE SET text = excluded.text, at = excluded.at, profile_id = excluded.profile_id,
         removed_at = NULL
       WHERE source = excluded.source AND service = excluded.service`,
      { ...rest, source: of.source, service: of.id },
    ) > 0
  );
}

/** Takes a note away, or brings it back: it is kept for that. */
export function updateNoteRemoved(db: WriteDb, id: string, removedAt: Instant | null): void {
  db.run('UPDATE service_note SET removed_at = :removedAt WHERE id = :id', { id, removedAt });
}

/** The numbers of services that stand as dead, the newest first. */
export function listDeadNumbers(db: ReadDb, keys: readonly ServiceKey[]) {
  return db.list(
    z.object({ ...deadNumber.shape, key }),
    `SELECT ${keyOfRow} AS key, service_dead_number.id AS id, number, at, profile.name AS by
     ${ofEach} service_dead_number ON ${isWanted} JOIN profile ON profile.id = profile_id
     WHERE withdrawn_at IS NULL ORDER BY at DESC, service_dead_number.rowid DESC`,
    { keys: JSON.stringify(keys) },
  );
}

/** Notes that a number is dead; one that stands as dead already stays as it is. */
export function insertDeadNumber(db: WriteDb, dead: Done & { id: string; number: string }): void {
  const { key: of, ...rest } = dead;
  db.run(
    `INSERT INTO service_dead_number (id, source, service, number, at, profile_id)
     VALUES (:id, :source, :service, :number, :at, :profile) ON CONFLICT DO NOTHING`,
    { ...rest, source: of.source, service: of.id },
  );
}

/** Notes that a number is not dead after all, and who says so; one that was withdrawn before stays as it was. */
export function updateDeadNumberWithdrawn(db: WriteDb, id: string, at: Instant, profile: string): void {
  db.run(
    `UPDATE service_dead_number SET withdrawn_at = :at, withdrawn_by = :profile
     WHERE id = :id AND withdrawn_at IS NULL`,
    { id, at, profile },
  );
}

/** Which of some services are favourites. */
export function listWantedFavourites(db: ReadDb, keys: readonly ServiceKey[]) {
  return db.list(
    z.object({ ...favourite.shape, key }),
    `SELECT ${keyOfRow} AS key, service_favourite.name AS name, at, profile.name AS by
     ${ofEach} service_favourite ON ${isWanted} JOIN profile ON profile.id = profile_id`,
    { keys: JSON.stringify(keys) },
  );
}
