import { z } from 'zod';
import type { ServiceKey } from '../../../shared/domain/directory/service.ts';
import type { ReadDb } from '../db/handles.ts';
import { json } from './columns.ts';

/**
 * What was answered last about each solution that is a service: a result that was taken back or put right counts no
 * more, and a later one that did not ask about it leaves the answer standing.
 */
const answers = `JOIN follow_up_result AS r ON r.contact_id = solution.contact_id AND r.undone_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM follow_up_result AS c
    WHERE c.contact_id = r.contact_id AND c.corrects = r.id AND c.undone_at IS NULL)
  JOIN json_each(r.checks) AS asked ON asked.value ->> '$.solution' = solution.id`;
const isLast = `NOT EXISTS (SELECT 1 FROM follow_up_result AS l JOIN json_each(l.checks) AS again
    ON again.value ->> '$.solution' = solution.id
  WHERE l.contact_id = solution.contact_id AND l.position > r.position AND l.undone_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM follow_up_result AS c
      WHERE c.contact_id = l.contact_id AND c.corrects = l.id AND c.undone_at IS NULL))`;
const counted = `count(*) AS n, coalesce(sum(asked.value ->> '$.answer' = 'helped'), 0) AS helped`;

const counts = { n: z.number().int(), helped: z.number().int() };
const key = json(z.strictObject({ source: z.string(), id: z.string() }));

/** How often each service was asked about at a follow-up, and how often it had helped; one never asked about is left out. */
export function countServiceResults(db: ReadDb, keys: readonly ServiceKey[]) {
  return db.list(
    z.object({ ...counts, key }),
    `SELECT json_object('source', service_source, 'id', service_id) AS key, ${counted}
     FROM json_each(:keys) AS wanted CROSS JOIN solution
       ON service_source = wanted.value ->> '$.source' AND service_id = wanted.value ->> '$.id'
     ${answers} WHERE ${isLast} GROUP BY service_source, service_id`,
    { keys: JSON.stringify(keys) },
  );
}

/** The same by the main topic of the conversation: of one service, or of all of them together. */
export function countTopicResults(db: ReadDb, of: ServiceKey | null) {
  const which = of === null ? 'service_id IS NOT NULL' : 'service_source = :source AND service_id = :id';
  return db.list(
    z.object({ ...counts, topic: z.string() }),
    `SELECT contact.topic_main AS topic, ${counted}
     FROM solution JOIN contact ON contact.id = solution.contact_id AND contact.topic_main IS NOT NULL
     ${answers} WHERE ${which} AND ${isLast} GROUP BY contact.topic_main ORDER BY n DESC, topic`,
    of === null ? {} : { source: of.source, id: of.id },
  );
}
