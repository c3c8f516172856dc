import { z } from 'zod';
import type { FollowUpState } from '../../../shared/domain/follow-up/state.ts';
import { dueRow } from '../../../shared/domain/follow-up/view.ts';
import type { CivilDate, Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, isPassedOn } from './columns.ts';

/**
 * Notes the day on which somebody checks that it worked, or moves it; one that was done stays as it is. A day that was
 * agreed by a correction takes the place of what the tries had made of it.
 */
export function upsertFollowUp(db: WriteDb, contact: string, due: CivilDate, at: Instant | null): void {
  db.run(
    `INSERT INTO follow_up (contact_id, due, at) VALUES (:contact, :due, :at)
     ON CONFLICT (contact_id) DO UPDATE SET due = excluded.due, at = excluded.at, moved_to = NULL, next_on = NULL
     WHERE done_at IS NULL`,
    { contact, due, at },
  );
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

const agreed = z.object({ due: z.string(), at: z.string().nullable() });

/** What was agreed: the day, and the exact time where there is one. Undefined where nothing was. */
export function findAgreed(db: ReadDb, contact: string): z.infer<typeof agreed> | undefined {
  return db.find(agreed, 'SELECT due, at FROM follow_up WHERE contact_id = :contact', { contact });
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
       contact.sample AS sample, contact.topic_main AS topicMain, coalesce(moved_to, due) AS due, next_on AS nextOn,
       tries, to_reopen AS toReopen, follow_up.at AS at
     FROM follow_up JOIN contact ON contact.id = follow_up.contact_id JOIN person ON person.id = contact.person_id
     WHERE follow_up.done_at IS NULL AND NOT ${isPassedOn} ORDER BY follow_up.due LIMIT :limit`,
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
