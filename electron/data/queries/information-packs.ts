import { z } from 'zod';
import {
  type PackWay,
  packDocument,
  packDraft,
  packWays,
  type SentHow,
  sentHows,
} from '../../../shared/domain/information-pack/document.ts';
import { type PackOut, type PackStanding, packOut, waitingPack } from '../../../shared/domain/information-pack/view.ts';
import type { PackAlong } from '../../../shared/domain/sealed/sealed-file.ts';
import type { CivilDate, Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, hasEndedElsewhere, isEdited, isPassedOn, json } from './columns.ts';

const draftRow = z.object({ rev: z.number().int(), value: json(packDraft) });
/** What was chosen and edited in a pack, and the number of its last saving. */
export type KeptPackDraft = z.infer<typeof draftRow>;

/** What was chosen and edited in the pack of a contact, or undefined. */
export function findPackDraft(db: ReadDb, contact: string): KeptPackDraft | undefined {
  return db.find(draftRow, 'SELECT rev, value FROM information_pack_draft WHERE contact_id = :contact', { contact });
}

/** Keeps what is chosen and edited in place of what was kept before. */
export function upsertPackDraft(
  db: WriteDb,
  { value, ...kept }: KeptPackDraft & { contact: string; at: Instant; profile: string },
): void {
  db.run(
    `INSERT INTO information_pack_draft (contact_id, rev, value, at, profile_id)
     VALUES (:contact, :rev, :value, :at, :profile)
     ON CONFLICT (contact_id) DO UPDATE SET rev = excluded.rev, value = excluded.value, at = excluded.at,
       profile_id = excluded.profile_id`,
    { ...kept, value: JSON.stringify(value) },
  );
}

/** Puts down that a pack comes out, with what it says. */
export function insertPackOut(
  db: WriteDb,
  out: { id: string; contact: string; way: PackWay; at: Instant; profile: string; content: string; reason: string },
): void {
  db.run(
    `INSERT INTO information_pack_out (id, contact_id, way, at, profile_id, content, reason)
     VALUES (:id, :contact, :way, :at, :profile, :content, :reason)`,
    out,
  );
}

const content = z.object({ contact: z.string(), way: z.enum(packWays), hasFailed: flag, content: z.string() });

/** One time that a pack came out, or undefined. The content is empty once its words have been removed. */
export function findPackOut(db: ReadDb, id: string): z.output<typeof content> | undefined {
  return db.find(
    content,
    `SELECT contact_id AS contact, way, failed_at IS NOT NULL AS hasFailed, content
     FROM information_pack_out WHERE id = :id`,
    { id },
  );
}

/** Marks that a pack did not come out after all. */
export function updatePackOutFailed(db: WriteDb, id: string, at: Instant): void {
  db.run('UPDATE information_pack_out SET failed_at = :at WHERE id = :id AND failed_at IS NULL', { id, at });
}

const outRow = packOut.extend({ hasFailed: flag });

/** Every time that a pack of a contact came out, the latest first. */
export function listPackOuts(db: ReadDb, contact: string): PackOut[] {
  return db.list(
    outRow,
    `SELECT information_pack_out.id AS id, way, at, profile.name AS by, failed_at IS NOT NULL AS hasFailed
     FROM information_pack_out JOIN profile ON profile.id = profile_id
     WHERE contact_id = :contact ORDER BY position DESC LIMIT 500`,
    { contact },
  );
}

const outWords = z
  .object({ ...packOut.omit({ id: true, by: true }).shape, hasFailed: flag, content: z.string() })
  .transform(({ content: text, ...rest }) => ({
    ...rest,
    pack: text === '' ? null : packDocument.parse(JSON.parse(text)),
  }));

/** Every time that a pack of a contact came out with what it said, the earliest first; null where its words are gone. */
export function listPackWords(db: ReadDb, contact: string): z.output<typeof outWords>[] {
  return db.list(
    outWords,
    `SELECT way, at, failed_at IS NOT NULL AS hasFailed, content FROM information_pack_out
     WHERE contact_id = :contact ORDER BY position`,
    { contact },
  );
}

const standingRow = z
  .object({
    ...{ id: z.string(), by: z.string(), promisedAt: z.string().nullable(), due: z.string().nullable() },
    ...{ sentAt: z.string().nullable(), sentHow: z.enum(sentHows).nullable(), sentWho: z.string() },
    ...{ sentBy: z.string(), withdrawnAt: z.string().nullable(), withdrawnWhy: z.string(), withdrawnBy: z.string() },
  })
  .transform((row): PackStanding => {
    const { id, by, promisedAt, due, sentAt, sentHow, sentWho, sentBy, withdrawnAt, withdrawnWhy, withdrawnBy } = row;
    return {
      id,
      promised: promisedAt === null || due === null ? null : { at: promisedAt, by, due },
      sent: sentAt === null || sentHow === null ? null : { at: sentAt, how: sentHow, who: sentWho, by: sentBy },
      withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, why: withdrawnWhy, by: withdrawnBy },
    };
  });

/** The packs of a contact that were promised or given, the latest first. */
export function listPacks(db: ReadDb, contact: string): PackStanding[] {
  return db.list(
    standingRow,
    `SELECT information_pack.id AS id, maker.name AS by, promised_at AS promisedAt, due, sent_at AS sentAt,
       sent_how AS sentHow, sent_who AS sentWho, coalesce(sender.name, '') AS sentBy, withdrawn_at AS withdrawnAt,
       withdrawn_why AS withdrawnWhy, coalesce(withdrawer.name, '') AS withdrawnBy
     FROM information_pack JOIN profile AS maker ON maker.id = profile_id
       LEFT JOIN profile AS sender ON sender.id = sent_by
       LEFT JOIN profile AS withdrawer ON withdrawer.id = withdrawn_by
     WHERE contact_id = :contact ORDER BY position DESC LIMIT 200`,
    { contact },
  );
}

