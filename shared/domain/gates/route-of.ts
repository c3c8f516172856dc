import type { Pack } from '../../pack/schema.ts';
import type { Record } from '../guide/facts.ts';

/** The route of a record's outcome with its properties, or null where none is chosen or it does not fit its class. */
export function routeOf(record: Record, pack: Pack): Pack['outcomes'][string] | null {
  const { outcomeClass, outcomeRoute } = record.fields;
  const route = outcomeRoute === null ? undefined : pack.outcomes[outcomeRoute];
  return route && route.class === outcomeClass ? route : null;
}
