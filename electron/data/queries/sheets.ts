import { z } from 'zod';
import { type DeliveryWay, type SheetKind, sheetDocument } from '../../../shared/domain/hand-over/document.ts';
import { sheetEdits } from '../../../shared/domain/hand-over/edits.ts';
import { type SentSheet, sentSheet } from '../../../shared/domain/hand-over/view.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, json } from './columns.ts';

const draftRow = z.object({ rev: z.number().int(), value: json(sheetEdits) });
/** What was edited in a sheet, and the number of its last saving. */
export type KeptEdits = z.infer<typeof draftRow>;

/** What was edited in a sheet, or undefined. */
export function findSheetDraft(db: ReadDb, contact: string, kind: SheetKind): KeptEdits | undefined {
  const sql = 'SELECT rev, value FROM sheet_draft WHERE contact_id = :contact AND kind = :kind';
  return db.find(draftRow, sql, { contact, kind });
}

/** Keeps what is edited in place of what was kept before. */
export function upsertSheetDraft(
  db: WriteDb,
  { value, ...kept }: KeptEdits & { contact: string; kind: SheetKind; at: Instant; profile: string },
): void {
  db.run(
    `INSERT INTO sheet_draft (contact_id, kind, rev, value, at, profile_id)
     VALUES (:contact, :kind, :rev, :value, :at, :profile)
     ON CONFLICT (contact_id, kind) DO UPDATE SET rev = excluded.rev, value = excluded.value, at = excluded.at,
       profile_id = excluded.profile_id`,
    { ...kept, value: JSON.stringify(value) },
  );
}

/** Puts down that a sheet goes out, with what it says. */
export function insertSent(
  db: WriteDb,
  sent: {
    id: string;
    contact: string;
    kind: SheetKind;
    way: DeliveryWay;
    at: Instant;
    profile: string;
    content: string;
  },
): void {
  db.run(
    `INSERT INTO sheet_sent (id, contact_id, kind, way, at, profile_id, content)
     VALUES (:id, :contact, :kind, :way, :at, :profile, :content)`,
    sent,
  );
}

const content = z.object({
  contact: z.string(),
  kind: sentSheet.shape.kind,
  way: sentSheet.shape.way,
  hasFailed: flag,
  content: z.string(),
});

/** One time that a sheet went out, or undefined. The content is empty once its words have been removed. */
export function findSent(db: ReadDb, id: string): z.output<typeof content> | undefined {
  return db.find(
    content,
    `SELECT contact_id AS contact, kind, way, failed_at IS NOT NULL AS hasFailed, content FROM sheet_sent
     WHERE id = :id`,
    { id },
  );
}

/** Marks that a sheet did not go out after all. */
export function updateFailed(db: WriteDb, id: string, at: Instant): void {
  db.run('UPDATE sheet_sent SET failed_at = :at WHERE id = :id AND failed_at IS NULL', { id, at });
}

const sentRow = sentSheet.extend({ hasFailed: flag });

/** Every time that a sheet of a contact went out, the latest first. */
export function listSent(db: ReadDb, contact: string): SentSheet[] {
  return db.list(
    sentRow,
    `SELECT sheet_sent.id AS id, kind, way, at, profile.name AS by, failed_at IS NOT NULL AS hasFailed
     FROM sheet_sent JOIN profile ON profile.id = sheet_sent.profile_id
     WHERE contact_id = :contact ORDER BY position DESC LIMIT 500`,
    { contact },
  );
}

const sentWords = z
  .object({ ...sentSheet.omit({ id: true, by: true }).shape, hasFailed: flag, content: z.string() })
  .transform(({ content: text, ...rest }) => ({
    ...rest,
    sheet: text === '' ? null : sheetDocument.parse(JSON.parse(text)),
  }));

/** Every sheet of a contact with what it said, the earliest first; null where its words have been removed. */
export function listSentWords(db: ReadDb, contact: string): z.output<typeof sentWords>[] {
  return db.list(
    sentWords,
    `SELECT kind, way, at, failed_at IS NOT NULL AS hasFailed, content FROM sheet_sent
     WHERE contact_id = :contact ORDER BY position`,
    { contact },
  );
}