/** Promises a pack by a day; where it was promised already, the day changes. */
export function upsertPromisedPack(
  db: WriteDb,
  pack: { id: string; contact: string; at: Instant; due: CivilDate; profile: string },
): void {
  db.run(
    `INSERT INTO information_pack (id, contact_id, profile_id, promised_at, due, sent_who, sent_reason, withdrawn_why)
     VALUES (:id, :contact, :profile, :at, :due, '', '', '') ON CONFLICT (id) DO UPDATE SET due = excluded.due`,
    pack,
  );
}

/** Notes that a pack was given; one that was never promised is put down with it. */
export function upsertSentPack(
  db: WriteDb,
  sent: { id: string; contact: string; how: SentHow; who: string; at: Instant; reason: string; profile: string },
): void {
  db.run(
    `INSERT INTO information_pack (id, contact_id, profile_id, sent_at, sent_how, sent_who, sent_by, sent_reason,
       withdrawn_why) VALUES (:id, :contact, :profile, :at, :how, :who, :profile, :reason, '')
     ON CONFLICT (id) DO UPDATE SET sent_at = excluded.sent_at, sent_how = excluded.sent_how,
       sent_who = excluded.sent_who, sent_by = excluded.sent_by, sent_reason = excluded.sent_reason`,
    sent,
  );
}

/** Puts down a pack of a draft that came from a colleague, as it stands. */
export function insertMovedPack(
  db: WriteDb,
  {
    id,
    contact,
    profile,
    promised,
    sent,
    withdrawn,
  }: PackAlong['packs'][number] & { contact: string; profile: string },
): void {
  db.run(
    `INSERT INTO information_pack (id, contact_id, profile_id, promised_at, due, sent_at, sent_how, sent_who, sent_by,
       sent_reason, withdrawn_at, withdrawn_by, withdrawn_why)
     VALUES (:id, :contact, :profile, :promisedAt, :due, :sentAt, :how, :who, :sentBy, '', :withdrawnAt, :withdrawnBy,
       :why)`,
    {
      ...{ id, contact, profile, promisedAt: promised?.at ?? null, due: promised?.due ?? null },
      ...{ sentAt: sent?.at ?? null, how: sent?.how ?? null, who: sent?.who ?? '', sentBy: sent ? profile : null },
      ...{ withdrawnAt: withdrawn?.at ?? null, withdrawnBy: withdrawn ? profile : null, why: withdrawn?.why ?? '' },
    },
  );
}

/** Withdraws a pack that was promised. */
export function updatePackWithdrawn(
  db: WriteDb,
  withdrawn: { id: string; at: Instant; why: string; profile: string },
): void {
  db.run(
    `UPDATE information_pack SET withdrawn_at = :at, withdrawn_why = :why, withdrawn_by = :profile WHERE id = :id`,
    withdrawn,
  );
}

/** Takes back that a promised pack was given or withdrawn. */
export function updatePackWaiting(db: WriteDb, id: string): void {
  db.run(
    `UPDATE information_pack SET sent_at = NULL, sent_how = NULL, sent_who = '', sent_by = NULL, sent_reason = '',
       withdrawn_at = NULL, withdrawn_by = NULL, withdrawn_why = '' WHERE id = :id AND promised_at IS NOT NULL`,
    { id },
  );
}

/** Takes out a pack that was never promised, and was not given after all. */
export function deletePackUnpromised(db: WriteDb, id: string): void {
  db.run('DELETE FROM information_pack WHERE id = :id AND promised_at IS NULL', { id });
}

const waitingRow = z
  .object({ ...waitingPack.omit({ alarms: true }).shape, sample: flag, isDraft: flag, isEdited: flag })
  .transform(({ isEdited: edited, ...row }) => ({ row, isEdited: edited }));
/** A pack that waits, and whether its conversation is being worked on. */
export type FoundWaitingPack = z.output<typeof waitingRow>;

/** What was promised and neither given nor withdrawn, the longest due first. */
export function listWaitingPacks(db: ReadDb, limit: number): FoundWaitingPack[] {
  // From the short list to the record, and not the other way: SQLite counts no table that is empty, and takes it for long.
  return db.list(
    waitingRow,
    `SELECT information_pack.id AS pack, contact.id AS contact, person.name AS personName,
       contact.requester_name AS requesterName, contact.sample AS sample, contact.closed_at IS NULL AS isDraft, due,
       (SELECT max(at) FROM information_pack_out AS come WHERE come.contact_id = contact.id AND come.failed_at IS NULL
         AND come.at >= information_pack.promised_at) AS producedAt, ${isEdited} AS isEdited
     FROM information_pack INDEXED BY information_pack_waiting
     CROSS JOIN contact ON contact.id = information_pack.contact_id JOIN person ON person.id = contact.person_id
     WHERE sent_at IS NULL AND withdrawn_at IS NULL AND NOT ${hasEndedElsewhere}
       AND NOT (contact.closed_at IS NULL AND ${isPassedOn})
       AND NOT EXISTS (SELECT 1 FROM purged WHERE purged.contact_id = contact.id)
     ORDER BY due, information_pack.position LIMIT :limit`,
    { limit },
  );
}
