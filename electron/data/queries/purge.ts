import { z } from 'zod';
import { type PurgeRun, purgeRun } from '../../../shared/contract/retention.ts';
import { outcomeClasses } from '../../../shared/domain/contact-fields.ts';
import { daysOfGrace } from '../../../shared/domain/retention/retention-day.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { columnRegister } from './column-register.ts';
import { flag, hasEndedElsewhere, hasPromisesEnded, json } from './columns.ts';
import type { ColumnKind, RegisteredTable } from './registered-table.ts';

/** A hold stands on it. */
export const held = 'EXISTS (SELECT 1 FROM legal_hold WHERE legal_hold.contact_id = contact.id AND lifted_at IS NULL)';

/** A colleague goes on with it, and somebody has said that it arrived: what is here is only a copy. */
const handedOver = `EXISTS (SELECT 1 FROM moved_to_colleague WHERE moved_to_colleague.contact_id = contact.id AND moved_to_colleague.ended_at IS NULL
  AND moved_to_colleague.confirmed_at IS NOT NULL)`;

/** Something about it still has to be done: it is being corrected, or a follow-up, a call-back, a reply or a promise waits. */
export const stillOpen = `((contact.closed_at IS NULL AND NOT ${handedOver})
  OR EXISTS (SELECT 1 FROM correction WHERE correction.contact_id = contact.id AND ended_at IS NULL)
  OR EXISTS (SELECT 1 FROM follow_up WHERE follow_up.contact_id = contact.id AND done_at IS NULL AND NOT ${handedOver})
  OR EXISTS (SELECT 1 FROM call_back WHERE call_back.contact_id = contact.id AND done_at IS NULL)
  OR EXISTS (SELECT 1 FROM reply_owed WHERE reply_owed.contact_id = contact.id AND done_at IS NULL AND ended_at IS NULL)
  OR EXISTS (SELECT 1 FROM solution WHERE solution.contact_id = contact.id AND accepted = 1
    AND promise_by IS NOT NULL AND promise_done_at IS NULL AND NOT ${hasEndedElsewhere} AND NOT ${hasPromisesEnded}
    AND NOT (contact.closed_at IS NULL AND ${handedOver}))
  OR EXISTS (SELECT 1 FROM information_pack WHERE information_pack.contact_id = contact.id AND sent_at IS NULL
    AND withdrawn_at IS NULL AND NOT ${hasEndedElsewhere} AND NOT (contact.closed_at IS NULL AND ${handedOver})))`;

const notPurged = 'NOT EXISTS (SELECT 1 FROM purged WHERE purged.contact_id = contact.id)';

const dueRow = z.object({
  contact: z.string(),
  outcome: z.enum(outcomeClasses),
  month: z.string(),
  held: flag,
  stillOpen: flag,
});
/** A conversation whose time is over, with the month in which it ended. */
export type DueContact = z.output<typeof dueRow>;

/**
 * Every conversation whose time is over on a day, the oldest first. It counts from the day of its end, and never from
 * before the day on which the app had been started by then: a clock that ran behind takes nothing early. A draft that
 * was passed on never ends here: it counts from the day on which somebody said that it had arrived.
 */
export function listDue(db: ReadDb, months: NonNullable<Pack['retention_months']>, day: CivilDate): DueContact[] {
  return db.list(
    dueRow,
    `WITH reached AS (SELECT id, max(substr(started_at, 1, 10)) OVER (ORDER BY position) AS day FROM stream),
       ended AS (
         SELECT id, outcome_class AS outcome, closed_day AS day FROM contact
         WHERE closed_at IS NOT NULL AND closed_day <= date(:day, '-' || :fewest || ' months', '+3 days')
         UNION ALL SELECT contact.id, coalesce(outcome_class, 'closed-other'), substr(confirmed_at, 1, 10)
         FROM moved_to_colleague JOIN contact ON contact.id = moved_to_colleague.contact_id
         WHERE ended_at IS NULL AND confirmed_at IS NOT NULL AND closed_at IS NULL)
     SELECT contact.id AS contact, ended.outcome AS outcome, substr(ended.day, 1, 7) AS month,
       ${held} AS held, ${stillOpen} AS stillOpen
     FROM ended JOIN contact ON contact.id = ended.id JOIN reached ON reached.id = contact.stream
     WHERE ${notPurged}
       AND date(max(ended.day, reached.day), '+' || json_extract(:months, '$."' || ended.outcome || '"') || ' months',
         '+${daysOfGrace} days') <= :day
     ORDER BY ended.day, contact.id`,
    // Nothing is over before the shortest of the periods is; three days, as months are not of one length.
    { day, months: JSON.stringify(months), fewest: Math.min(...Object.values(months)) },
  );
}

