import type { Pack } from '../pack/schema.ts';
import type { ContactFields } from './contact-fields.ts';
import { routeOf } from './gates/routes-of.ts';
import { entryOf } from './guide/entry-of.ts';

/** Where a contact may count. */
export const scopes = ['uncounted', 'elsewhere', 'hospital', 'existing', 'new'] as const;
/** Where a contact counts. */
export type Scope = (typeof scopes)[number];

/** The part of a record that its scope depends on. */
export interface Scoped {
  readonly fields: Pick<ContactFields, 'outcomeClass' | 'outcomeRoute' | 'routeOfAccess' | 'existingSupport'>;
}

/**
 * The scope of a contact, from the properties in the pack, in this order: no request at all; another
 * authority's; not by way of the community; about somebody with support; else new. Support that nobody checked
 * counts as new.
 */
export function scopeOf(record: Scoped, pack: Pack): Scope {
  const counts = routeOf(record, pack)?.counts;
  if (counts === 'none') return 'uncounted';
  if (counts === 'elsewhere') return 'elsewhere';
  const { routeOfAccess, existingSupport } = record.fields;
  if (entryOf(pack.routes_of_access, routeOfAccess)?.community === false) return 'hospital';
  return existingSupport === 'yes' ? 'existing' : 'new';
}
