import { z } from 'zod';
import { contactFields } from '../../../shared/domain/contact-fields.ts';
import { solvedAnswers } from '../../../shared/domain/follow-up/notes.ts';
import { type Fact, fact, type SplitName } from '../../../shared/domain/measures/fact.ts';
import { type Numbers, numbers } from '../../../shared/domain/measures/numbers.ts';
import type { Grain, Place } from '../../../shared/domain/measures/places-of.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, hasEndedElsewhere, json } from './columns.ts';

const codes = json(z.array(z.string()));

const closedRow = z
  .object({
    ...{ contact: z.string(), packId: z.string(), packVersion: z.string(), day: z.string(), closedDay: z.string() },
    ...{ receivedAt: z.string(), closedAt: z.string(), isOurs: flag, isOverride: flag, channel: z.string() },
    ...{ requesterType: z.string().nullable(), clientType: z.string().nullable(), locality: z.string().nullable() },
    ...{ routeOfAccess: z.string().nullable(), existingSupport: contactFields.existingSupport },
    ...{
      toldBefore: contactFields.toldBefore,
      topicMain: z.string().nullable(),
      topicsAlso: codes,
      unmetTopics: codes,
    },
    ...{ outcomeClass: contactFields.outcomeClass, outcomeRoute: z.string().nullable() },
    declined: codes,
    accepted: json(z.array(z.object({ tier: z.string(), isService: z.number().transform((is) => is === 1) }))),
    ...{ hasFollowUp: flag, isDone: flag, result: z.string().nullable() },
    ...{ listened: z.number().nullable(), solved: z.enum(solvedAnswers).nullable() },
  })
  .transform(({ hasFollowUp, isDone, result, listened, solved, ...rest }) => ({
    ...rest,
    followUp: hasFollowUp ? { isDone, result, listened, solved } : null,
  }));
/** A closed contact as it is counted. */
export type ClosedRow = z.output<typeof closedRow>;

const closedFrom = (
  contacts: string,
) => `SELECT contact.id AS contact, contact.pack_id AS packId, contact.pack_version AS packVersion, civil_day AS day,
       closed_day AS closedDay, received_at AS receivedAt, closed_at AS closedAt,
       EXISTS (SELECT 1 FROM contact_link WHERE contact_link.contact_id = contact.id) AS isOurs,
       EXISTS (SELECT 1 FROM override WHERE override.contact_id = contact.id AND override.ended_at IS NULL) AS isOverride,
       channel, requester_type AS requesterType, client_type AS clientType, locality, route_of_access AS routeOfAccess,
       existing_support AS existingSupport, told_before AS toldBefore, topic_main AS topicMain,
       topics_also AS topicsAlso, unmet_topics AS unmetTopics, outcome_class AS outcomeClass,
       outcome_route AS outcomeRoute,
       (SELECT json_group_array(json_object('tier', tier, 'isService', service_id IS NOT NULL) ORDER BY position)
        FROM solution WHERE solution.contact_id = contact.id AND accepted = 1) AS accepted,
       (SELECT json_group_array(tier ORDER BY position)
        FROM solution WHERE solution.contact_id = contact.id AND accepted = 0) AS declined,
       follow_up.contact_id IS NOT NULL AS hasFollowUp, follow_up.done_at IS NOT NULL AS isDone, told.result AS result,
       told.listened AS listened, told.solved AS solved
     FROM ${contacts} LEFT JOIN follow_up ON follow_up.contact_id = contact.id
     LEFT JOIN follow_up_result AS told ON told.contact_id = contact.id AND told.position = (
       SELECT max(position) FROM follow_up_result WHERE contact_id = contact.id AND undone_at IS NULL)
     WHERE contact.closed_at IS NOT NULL AND NOT ${hasEndedElsewhere}`;

/** Those of some contacts that are closed and count on this computer. */
export function listClosed(db: ReadDb, contacts: readonly string[]): ClosedRow[] {
  // From the list to the record, and not the other way: whatever was known of the record when it was last looked at.
  const sql = closedFrom('json_each(:contacts) AS wanted CROSS JOIN contact ON contact.id = wanted.value');
  return db.list(closedRow, sql, { contacts: JSON.stringify([...new Set(contacts)]) });
}

/** The closed contacts that count on this computer and come after a given id, by their ids. */
export function listClosedAfter(db: ReadDb, after: string, limit: number): ClosedRow[] {
  return db.list(closedRow, `${closedFrom('contact')} AND contact.id > :after ORDER BY contact.id LIMIT :limit`, {
    ...{ after, limit },
  });
}

const idRow = z.object({ id: z.string() });

