import { z } from 'zod';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

/** Keeps the key of a closed contact's person until a day. */
export function upsertPersonKey(db: WriteDb, contact: string, key: string, expiresOn: CivilDate): void {
  db.run(
    `INSERT INTO person_key (contact_id, key, expires_on) VALUES (:contact, :key, :expiresOn)
     ON CONFLICT (contact_id) DO UPDATE SET key = excluded.key, expires_on = excluded.expires_on`,
    { contact, key, expiresOn },
  );
}

/** Takes the key of a contact's person out; one that is not there is no error. */
export function deletePersonKey(db: WriteDb, contact: string): void {
  db.run('DELETE FROM person_key WHERE contact_id = :contact', { contact });
}

/** Takes out every key whose day has passed, and says how many there were. */
export function deleteExpiredPersonKeys(db: WriteDb, today: CivilDate): number {
  return db.run('DELETE FROM person_key WHERE expires_on < :today', { today });
}

/** The contacts of a key whose person's name is not kept any more, up to a limit. */
export function listContactsOfKey(db: ReadDb, key: string, limit: number): string[] {
  const rows = db.list(
    z.object({ contact: z.string() }),
    `SELECT contact_id AS contact FROM person_key JOIN contact ON contact.id = person_key.contact_id
     JOIN person ON person.id = contact.person_id
     WHERE person_key.key = :key AND person.name = '' LIMIT :limit`,
    { key, limit },
  );
  return rows.map(({ contact }) => contact);
}

const closed = z.object({
  contact: z.string(),
  closedDay: z.string(),
  name: z.string(),
  born: z.string().nullable(),
});

/** The closed contacts after a given one that have no key yet, in the order of their ids. */
export function listClosedWithoutKey(db: ReadDb, after: string, limit: number): z.infer<typeof closed>[] {
  return db.list(
    closed,
    `SELECT contact.id AS contact, closed_day AS closedDay, name, born
     FROM contact JOIN person ON person.id = contact.person_id
     WHERE contact.id > :after AND closed_day IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM person_key WHERE person_key.contact_id = contact.id)
     ORDER BY contact.id LIMIT :limit`,
    { after, limit },
  );
}
