import { z } from 'zod';
import { type Move, move } from '../../../shared/domain/sealed/moves.ts';
import { type SealedKind, sealedKinds } from '../../../shared/domain/sealed/sealed-file.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { dayThatHolds, flag, json } from './columns.ts';

const kind = z.enum(sealedKinds);
const standing = z.object({ seal: z.string(), contact: z.string(), kind, to: z.string(), at: z.string() });
/** A passing on that stands: a colleague goes on with it. */
export type StandingPass = z.infer<typeof standing>;

const columns = 'SELECT id AS seal, contact_id AS contact, kind, to_name AS "to", at FROM moved_to_colleague';

/** The passing on of a contact that stands, or undefined. There is one at the most. */
export function findPassOf(db: ReadDb, contact: string): StandingPass | undefined {
  return db.find(standing, `${columns} WHERE contact_id = :contact AND ended_at IS NULL`, { contact });
}

/** A passing on that stands, by the id of its sealing, or undefined. */
export function findPass(db: ReadDb, seal: string): StandingPass | undefined {
  return db.find(standing, `${columns} WHERE id = :seal AND ended_at IS NULL`, { seal });
}

/** Notes that a contact was passed on. */
export function insertPass(
  db: WriteDb,
  pass: StandingPass & { readonly address: string; readonly profile: string },
): void {
  db.run(
    `INSERT INTO moved_to_colleague (id, contact_id, kind, to_name, to_address, at, profile_id)
     VALUES (:seal, :contact, :kind, :to, :address, :at, :profile)`,
    { ...pass },
  );
}

/** Notes who said that it arrived. */
export function updateConfirmed(db: WriteDb, seal: string, by: string, at: Instant): void {
  db.run('UPDATE moved_to_colleague SET confirmed_by = :by, confirmed_at = :at WHERE id = :seal AND ended_at IS NULL', {
    ...{ seal, by, at },
  });
}

/** Ends a passing on: it was taken back, or has come back. */
export function updatePassEnded(db: WriteDb, seal: string, ending: 'taken-back' | 'came-back', at: Instant): void {
  db.run('UPDATE moved_to_colleague SET ended_at = :at, ending = :ending WHERE id = :seal AND ended_at IS NULL', {
    ...{ seal, ending, at },
  });
}

const passed = z.object({
  ...standing.shape,
  personName: z.string(),
  requesterName: z.string(),
  sample: flag,
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  due: z.string().nullable(),
});

/** What stands as passed on: everything that nobody has said to have arrived, the oldest first; then the others. */
export function listPassed(db: ReadDb, confirmedSince: Instant, limit: number): z.output<typeof passed>[] {
  // From the short list to the record, and not the other way: SQLite counts no table that is empty, and takes it for long.
  return db.list(
    passed,
    `SELECT moved_to_colleague.id AS seal, contact_id AS contact, kind, to_name AS "to", moved_to_colleague.at AS at,
       person.name AS personName, requester_name AS requesterName, sample, confirmed_by AS confirmedBy,
       confirmed_at AS confirmedAt,
       (SELECT coalesce(follow_up.next_on, ${dayThatHolds}) FROM follow_up
        WHERE kind = 'follow-up' AND follow_up.contact_id = moved_to_colleague.contact_id AND done_at IS NULL) AS due
     FROM moved_to_colleague CROSS JOIN contact ON contact.id = moved_to_colleague.contact_id
     JOIN person ON person.id = contact.person_id
     WHERE ended_at IS NULL AND coalesce(confirmed_at, :confirmedSince) >= :confirmedSince
     ORDER BY confirmed_at IS NOT NULL, moved_to_colleague.at LIMIT :limit`,
    { confirmedSince, limit },
  );
}

/** The steps of a contact between computers, the newest first. */
export function listMoves(db: ReadDb, contact: string): Move[] {
  return db.list(
    z.object({ ...move.shape, hasClosedThere: flag }),
    `SELECT id AS seal, kind, 'passed-on' AS way, to_name AS name, at, ending, 0 AS hasClosedThere
     FROM moved_to_colleague WHERE contact_id = :contact
     UNION ALL SELECT id, kind, 'taken-over', from_name, at, NULL, ended_elsewhere FROM taken_over WHERE contact_id = :contact
     ORDER BY at DESC, seal DESC LIMIT 100`,
    { contact },
  );
}

/** A file that was taken over. */
export interface TakenFile {
  readonly seal: string;
  readonly contact: string;
  readonly kind: SealedKind;
  readonly name: string;
  readonly address: string;
  readonly sealedAt: Instant;
  readonly at: Instant;
  readonly profile: string;
  readonly endedElsewhere: boolean;
  /** The sealings before this one. */
  readonly through: readonly string[];
}

/** Notes what was taken over, from whom. */
export function insertTaken(db: WriteDb, { endedElsewhere, through, ...taken }: TakenFile): void {
  db.run(
    `INSERT INTO taken_over (id, contact_id, kind, from_name, from_address, sealed_at, at, profile_id, ended_elsewhere,
       through)
     VALUES (:seal, :contact, :kind, :name, :address, :sealedAt, :at, :profile, :endedElsewhere, :through)`,
    { ...taken, endedElsewhere: endedElsewhere ? 1 : 0, through: JSON.stringify(through) },
  );
}

/** The contact that a sealing brought here, or undefined. */
export function findTaken(db: ReadDb, seal: string): string | undefined {
  const row = z.object({ contact: z.string() });
  return db.find(row, 'SELECT contact_id AS contact FROM taken_over WHERE id = :seal', { seal })?.contact;
}

/** The sealings that brought a contact here, with those before them. */
export function listSealsThrough(db: ReadDb, contact: string): string[] {
  const row = z.object({ seal: z.string(), through: json(z.array(z.string())) });
  const taken = db.list(row, 'SELECT id AS seal, through FROM taken_over WHERE contact_id = :contact', { contact });
  return [...new Set(taken.flatMap(({ seal, through }) => [...through, seal]))];
}

/** Whether a contact closed on another computer, so that only its follow-up is here. */
export function hasEndedElsewhereNow(db: ReadDb, contact: string): boolean {
  const sql = 'SELECT 1 FROM taken_over WHERE contact_id = :contact AND ended_elsewhere = 1';
  return db.find(z.object({}), sql, { contact }) !== undefined;
}
