import { z } from 'zod';
import type { FollowUpState } from '../../../shared/domain/follow-up/state.ts';
import { dueRow } from '../../../shared/domain/follow-up/view.ts';
import type { CivilDate, Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { dayThatHolds, flag, isPassedOn } from './columns.ts';

/**
 * Notes the day on which somebody checks that it worked, or moves it; one that was done stays as it is. The day holds
 * from now on, whatever was noted before: {@link updateState} keeps what that makes of the follow-up.
 */
export function upsertFollowUp(db: WriteDb, contact: string, due: CivilDate, at: Instant | null): void {
  db.run(
    `INSERT INTO follow_up (contact_id, due, at, agreed_after) VALUES (:contact, :due, :at,
       (SELECT coalesce(max(position), 0) FROM (
          SELECT max(position) AS position FROM attempt WHERE contact_id = :contact AND undone_at IS NULL
          UNION ALL SELECT max(position) FROM follow_up_result WHERE contact_id = :contact AND undone_at IS NULL)))
     ON CONFLICT (contact_id) DO UPDATE SET due = excluded.due, at = excluded.at, agreed_after = excluded.agreed_after
     WHERE done_at IS NULL`,
    { contact, due, at },
  );
}

/** Says after which of its notes, by its place, a follow-up's day was agreed; 0 where before all of them. */
export function updateAgreedAfter(db: WriteDb, contact: string, agreedAfter: number): void {
  db.run('UPDATE follow_up SET agreed_after = :agreedAfter WHERE contact_id = :contact', { contact, agreedAfter });
}

/** Takes a follow-up away that nobody wants any more; one that was done stays, and one in which something was noted. */
export function deleteFollowUp(db: WriteDb, contact: string): void {
  db.run(
    `DELETE FROM follow_up WHERE contact_id = :contact AND done_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM follow_up_result WHERE contact_id = :contact AND undone_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM attempt WHERE contact_id = :contact AND purpose = 'follow-up' AND undone_at IS NULL)`,
    { contact },
  );
}

const agreed = z.object({ due: z.string(), at: z.string().nullable(), agreedAfter: z.number().int() });

/**
 * What was agreed when the conversation closed, or by a correction since: the day, the exact time where there is one,
 * and the place of the last note before that. Undefined where nothing was.
 */
export function findAgreed(db: ReadDb, contact: string): z.infer<typeof agreed> | undefined {
  return db.find(agreed, 'SELECT due, at, agreed_after AS agreedAfter FROM follow_up WHERE contact_id = :contact', {
    contact,
  });
}

/** Keeps where a follow-up stands, so that lists need not read its notes. What was agreed at first stays. */
export function updateState(db: WriteDb, contact: string, state: FollowUpState, now: Instant): void {
  db.run(
    `UPDATE follow_up SET moved_to = CASE WHEN due = :due THEN NULL ELSE :due END, next_on = :nextOn,
       to_reopen = :toReopen, tries = :tries, done_at = CASE WHEN :isDone = 1 THEN coalesce(done_at, :now) END
     WHERE contact_id = :contact`,
    {
      ...{ contact, now, due: state.due, nextOn: state.nextOn, tries: state.tries },
      ...{ toReopen: state.toReopen ? 1 : 0, isDone: state.isDone ? 1 : 0 },
    },
  );
}

const listed = dueRow.omit({ urgency: true }).extend({ sample: flag, toReopen: flag });
/** A follow-up of the list, as far as its own columns tell. */
export type ListedFollowUp = z.output<typeof listed>;

/** The follow-ups that are not done, whenever they are due, the one due first at the top. */
export function listOpenFollowUps(db: ReadDb, limit: number): ListedFollowUp[] {
  return db.list(
    listed,
    `SELECT contact.id AS contact, person.name AS personName, contact.requester_name AS requesterName,
       contact.sample AS sample, contact.topic_main AS topicMain, ${dayThatHolds} AS due, next_on AS nextOn,
       tries, to_reopen AS toReopen, follow_up.at AS at
     FROM follow_up JOIN contact ON contact.id = follow_up.contact_id JOIN person ON person.id = contact.person_id
     WHERE follow_up.done_at IS NULL AND NOT ${isPassedOn} ORDER BY ${dayThatHolds} LIMIT :limit`,
    { limit },
  );
}

/** How many follow-ups are not done, and were not passed on. */
export function countOpenFollowUps(db: ReadDb): number {
  return db.get(
    z.object({ n: z.number() }),
    `SELECT count(*) AS n FROM follow_up JOIN contact ON contact.id = follow_up.contact_id
     WHERE done_at IS NULL AND NOT ${isPassedOn}`,
  ).n;
}
