import { z } from 'zod';
import { type EarlierContact, earlierContact, triedSolution } from '../../../shared/domain/people.ts';
import type { ReadDb } from '../db/handles.ts';
import { dayThatHolds, flag, flagOrNull, json } from './columns.ts';

const tried = z
  .object({
    ...triedSolution.omit({ promise: true, service: true }).shape,
    accepted: flagOrNull,
    owner: z.string().nullable(),
    by: z.string().nullable(),
    doneAt: z.string().nullable(),
    service: z.string().nullable(),
  })
  .transform(({ owner, by, doneAt, service, ...rest }) => ({
    ...rest,
    promise: owner === null ? null : { by, doneAt },
    ...(service === null ? {} : { service: { name: service } }),
  }));

const head = z
  .object({
    ...earlierContact.omit({ solutions: true, followUp: true }).shape,
    isOpen: flag,
    due: z.string().nullable(),
    doneAt: z.string().nullable(),
    result: z.string().nullable(),
    toReopen: flagOrNull,
    name: z.string(),
    born: z.string().nullable(),
    postcode: z.string(),
    adjustments: json(z.array(z.string())),
    safeToContact: flagOrNull,
    wasHeard: flag,
    safeTime: z.string(),
    receivedAt: z.string(),
  })
  .transform(({ due, doneAt, result, toReopen, ...rest }) => ({
    ...rest,
    followUp: due === null ? null : { due, doneAt, result, isAsked: doneAt === null && toReopen !== true },
  }));
/** A contact of before, with what was known of the person then. */
export type EarlierRow = z.infer<typeof head>;

/** True where the person themselves was spoken to; only asked where it lifts something, as a pack is long to read. */
const wasHeard = `(contact.closed_at IS NOT NULL AND contact.safe_to_contact IS 1
  AND (coalesce(contact.spoken_to, '') IN ('person', 'person-and-caller') OR EXISTS (
    SELECT 1 FROM pack WHERE pack.id = contact.pack_id AND pack.version = contact.pack_version
      AND json_extract(pack.content, '$.requesters."' || contact.requester_type || '".group') = 'person')))`;

/** Contacts as they are on record, the latest first. */
export function listEarlier(db: ReadDb, contacts: readonly string[]): EarlierRow[] {
  return db.list(
    head,
    `SELECT contact.id AS contact, contact.civil_day AS day, contact.closed_at IS NULL AS isOpen,
       contact.topic_main AS topicMain, contact.outcome_class AS outcomeClass, contact.outcome_route AS outcomeRoute,
       ${dayThatHolds} AS due, follow_up.done_at AS doneAt, follow_up.to_reopen AS toReopen,
       (SELECT to_name FROM moved_to_colleague WHERE contact_id = contact.id AND ended_at IS NULL) AS passedTo,
       (SELECT result FROM follow_up_result WHERE contact_id = contact.id AND undone_at IS NULL
        ORDER BY position DESC LIMIT 1) AS result, person.name AS name, person.born AS born,
       person.postcode AS postcode, person.adjustments AS adjustments, contact.safe_to_contact AS safeToContact, ${wasHeard} AS wasHeard,
       contact.safe_time AS safeTime, contact.received_at AS receivedAt
     FROM json_each(:contacts) AS wanted CROSS JOIN contact ON contact.id = wanted.value
     JOIN person ON person.id = contact.person_id
     LEFT JOIN follow_up ON follow_up.contact_id = contact.id
     ORDER BY contact.received_at DESC, contact.id DESC`,
    { contacts: JSON.stringify(contacts) },
  );
}

/** What was offered in a contact and not declined, in the order in which it came up. */
export function listTried(db: ReadDb, contact: string): EarlierContact['solutions'] {
  return db.list(
    tried,
    `SELECT tier, words, accepted, connected, promise_owner AS owner, promise_by AS by, promise_done_at AS doneAt,
       service_name AS service
     FROM solution WHERE contact_id = :contact AND offered = 1 ORDER BY position LIMIT 20`,
    { contact },
  );
}

const spoken = z.object({
  isOurs: flag,
  contact: z.string(),
  day: z.string(),
  closedDay: z.string().nullable(),
  topicMain: z.string().nullable(),
  topicsAlso: json(z.array(z.string())),
  toldBefore: z.enum(['no', 'same-matter', 'another-matter', 'not-known']).nullable(),
});
/** A contact as returns are counted by it. */
export type SpokenRow = z.output<typeof spoken>;

/** Contacts as returns are counted by them. */
export function listSpoken(db: ReadDb, contacts: readonly string[]): SpokenRow[] {
  return db.list(
    spoken,
    `SELECT contact.id AS contact, civil_day AS day, closed_day AS closedDay, topic_main AS topicMain,
       topics_also AS topicsAlso, told_before AS toldBefore,
       EXISTS (SELECT 1 FROM contact_link WHERE contact_link.contact_id = contact.id) AS isOurs
     FROM json_each(:contacts) AS wanted CROSS JOIN contact ON contact.id = wanted.value`,
    { contacts: JSON.stringify(contacts) },
  );
}

/** The civil day on which a contact closed; null for a draft. @throws AppError `not-found` */
export function getClosedDay(db: ReadDb, contact: string): string | null {
  const row = z.object({ closedDay: z.string().nullable() });
  return db.get(row, 'SELECT closed_day AS closedDay FROM contact WHERE id = :contact', { contact }).closedDay;
}
