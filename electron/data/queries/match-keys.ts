import { z } from 'zod';
import { identifiersOf } from '../../../shared/domain/match/identifiers.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

const identityColumns = {
  name: z.string(),
  born: z.string().nullable(),
  postcode: z.string(),
  phone: z.string(),
  personNhsNumber: z.string(),
  personRecordNumber: z.string(),
};

/** A row as what a person is found by, and what else it holds. */
function withIdentifiers<T extends Parameters<typeof identifiersOf>[0]>({
  personNhsNumber,
  personRecordNumber,
  ...row
}: T) {
  return { ...row, identifiers: identifiersOf({ personNhsNumber, personRecordNumber }) };
}

const ofPerson = z.object({ ...identityColumns, personId: z.string() }).transform(withIdentifiers);
/** What a person is found by, as it is on record. */
export type IdentityRow = z.infer<typeof ofPerson>;

const identitySelect =
  'name, born, postcode, phone, nhs_number AS personNhsNumber, record_number AS personRecordNumber';

/** What the person of a contact is found by. @throws AppError `not-found` */
export function getIdentity(db: ReadDb, contact: string): IdentityRow {
  return db.get(
    ofPerson,
    `SELECT person.id AS personId, ${identitySelect}
     FROM contact JOIN person ON person.id = contact.person_id WHERE contact.id = :contact`,
    { contact },
  );
}

const numberRow = z.object({ number: z.number() });

/** The number that a person's keys are kept under; made where there is none. */
export function numberOf(db: WriteDb, personId: string): number {
  db.run('INSERT INTO match_person (person_id) VALUES (:personId) ON CONFLICT (person_id) DO NOTHING', { personId });
  return db.get(numberRow, 'SELECT number FROM match_person WHERE person_id = :personId', { personId }).number;
}

/** Adds keys of a person; those that are there already stay. */
export function insertMatchKeys(db: WriteDb, number: number, keys: readonly string[]): void {
  db.run(
    'INSERT INTO match_key (key, number) SELECT value, :number FROM json_each(:keys) WHERE true ON CONFLICT DO NOTHING',
    { keys: JSON.stringify(keys), number },
  );
}

/** Takes a key of a person out. */
export function deleteMatchKey(db: WriteDb, number: number, key: string): void {
  db.run('DELETE FROM match_key WHERE key = :key AND number = :number', { key, number });
}

/** Takes every key of everybody out. */
export function deleteAllMatchKeys(db: WriteDb): void {
  db.run('DELETE FROM match_key');
  db.run('DELETE FROM match_person');
}

/** The people on record after a given one, in the order of their ids. */
export function listIdentities(db: ReadDb, after: string, limit: number): IdentityRow[] {
  return db.list(
    ofPerson,
    `SELECT id AS personId, ${identitySelect} FROM person WHERE id > :after ORDER BY id LIMIT :limit`,
    { after, limit },
  );
}

const candidate = z.object({ ...identityColumns, contact: z.string() }).transform(withIdentifiers);
/** A contact whose person shares a key with what is looked for. */
export type Candidate = z.infer<typeof candidate>;

/** The contacts whose people share a key: those of the first keys first, up to a limit. */
export function listCandidates(db: ReadDb, keys: readonly string[], limit: number): Candidate[] {
  return db.list(
    candidate,
    `SELECT contact.id AS contact, ${identitySelect}
     FROM (SELECT DISTINCT number FROM json_each(:keys) AS wanted CROSS JOIN match_key ON match_key.key = wanted.value LIMIT :limit) AS found
     JOIN match_person ON match_person.number = found.number
     JOIN person ON person.id = match_person.person_id
     JOIN contact ON contact.person_id = person.id`,
    { keys: JSON.stringify(keys), limit },
  );
}
