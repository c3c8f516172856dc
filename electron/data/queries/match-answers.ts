import { z } from 'zod';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

const idRow = z.object({ id: z.string() });

/** One step from what is `together` already to whatever somebody said is about the same person. */
const saidToBeOne = `SELECT match_answer.earlier_id FROM together CROSS JOIN match_answer ON match_answer.contact_id = together.id
       WHERE match_answer.undone_at IS NULL AND match_answer.answer = 'same'
       UNION
       SELECT match_answer.contact_id FROM together CROSS JOIN match_answer ON match_answer.earlier_id = together.id
       WHERE match_answer.undone_at IS NULL AND match_answer.answer = 'same'`;

/** The contacts that were said to be about one person, a given one among them. */
export function listTogether(db: ReadDb, contact: string): string[] {
  const rows = db.list(
    idRow,
    `WITH RECURSIVE together (id) AS (
       SELECT :contact
       UNION
       ${saidToBeOne}
     ) SELECT id FROM together`,
    { contact },
  );
  return rows.map(({ id }) => id);
}

/**
 * The contacts that are about the person of a given one, itself among them: those that somebody said are about one
 * person, and those that go on from each other.
 */
export function listOfPerson(db: ReadDb, contact: string): string[] {
  const rows = db.list(
    idRow,
    `WITH RECURSIVE together (id) AS (
       SELECT :contact
       UNION
       ${saidToBeOne}
       UNION
       SELECT contact_link.from_contact FROM together CROSS JOIN contact_link ON contact_link.contact_id = together.id
       UNION
       SELECT contact_link.contact_id FROM together CROSS JOIN contact_link ON contact_link.from_contact = together.id
     ) SELECT id FROM together`,
    { contact },
  );
  return rows.map(({ id }) => id);
}

const standingRow = z.object({ contact: z.string(), earlier: z.string(), answer: z.enum(['same', 'other']) });
/** Something that was said about two contacts and was not taken back. */
export type StandingAnswer = z.infer<typeof standingRow>;

/** What was said about a contact and others, and stands. */
export function listStanding(db: ReadDb, contact: string): StandingAnswer[] {
  return db.list(
    standingRow,
    `SELECT contact_id AS contact, earlier_id AS earlier, answer FROM match_answer
     WHERE contact_id = :contact AND undone_at IS NULL
     UNION ALL
     SELECT contact_id AS contact, earlier_id AS earlier, answer FROM match_answer
     WHERE earlier_id = :contact AND undone_at IS NULL`,
    { contact },
  );
}

/** Writes down what was said about two contacts. */
export function insertAnswer(
  db: WriteDb,
  answer: {
    readonly id: string;
    readonly contact: string;
    readonly earlier: string;
    readonly answer: StandingAnswer['answer'];
    readonly at: Instant;
    readonly profile: string;
  },
): void {
  db.run(
    `INSERT INTO match_answer (id, contact_id, earlier_id, answer, at, profile_id)
     VALUES (:id, :contact, :earlier, :answer, :at, :profile)`,
    answer,
  );
}

/** Takes back what stands about two contacts, whichever of them it was said in, and says how much that was. */
export function updateUndone(
  db: WriteDb,
  undone: { readonly contact: string; readonly earlier: string; readonly at: Instant; readonly profile: string },
): number {
  return db.run(
    `UPDATE match_answer SET undone_at = :at, undone_by = :profile
     WHERE contact_id IN (:contact, :earlier) AND earlier_id IN (:contact, :earlier) AND undone_at IS NULL`,
    undone,
  );
}
