import { z } from 'zod';
import { contactSummary } from '../../../shared/domain/contact.ts';
import { type SampleReason, sampleReasons } from '../../../shared/domain/review/draw.ts';
import { sampleWeek } from '../../../shared/domain/review/view.ts';
import { type CivilDate, civilDate, type Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, hasEndedElsewhere, isEdited, json } from './columns.ts';

const isHere = `contact.closed_at IS NOT NULL AND NOT ${hasEndedElsewhere}
  AND NOT EXISTS (SELECT 1 FROM purged WHERE purged.contact_id = contact.id)`;

const closedRow = z.object({ contact: z.string(), adviser: z.string(), closedDay: civilDate, isPassed: flag });
/** A closed contact that can be looked at, and whose it was. */
export type ClosedForReview = z.output<typeof closedRow>;

const closedColumns = `SELECT contact.id AS contact, contact.profile_id AS adviser, contact.closed_day AS closedDay,
  contact.outcome_class = 'passed' AS isPassed FROM contact`;

/** Every contact that closed here from one day to another, both counted in, and still has its words. */
export function listClosedBetween(db: ReadDb, from: CivilDate, to: CivilDate): ClosedForReview[] {
  return db.list(closedRow, `${closedColumns} WHERE contact.closed_day BETWEEN :from AND :to AND ${isHere}`, {
    from,
    to,
  });
}

/** Those of some contacts that closed here and still have their words. */
export function listClosedAmong(db: ReadDb, contacts: readonly string[]): ClosedForReview[] {
  return db.list(
    closedRow,
    `${closedColumns} JOIN json_each(:contacts) AS wanted ON wanted.value = contact.id WHERE ${isHere}`,
    { contacts: JSON.stringify(contacts) },
  );
}

const idRow = z.object({ id: z.string() });

/** The contacts that were received from one day to another, both counted in. */
export function listReceivedBetween(db: ReadDb, from: CivilDate, to: CivilDate): string[] {
  return db
    .list(idRow, 'SELECT id FROM contact WHERE civil_day BETWEEN :from AND :to', { from, to })
    .map(({ id }) => id);
}

/** The contacts for which a reason was given to close over a gate, from one moment up to another. */
export function listOverriddenBetween(db: ReadDb, from: Instant, before: Instant): string[] {
  return db
    .list(idRow, 'SELECT DISTINCT contact_id AS id FROM override WHERE at >= :from AND at < :before', { from, before })
    .map(({ id }) => id);
}

const weekRow = sampleWeek.shape.drawn.unwrap();
/** What the sample of a week was drawn by. */
export type DrawnWeek = z.output<typeof weekRow>;

/** What the sample of a week was drawn by, or undefined while nobody has drawn it. */
export function findReviewWeek(db: ReadDb, week: CivilDate): DrawnWeek | undefined {
  return db.find(
    weekRow,
    `SELECT seed, random_per_adviser AS randomPerAdviser, second_percent AS secondPercent, closed, drawn_at AS at,
       profile.name AS by
     FROM review_week JOIN profile ON profile.id = profile_id WHERE week = :week`,
    { week },
  );
}

/** Keeps what the sample of a week is drawn by. */
export function insertReviewWeek(
  db: WriteDb,
  drawn: Omit<DrawnWeek, 'by'> & { readonly week: CivilDate; readonly profile: string },
): void {
  db.run(
    `INSERT INTO review_week (week, seed, random_per_adviser, second_percent, closed, drawn_at, profile_id)
     VALUES (:week, :seed, :randomPerAdviser, :secondPercent, :closed, :at, :profile)`,
    drawn,
  );
}

/** A contact in a sample. */
export interface KeptSample {
  readonly week: CivilDate;
  readonly contact: string;
  readonly reasons: readonly SampleReason[];
  readonly cameBackIn: string | null;
  readonly passedAfter: string | null;
}

/** Puts a contact into a sample; where it is in it already, its reasons are written over. */
export function upsertSample(
  db: WriteDb,
  {
    reasons,
    isDouble,
    ...kept
  }: KeptSample & { readonly id: string; readonly isDouble: boolean; readonly at: Instant },
): void {
  db.run(
    `INSERT INTO review_sample (id, week, contact_id, reasons, came_back_in, passed_after, is_double, added_at)
     VALUES (:id, :week, :contact, :reasons, :cameBackIn, :passedAfter, :isDouble, :at)
     ON CONFLICT (week, contact_id) DO UPDATE SET reasons = excluded.reasons, came_back_in = excluded.came_back_in,
       passed_after = excluded.passed_after`,
    { ...kept, reasons: JSON.stringify(reasons), isDouble: isDouble ? 1 : 0 },
  );
}

const sampleRow = z.object({
  ...{ sample: z.string(), week: civilDate, contact: z.string(), isDouble: flag },
  ...{ reasons: json(z.array(z.enum(sampleReasons)).min(1)), adviserId: z.string(), adviser: z.string() },
  ...{ cameBackIn: z.string().nullable(), passedAfterIn: z.string().nullable() },
  ...{ cameBackOn: civilDate.nullable(), passedAfter: civilDate.nullable(), closedDay: civilDate },
  ...{ personName: z.string(), requesterName: contactSummary.shape.requesterName, isInvented: flag },
  ...{ isEdited: flag, isRemoved: flag },
});
/** A contact in a sample, with what a list says about it. */
export type FoundSample = z.output<typeof sampleRow>;

const select = `SELECT review_sample.id AS sample, week, review_sample.contact_id AS contact, is_double AS isDouble, reasons,
  contact.profile_id AS adviserId, profile.name AS adviser, came_back_in AS cameBackIn, passed_after AS passedAfterIn,
  (SELECT civil_day FROM contact AS later WHERE later.id = came_back_in) AS cameBackOn,
  (SELECT civil_day FROM contact AS earlier WHERE earlier.id = passed_after) AS passedAfter,
  contact.closed_day AS closedDay, person.name AS personName, contact.requester_name AS requesterName,
  contact.sample AS isInvented, ${isEdited} AS isEdited,
  EXISTS (SELECT 1 FROM purged WHERE purged.contact_id = contact.id) AS isRemoved
  FROM review_sample CROSS JOIN contact ON contact.id = review_sample.contact_id
  JOIN person ON person.id = contact.person_id JOIN profile ON profile.id = contact.profile_id`;

/** The sample of a week, in the order in which its contacts were begun. */
export function listSamples(db: ReadDb, week: CivilDate): FoundSample[] {
  return db.list(sampleRow, `${select} WHERE week = :week ORDER BY review_sample.contact_id`, { week });
}

/** A contact in a sample, or undefined. */
export function findSample(db: ReadDb, id: string): FoundSample | undefined {
  return db.find(sampleRow, `${select} WHERE review_sample.id = :id`, { id });
}

/** The contacts of one adviser, or of everybody (null), that were reviewed, the latest first. */
export function listReviewed(db: ReadDb, adviser: string | null, limit: number): FoundSample[] {
  return db.list(
    sampleRow,
    `${select} WHERE (:adviser IS NULL OR contact.profile_id = :adviser)
       AND EXISTS (SELECT 1 FROM review WHERE sample_id = review_sample.id AND done_at IS NOT NULL)
     ORDER BY week DESC, review_sample.contact_id DESC LIMIT :limit`,
    { adviser, limit },
  );
}
