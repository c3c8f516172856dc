import type { Pack } from '../../pack/schema.ts';
import type { ContactFields } from '../contact-fields.ts';
import { entryOf } from '../guide/entry-of.ts';
import type { Record } from '../guide/facts.ts';

/** A route with its properties, from the pack. */
export type Route = Pack['outcomes'][string];

/** The part of a record that says how it ended. */
export interface Ended {
  readonly fields: Pick<ContactFields, 'outcomeClass' | 'outcomeRoute'>;
}

/** The route of a record's outcome, or null where none is chosen or it does not fit its class. */
export function routeOf(record: Ended, pack: Pack): Route | null {
  const { outcomeClass, outcomeRoute } = record.fields;
  const route = entryOf(pack.outcomes, outcomeRoute);
  return route && route.class === outcomeClass ? route : null;
}

/** A route that a contact takes, with its receipt. */
export interface Taken {
  readonly route: Route;
  readonly isFurther: boolean;
  readonly receiptWho: string;
  readonly receiptAt: string | null;
}

/** The route that counts and every further one that the pack knows. */
export function routesTaken(record: Record, pack: Pack): Taken[] {
  const { receiptWho, receiptAt, furtherRoutes } = record.fields;
  const first = routeOf(record, pack);
  const further = furtherRoutes.flatMap(({ route: id, ...receipt }) => {
    const route = entryOf(pack.outcomes, id);
    return route ? [{ route, isFurther: true, ...receipt }] : [];
  });
  return [...(first ? [{ route: first, isFurther: false, receiptWho, receiptAt }] : []), ...further];
}
