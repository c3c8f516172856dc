import { z } from 'zod';
import type { ContactFields } from '../../../shared/domain/contact-fields.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { ReadDb } from '../db/handles.ts';
import { flag, hasEndedElsewhere } from './columns.ts';
import { fieldColumns, fieldsRow } from './contact-fields.ts';

/** The conversations that closed on this computer from one day to another, in the order in which they did. */
export function listClosedBetween(db: ReadDb, from: CivilDate, to: CivilDate): string[] {
  return db
    .list(
      z.object({ id: z.string() }),
      `SELECT contact.id AS id FROM contact
       WHERE contact.closed_at IS NOT NULL AND contact.closed_day BETWEEN :from AND :to AND NOT ${hasEndedElsewhere}
       ORDER BY contact.closed_day, contact.closed_at, contact.id`,
      { from, to },
    )
    .map(({ id }) => id);
}

const closed = z.object({
  ...{ startedOn: z.string(), endedOn: z.string(), packId: z.string(), packVersion: z.string() },
  ...{ isSample: flag, isRemoved: flag },
});

/** A conversation that has closed: its days, its pack, and its fields as they are on record. @throws AppError `not-found` */
export function getClosedConversation(db: ReadDb, id: string): z.output<typeof closed> & { fields: ContactFields } {
  const from = 'FROM contact JOIN person ON person.id = contact.person_id WHERE contact.id = :id';
  const head = db.get(
    closed,
    `SELECT contact.civil_day AS startedOn, contact.closed_day AS endedOn, contact.pack_id AS packId,
       contact.pack_version AS packVersion, contact.sample AS isSample,
       EXISTS (SELECT 1 FROM purged WHERE purged.contact_id = contact.id) AS isRemoved ${from}`,
    { id },
  );
  return { ...head, fields: db.get(fieldsRow, `SELECT ${fieldColumns} ${from}`, { id }) };
}
