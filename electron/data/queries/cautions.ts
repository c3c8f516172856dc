import { z } from 'zod';
import type { ReadDb } from '../db/handles.ts';
import { flag, isPassedOn } from './columns.ts';
import { fieldColumns, fieldsRow } from './contact-fields.ts';

const isBeingCorrected =
  'EXISTS (SELECT 1 FROM correction WHERE correction.contact_id = contact.id AND correction.ended_at IS NULL)';
const isKnownElsewhere = `EXISTS (SELECT 1 FROM match_answer WHERE match_answer.contact_id = contact.id AND undone_at IS NULL)
  OR EXISTS (SELECT 1 FROM match_answer WHERE match_answer.earlier_id = contact.id AND undone_at IS NULL)
  OR EXISTS (SELECT 1 FROM contact_link WHERE contact_link.contact_id = contact.id)
  OR EXISTS (SELECT 1 FROM contact_link WHERE contact_link.from_contact = contact.id)`;
const head = z.object({
  ...{ id: z.string(), packId: z.string(), packVersion: z.string(), isBeingCorrected: flag },
  passedTo: z.string().nullable(),
});
/** A contact about which something holds when somebody is to be reached, and the pack that says what. */
export type CautiousContact = z.output<typeof head>;

/** Those of some contacts about which something may hold, or for which a way to follow up was agreed. */
export function listCautious(db: ReadDb, contacts: readonly string[]): CautiousContact[] {
  return db.list(
    head,
    `SELECT contact.id AS id, contact.pack_id AS packId, contact.pack_version AS packVersion, ${isBeingCorrected} AS isBeingCorrected,
       (SELECT to_name FROM moved_to_colleague WHERE contact_id = contact.id AND ended_at IS NULL) AS passedTo
     FROM json_each(:contacts) AS wanted CROSS JOIN contact ON contact.id = wanted.value
     JOIN person ON person.id = contact.person_id
     WHERE contact.safe_to_contact = 0 OR person.adjustments <> '[]' OR contact.follow_up_method IS NOT NULL
       OR ${isBeingCorrected} OR ${isPassedOn} OR ${isKnownElsewhere}`,
    { contacts: JSON.stringify(contacts) },
  );
}

/** The fields of a contact as they are on record. */
export function getFields(db: ReadDb, id: string): z.output<typeof fieldsRow> {
  return db.get(
    fieldsRow,
    `SELECT ${fieldColumns} FROM contact JOIN person ON person.id = contact.person_id WHERE contact.id = :id`,
    { id },
  );
}
