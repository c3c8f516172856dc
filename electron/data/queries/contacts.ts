import { z } from 'zod';
import { type Contact, contactSummary } from '../../../shared/domain/contact.ts';
import { followUpRow, mostLookedAt } from '../../../shared/domain/desk-day.ts';
import type { CivilDate, Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { dayThatHolds, flag, hasEndedElsewhere, isPassedOn } from './columns.ts';
import { listConcerns } from './concerns.ts';
import { fieldColumns, fieldsRow } from './contact-fields.ts';
import { findOpenCorrection } from './corrections.ts';
import { listNotes } from './notes.ts';
import { listKeptPromises } from './promises.ts';
import { listSolutions } from './solutions.ts';

/** What a contact begins with; the rest has the defaults of the tables. */
export interface NewContact {
  readonly id: string;
  readonly personId: string;
  readonly stream: string;
  readonly profileId: string;
  readonly packId: string;
  readonly packVersion: string;
  readonly now: string;
  readonly civilDay: CivilDate;
  readonly channel: string;
  readonly sample: boolean;
}

/** Begins a contact about a person nobody knows yet. */
export function insertContact(db: WriteDb, contact: NewContact): void {
  db.run('INSERT INTO person (id) VALUES (:personId)', { personId: contact.personId });
  db.run(
    `INSERT INTO contact (id, stream, person_id, profile_id, pack_id, pack_version, opened_at, received_at, civil_day, channel, sample)
     VALUES (:id, :stream, :personId, :profileId, :packId, :packVersion, :now, :now, :civilDay, :channel, :sample)`,
    { ...contact, sample: contact.sample ? 1 : 0 },
  );
}

const head = z.object({
  packId: z.string(),
  packVersion: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  civilDay: z.string(),
  sample: flag,
  followUpDue: z.string().nullable(),
  followUpAt: z.string().nullable(),
});

const headColumns = `contact.pack_id AS packId, contact.pack_version AS packVersion, contact.opened_at AS openedAt,
  contact.closed_at AS closedAt, contact.civil_day AS civilDay, contact.sample AS sample, ${dayThatHolds} AS followUpDue,
  follow_up.at AS followUpAt`;

/** A contact with everything in it as it is on record, or undefined; an open correction is named and not applied. */
export function findContact(db: ReadDb, id: string): Contact | undefined {
  const from = `FROM contact JOIN person ON person.id = contact.person_id
    LEFT JOIN follow_up ON follow_up.contact_id = contact.id WHERE contact.id = :id`;
  const found = db.find(head, `SELECT ${headColumns} ${from}`, { id });
  if (!found) return undefined;
  const { followUpDue, followUpAt, ...rest } = found;
  const open = rest.closedAt === null ? undefined : findOpenCorrection(db, id);
  return {
    id,
    ...rest,
    fields: db.get(fieldsRow, `SELECT ${fieldColumns} ${from}`, { id }),
    notes: listNotes(db, id),
    solutions: listSolutions(db, id),
    concerns: listConcerns(db, id),
    promisesKept: listKeptPromises(db, id),
    followUp: followUpDue === null ? null : { due: followUpDue, at: followUpAt },
    correction: open ? { id: open.id, reason: open.reason, begunAt: open.begunAt, by: open.by } : null,
  };
}

/** When a contact closed; null for a draft. @throws AppError `not-found` */
export function getClosedAt(db: ReadDb, id: string): string | null {
  const row = z.object({ closedAt: z.string().nullable() });
  return db.get(row, 'SELECT closed_at AS closedAt FROM contact WHERE id = :id', { id }).closedAt;
}

/** Closes a contact for good. */
export function updateClosed(db: WriteDb, id: string, closedAt: string, closedDay: CivilDate): void {
  db.run('UPDATE contact SET closed_at = :closedAt, closed_day = :closedDay WHERE id = :id', {
    id,
    closedAt,
    closedDay,
  });
}

/** The day of a contact follows the time at which it was received. */
export function updateCivilDay(db: WriteDb, id: string, civilDay: CivilDate): void {
  db.run('UPDATE contact SET civil_day = :civilDay WHERE id = :id', { id, civilDay });
}

const summaryRow = contactSummary.omit({ alarms: true }).extend({ sample: flag, beingCorrected: flag });
/** A contact as a row of a list, as far as its own columns tell. */
export type ContactRow = z.output<typeof summaryRow>;

const summaryColumns = `contact.id AS id, person.name AS personName, contact.requester_name AS requesterName,
  contact.channel AS channel, contact.received_at AS receivedAt, contact.opened_at AS openedAt,
  contact.closed_at AS closedAt, contact.topic_main AS topicMain, contact.outcome_class AS outcomeClass,
  contact.outcome_route AS outcomeRoute, ${dayThatHolds} AS followUpDue, contact.sample AS sample,
  EXISTS (SELECT 1 FROM correction WHERE correction.contact_id = contact.id AND correction.ended_at IS NULL) AS beingCorrected`;
const summaryFrom = `FROM contact JOIN person ON person.id = contact.person_id
  LEFT JOIN follow_up ON follow_up.contact_id = contact.id`;
const summary = `SELECT ${summaryColumns} ${summaryFrom}`;

/** One contact as a row of a list. */
export function getSummary(db: ReadDb, id: string): ContactRow {
  return db.get(summaryRow, `${summary} WHERE contact.id = :id`, { id });
}

/** Every contact that has not closed and was not passed on, of one profile or of all (null), the oldest first. */
export function listDrafts(db: ReadDb, owner: string | null): ContactRow[] {
  return db.list(
    summaryRow,
    `${summary} WHERE contact.closed_at IS NULL AND (:owner IS NULL OR contact.profile_id = :owner)
       AND NOT ${isPassedOn} ORDER BY contact.opened_at LIMIT :most`,
    { most: mostLookedAt, owner },
  );
}

/** Every closed contact that is being corrected, the oldest first. */
export function listBeingCorrected(db: ReadDb): ContactRow[] {
  return db.list(
    summaryRow,
    `${summary} WHERE contact.id IN (SELECT contact_id FROM correction WHERE ended_at IS NULL)
     ORDER BY contact.closed_at LIMIT :most`,
    { most: mostLookedAt },
  );
}

/** The contacts that were closed here on a day, the latest first. */
export function listClosedOn(db: ReadDb, day: CivilDate): ContactRow[] {
  return db.list(
    summaryRow,
    `${summary} WHERE contact.closed_at IS NOT NULL AND contact.closed_day = :day AND NOT ${hasEndedElsewhere}
     ORDER BY contact.closed_at DESC LIMIT :most`,
    { day, most: mostLookedAt },
  );
}

const dueRow = followUpRow.omit({ alarms: true }).extend({ sample: flag, beingCorrected: flag, toReopen: flag });

/**
 * The contacts whose follow-up is due by a day or tried again by then and not done, or did not last and waits, the
 * longest overdue first. One that was closed later than today was reckoned under a wrong clock: it stands there at once,
 * for somebody to put its day right.
 */
export function listFollowUpsDue(db: ReadDb, day: CivilDate, today: CivilDate): z.output<typeof dueRow>[] {
  return db.list(
    dueRow,
    `SELECT ${summaryColumns}, follow_up.at AS followUpAt, follow_up.tries AS tries, follow_up.next_on AS nextOn,
       follow_up.to_reopen AS toReopen ${summaryFrom}
     WHERE contact.id IN (
       SELECT contact_id FROM follow_up INDEXED BY follow_up_day WHERE ${dayThatHolds} <= :day AND done_at IS NULL
       UNION ALL SELECT contact_id FROM follow_up WHERE next_on <= :day AND done_at IS NULL
       UNION ALL SELECT contact_id FROM follow_up INDEXED BY follow_up_to_reopen WHERE to_reopen = 1 AND done_at IS NULL
       UNION ALL SELECT contact_id FROM follow_up WHERE done_at IS NULL AND contact_id IN (
         SELECT id FROM contact WHERE closed_at IS NOT NULL AND closed_day > :today))
       AND NOT ${isPassedOn}
     ORDER BY ${dayThatHolds}, contact.closed_at LIMIT :most`,
    { day, today, most: mostLookedAt },
  );
}

const owedRow = summaryRow
  .extend({ packId: z.string(), packVersion: z.string() })
  .transform(({ packId, packVersion, ...row }) => ({ row: row satisfies ContactRow, packId, packVersion }));

/** The lost contacts that are owed a call-back, the longest first, with the pack that tells whether they still are. */
export function listCallBacksOwed(db: ReadDb): z.infer<typeof owedRow>[] {
  return db.list(
    owedRow,
    `SELECT ${summaryColumns}, contact.pack_id AS packId, contact.pack_version AS packVersion
     FROM call_back CROSS JOIN contact ON contact.id = call_back.contact_id JOIN person ON person.id = contact.person_id
     LEFT JOIN follow_up ON follow_up.contact_id = contact.id
     WHERE call_back.done_at IS NULL ORDER BY call_back.owed_since LIMIT :most`,
    { most: mostLookedAt },
  );
}

/** When the latest of the contacts that are open was begun; null where none is. */
export function findLatestBegun(db: ReadDb): Instant | null {
  const sql = 'SELECT max(opened_at) AS at FROM contact WHERE closed_at IS NULL';
  return db.get(z.object({ at: z.string().nullable() }), sql).at;
}

/** How many contacts are on record. */
export function countContacts(db: ReadDb): number {
  return db.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM contact').n;
}
