import { z } from 'zod';
import { contactFields } from '../../../shared/domain/contact-fields.ts';
import { type CivilDate, civilDate } from '../../../shared/domain/time.ts';
import type { ReadDb } from '../db/handles.ts';
import { hasEndedElsewhere } from './columns.ts';

const row = z.object({
  day: civilDate,
  packId: z.string(),
  packVersion: z.string(),
  n: z.number().int(),
  ...{ outcomeClass: contactFields.outcomeClass, outcomeRoute: contactFields.outcomeRoute },
  ...{ routeOfAccess: contactFields.routeOfAccess, existingSupport: contactFields.existingSupport },
});
/** Contacts of one day that ended alike, as far as counting goes. */
export type EndedTogether = z.infer<typeof row>;

/** What a profile closed from one day to another, both counted in: few rows, however busy the week was. */
export function listEnded(db: ReadDb, profile: string, from: CivilDate, to: CivilDate): EndedTogether[] {
  return db.list(
    row,
    `SELECT closed_day AS day, pack_id AS packId, pack_version AS packVersion, outcome_class AS outcomeClass,
       outcome_route AS outcomeRoute, route_of_access AS routeOfAccess, existing_support AS existingSupport,
       count(*) AS n
     FROM contact
     WHERE closed_at IS NOT NULL AND closed_day BETWEEN :from AND :to AND profile_id = :profile
       AND NOT ${hasEndedElsewhere}
     GROUP BY closed_day, pack_id, pack_version, outcome_class, outcome_route, route_of_access, existing_support`,
    { profile, from, to },
  );
}
