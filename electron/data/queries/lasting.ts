import { z } from 'zod';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { ReadDb } from '../db/handles.ts';
import { dayThatHolds, hasEndedElsewhere, hasPromisesEnded, isPassedOn, json } from './columns.ts';

const ofPack = { packId: z.string(), packVersion: z.string() };
const promised = z.object({ ...ofPack, connected: z.string(), by: z.string(), n: z.number() });

/** Promises that were to be kept before a day and are not, as the desk has them; together where the pack says the same. */
export function countPromisesBefore(db: ReadDb, day: CivilDate): z.output<typeof promised>[] {
  return db.list(
    promised,
    `SELECT contact.pack_id AS packId, contact.pack_version AS packVersion,
       coalesce(solution.connected, '') AS connected, solution.promise_by AS "by", count(*) AS n
     FROM solution JOIN contact ON contact.id = solution.contact_id
     WHERE solution.promise_by IS NOT NULL AND solution.promise_done_at IS NULL AND solution.accepted = 1
       AND solution.promise_by < :day AND contact.sample = 0
       AND NOT ${hasEndedElsewhere} AND NOT (contact.closed_at IS NULL AND ${isPassedOn}) AND NOT ${hasPromisesEnded}
     GROUP BY contact.pack_id, contact.pack_version, solution.connected, solution.promise_by`,
    { day },
  );
}

const due = z.object({ by: z.string(), n: z.number() });

/** Follow-ups whose day, or the day of their next try, is before a day; one that waits for a conversation is not. */
export function countFollowUpsBefore(db: ReadDb, day: CivilDate): z.output<typeof due>[] {
  return db.list(
    due,
    `SELECT coalesce(next_on, ${dayThatHolds}) AS "by", count(*) AS n
     FROM follow_up JOIN contact ON contact.id = follow_up.contact_id
     WHERE follow_up.done_at IS NULL AND to_reopen = 0 AND coalesce(next_on, ${dayThatHolds}) < :day
       AND contact.sample = 0 AND NOT ${isPassedOn}
     GROUP BY 1`,
    { day },
  );
}

const untaken = z.object({ ...ofPack, route: z.string(), n: z.number() });

/** Hand-overs of closed contacts that nobody has taken and nothing has come of, by route. */
export function countUntaken(db: ReadDb): z.output<typeof untaken>[] {
  return db.list(
    untaken,
    `SELECT contact.pack_id AS packId, contact.pack_version AS packVersion, passed_on.route AS route, count(*) AS n
     FROM passed_on INDEXED BY passed_on_waiting JOIN contact ON contact.id = passed_on.contact_id
     WHERE is_taken = 0 AND ended_at IS NULL AND contact.sample = 0
       AND NOT EXISTS (SELECT 1 FROM purged WHERE purged.contact_id = contact.id)
       AND NOT EXISTS (SELECT 1 FROM hand_over_result AS noted WHERE noted.contact_id = contact.id
         AND noted.route = passed_on.route AND noted.undone_at IS NULL)
     GROUP BY 1, 2, 3`,
  );
}

const taken = json(z.array(z.object({ route: z.string(), receiptWho: z.string() })));
const drafted = z.object({ ...ofPack, route: z.string().nullable(), who: z.string(), further: taken });

/** Where open conversations are to be passed on, and who has taken each. */
export function listDraftedRoutes(db: ReadDb): z.output<typeof drafted>[] {
  return db.list(
    drafted,
    `SELECT pack_id AS packId, pack_version AS packVersion, outcome_route AS route, receipt_who AS who,
       further_routes AS further
     FROM contact WHERE closed_at IS NULL AND sample = 0 AND NOT ${isPassedOn}
       AND (outcome_route IS NOT NULL OR further_routes <> '[]')`,
  );
}
