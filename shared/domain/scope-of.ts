import type { Pack } from '../pack/schema.ts';
import { routeOf } from './gates/routes-of.ts';
import { entryOf } from './guide/entry-of.ts';
import type { Record } from './guide/facts.ts';

/** Where a contact counts. */
export type Scope = 'uncounted' | 'elsewhere' | 'hospital' | 'existing' | 'new';

/**
 * The scope of a contact, from the properties in the pack, in this order: no request at all; another
 * authority's; not by way of the community; about somebody with support; else new. Support that nobody checked
 * counts as new.
 */
export function scopeOf(record: Record, pack: Pack): Scope {
  const counts = routeOf(record, pack)?.counts;
  if (counts === 'none') return 'uncounted';
  if (counts === 'elsewhere') return 'elsewhere';
  const { routeOfAccess, existingSupport } = record.fields;
  if (entryOf(pack.routes_of_access, routeOfAccess)?.community === false) return 'hospital';
  return existingSupport === 'yes' ? 'existing' : 'new';
}
