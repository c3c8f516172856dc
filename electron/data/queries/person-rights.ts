import { z } from 'zod';
import type { FoundRecord } from '../../../shared/contract/retention.ts';
import { type WithheldPart, withheldParts } from '../../../shared/domain/retention/reasons.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag } from './columns.ts';
import { held, stillOpen } from './purge.ts';

const found = z.object({
  ...{ contact: z.string(), day: z.string(), place: z.enum(['person', 'caller', 'other']) },
  ...{ name: z.string(), born: z.string().nullable(), postcode: z.string(), held: flag, stillOpen: flag },
});

/** Every conversation with a name that holds what was typed, the newest first: of its person, its caller or whoever else. */
export function listRecordsOfName(db: ReadDb, name: string): FoundRecord[] {
  const part = (place: string, column: string, more: string) =>
    `SELECT contact.id AS contact, civil_day AS day, '${place}' AS place, ${column} AS name, ${more}, ${held} AS held,
       ${stillOpen} AS stillOpen
     FROM contact JOIN person ON person.id = contact.person_id WHERE instr(lower(${column}), lower(:name)) > 0`;
  const nobody = "NULL AS born, '' AS postcode";
  return db.list(
    found,
    `${part('person', 'person.name', 'person.born AS born, person.postcode AS postcode')}
     UNION ALL ${part('caller', 'requester_name', nobody)} UNION ALL ${part('other', 'other_name', nobody)}
     ORDER BY day DESC, contact LIMIT 500`,
    { name },
  );
}

/** Which parts of a contact have been released. */
export function listReleased(db: ReadDb, contact: string): WithheldPart[] {
  const rows = db.list(
    z.object({ part: z.enum(withheldParts) }),
    'SELECT part FROM released WHERE contact_id = :contact',
    { contact },
  );
  return rows.map(({ part }) => part);
}

/** Releases a part; one that is released stays as it is. */
export function insertReleased(
  db: WriteDb,
  released: { contact: string; part: WithheldPart; now: string; by: string },
): void {
  db.run(
    'INSERT OR IGNORE INTO released (contact_id, part, at, profile_id) VALUES (:contact, :part, :now, :by)',
    released,
  );
}

/** Withholds a part again. */
export function deleteReleased(db: WriteDb, contact: string, part: WithheldPart): void {
  db.run('DELETE FROM released WHERE contact_id = :contact AND part = :part', { contact, part });
}

/** Puts down what was decided about a request to remove somebody's names and words. */
export function insertErasureDecision(
  db: WriteDb,
  decision: { id: string; now: string; by: string; decision: string; ground: string; contacts: number },
): void {
  db.run(
    `INSERT INTO erasure_decision (id, at, profile_id, decision, ground, contacts)
     VALUES (:id, :now, :by, :decision, :ground, :contacts)`,
    decision,
  );
}