/** What stands against removing the names and words of one contact; undefined where it is not on record. */
export function findObstacles(db: ReadDb, contact: string): { held: boolean; stillOpen: boolean } | undefined {
  return db.find(
    z.object({ held: flag, stillOpen: flag }),
    `SELECT ${held} AS held, ${stillOpen} AS stillOpen FROM contact WHERE id = :contact`,
    { contact },
  );
}

/** Whether the names and words of a contact have been removed. */
export function isPurged(db: ReadDb, contact: string): boolean {
  return db.find(z.object({}), 'SELECT 1 FROM purged WHERE contact_id = :contact', { contact }) !== undefined;
}

const purgedRow = z.object({ contact: z.string(), onDay: z.string(), why: z.enum(['period-over', 'erased']) });
/** A contact that has lost its names and words, when and why. */
export type PurgedContact = z.infer<typeof purgedRow>;

/** Every contact that has lost its names and words. */
export function listPurged(db: ReadDb): PurgedContact[] {
  return db.list(purgedRow, 'SELECT contact_id AS contact, on_day AS onDay, why FROM purged');
}

/** Stands where something was said that has been removed. */
export const removedWords = '[removed]';

/** Removes the names and words of contacts, and of their people where none of their contacts keeps any. */
export function scrubContacts(db: WriteDb, contacts: readonly PurgedContact[]): void {
  for (const why of ['period-over', 'erased'] as const) {
    const some = contacts.filter((contact) => contact.why === why);
    if (some.length > 0) scrubFor(db, some, why === 'erased');
  }
}

function scrubFor(db: WriteDb, contacts: readonly PurgedContact[], isErasure: boolean): void {
  db.run(
    `INSERT OR IGNORE INTO purged (contact_id, on_day, why)
     SELECT value ->> 'contact', value ->> 'onDay', value ->> 'why' FROM json_each(:contacts)
     WHERE value ->> 'contact' IN (SELECT id FROM contact)`,
    { contacts: JSON.stringify(contacts) },
  );
  const ids = JSON.stringify(contacts.map(({ contact }) => contact));
  const people = db.list(
    z.object({ id: z.string() }),
    `SELECT DISTINCT person_id AS id FROM contact WHERE id IN (SELECT value FROM json_each(:ids))
     AND NOT EXISTS (SELECT 1 FROM contact AS other WHERE other.person_id = contact.person_id
       AND NOT EXISTS (SELECT 1 FROM purged WHERE purged.contact_id = other.id))`,
    { ids },
  );
  const idsOf = { contact: ids, person: JSON.stringify(people.map(({ id }) => id)) };
  for (const [table, registered] of Object.entries(columnRegister)) {
    const { rows, of, by } = registered;
    if (of === null || rows === 'keep' || (rows === 'until-erased' && !isErasure)) continue;
    const what = rows !== 'scrub' ? `DELETE FROM "${table}"` : `UPDATE "${table}" SET ${emptied(registered)}`;
    db.run(`${what} WHERE "${by}" IN (SELECT value FROM json_each(:ids))`, { ids: idsOf[of] });
  }
}

const marked = (column: string) =>
  `CASE WHEN ${column} IS NULL OR trim(${column}) = '' THEN ${column} ELSE '${removedWords}' END`;

const empty: Readonly<Partial<Record<ColumnKind, (column: string) => string>>> = {
  personal: () => "''",
  'personal-or-null': () => 'NULL',
  'personal-list': () => "'[]'",
  words: marked,
  receipts: (column) =>
    `(SELECT json_group_array(json_set(value, '$.receiptWho', ${marked("value ->> 'receiptWho'")})) FROM json_each(${column}))`,
};

function emptied({ columns }: RegisteredTable): string {
  return Object.entries(columns)
    .flatMap(([name, kind]) => {
      const value = empty[kind]?.(`"${name}"`);
      return value === undefined ? [] : [`"${name}" = ${value}`];
    })
    .join(', ');
}

const runRow = purgeRun.extend({ gone: json(purgeRun.shape.gone) });

/** Adds a line to the log of purges. */
export function insertPurgeRun(db: WriteDb, { gone, ...run }: PurgeRun): void {
  db.run('INSERT INTO purge_run (at, on_day, gone, held, still_open) VALUES (:at, :onDay, :gone, :held, :stillOpen)', {
    ...run,
    gone: JSON.stringify(gone),
  });
}

/** The log of purges, the newest first. */
export function listPurgeRuns(db: ReadDb, limit: number): PurgeRun[] {
  return db.list(
    runRow,
    `SELECT at, on_day AS onDay, gone, held, still_open AS stillOpen FROM purge_run ORDER BY position DESC LIMIT :limit`,
    { limit },
  );
}

/** The day on which the latest conversation on record ended, or undefined. */
export function findLatestEnd(db: ReadDb): CivilDate | undefined {
  const row = z.object({ day: z.string().nullable() });
  return db.get(row, 'SELECT max(closed_day) AS day FROM contact WHERE closed_at IS NOT NULL', {}).day ?? undefined;
}