/** Contacts that have to be counted anew, up to a limit. */
export function listStale(db: ReadDb, limit: number): string[] {
  return db.list(idRow, 'SELECT contact_id AS id FROM measure_stale LIMIT :limit', { limit }).map(({ id }) => id);
}

/** How many contacts have to be counted anew. */
export function countStale(db: ReadDb): number {
  return db.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM measure_stale').n;
}

/** Takes contacts off the list of those to be counted anew. */
export function deleteStale(db: WriteDb, contacts: readonly string[]): void {
  db.run('DELETE FROM measure_stale WHERE contact_id IN (SELECT value FROM json_each(:contacts))', {
    contacts: JSON.stringify(contacts),
  });
}

/** Has everything counted anew: what was counted before is thrown away. */
export function deleteCounted(db: WriteDb): void {
  db.run('DELETE FROM measure_number');
  db.run('DELETE FROM measure_fact');
  db.run('INSERT OR IGNORE INTO measure_stale SELECT id FROM contact WHERE closed_at IS NOT NULL');
}

const factRow = z.object({ fact: json(fact) });

/** What was counted of some contacts. */
export function listFacts(db: ReadDb, contacts: readonly string[]): Fact[] {
  const sql = `SELECT fact FROM json_each(:contacts) AS wanted
     CROSS JOIN measure_fact ON measure_fact.contact_id = wanted.value`;
  return db.list(factRow, sql, { contacts: JSON.stringify([...new Set(contacts)]) }).map((row) => row.fact);
}

/** What was counted of the contacts of some days, the latest first, from a given place on. */
export function listFactsOf(
  db: ReadDb,
  { from, to, limit, offset }: { from: CivilDate; to: CivilDate; limit: number; offset: number },
): Fact[] {
  return db
    .list(
      factRow,
      `SELECT fact FROM measure_fact WHERE day BETWEEN :from AND :to
       ORDER BY day DESC, contact_id DESC LIMIT :limit OFFSET :offset`,
      { from, to, limit, offset },
    )
    .map((row) => row.fact);
}

/** Keeps what is counted of a contact. */
export function upsertFact(db: WriteDb, kept: Fact): void {
  db.run(
    `INSERT INTO measure_fact (contact_id, day, fact) VALUES (:contact, :day, :fact)
     ON CONFLICT (contact_id) DO UPDATE SET day = excluded.day, fact = excluded.fact`,
    { contact: kept.contact, day: kept.day, fact: JSON.stringify(kept) },
  );
}

/** Takes out what was counted of a contact. */
export function deleteFact(db: WriteDb, contact: string): void {
  db.run('DELETE FROM measure_fact WHERE contact_id = :contact', { contact });
}

const numbersRow = z.object({ numbers: json(numbers) });

/** The numbers of a place; none where nothing counts there. */
export function findNumbers(db: ReadDb, { grain, split, code, period }: Place): Numbers {
  const sql = `SELECT numbers FROM measure_number
     WHERE grain = :grain AND split = :split AND code = :code AND period = :period`;
  return db.find(numbersRow, sql, { grain, split, code, period })?.numbers ?? {};
}

/** Keeps the numbers of a place; where there are none, the place is let go. */
export function upsertNumbers(db: WriteDb, { grain, split, code, period }: Place, kept: Numbers): void {
  const place = { grain, split, code, period };
  if (Object.keys(kept).length === 0) {
    db.run(
      'DELETE FROM measure_number WHERE grain = :grain AND split = :split AND code = :code AND period = :period',
      place,
    );
  } else {
    db.run(
      `INSERT INTO measure_number (grain, split, code, period, numbers) VALUES (:grain, :split, :code, :period, :numbers)
       ON CONFLICT (grain, split, code, period) DO UPDATE SET numbers = excluded.numbers`,
      { ...place, numbers: JSON.stringify(kept) },
    );
  }
}

/** Only this app has written them, by a schema; reading them anew each time a page is shown would take longest. */
const trusted = z.custom<Numbers>((value) => typeof value === 'object' && value !== null);
const placeRow = z.object({ code: z.string(), period: z.string(), numbers: json(trusted) });
/** The numbers of a period, of everything or of one code of a split. */
export type PlaceRow = z.infer<typeof placeRow>;

/** The numbers of one code of a split, or of all its codes, in the periods from one to another, both counted in. */
export function listNumbers(
  db: ReadDb,
  asked: { grain: Grain; split: SplitName | ''; code: string | null; from: CivilDate; to: CivilDate },
): PlaceRow[] {
  const { code, ...rest } = asked;
  return db.list(
    placeRow,
    `SELECT code, period, numbers FROM measure_number
     WHERE grain = :grain AND split = :split ${code === null ? '' : 'AND code = :code'} AND period BETWEEN :from AND :to`,
    code === null ? rest : asked,
  );
}
