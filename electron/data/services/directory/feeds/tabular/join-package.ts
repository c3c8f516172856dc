import type { FindingKind } from '../../../../../../shared/domain/directory/quality-flags.ts';
import { fieldOf, type Raw } from '../record/raw.ts';

/** The rows of each table, by what 3.0 calls it; `from_table` of a row is what the package calls it. */
export type PackageTables = ReadonlyMap<string, readonly Raw[]>;

/** A row that belongs to nothing. */
export interface Orphan {
  readonly kind: FindingKind;
  readonly table: string;
  readonly field: string;
  readonly row: Raw;
}

const idIn = (row: Raw, field: string) => {
  const value = fieldOf(row, field);
  return typeof value === 'string' ? value : null;
};

/** What points to what: rows of these tables belong to the first of these that they name. */
const owners: Readonly<Record<string, readonly string[]>> = {
  service_at_location: ['service_id'],
  phone: ['service_at_location_id', 'contact_id', 'service_id', 'location_id', 'organization_id'],
  contact: ['service_at_location_id', 'service_id', 'location_id', 'organization_id'],
  schedule: ['service_at_location_id', 'service_id', 'location_id'],
  language: ['service_id', 'location_id', 'phone_id'],
  address: ['location_id'],
  accessibility: ['location_id'],
  service_area: ['service_id', 'service_at_location_id'],
  cost_option: ['service_id'],
  eligibility: ['service_id'],
  attribute: ['service_id', 'link_id', 'service_at_location_id', 'location_id', 'organization_id', 'taxonomy_id'],
};

const tableOfKey = (field: string) => (field === 'link_id' ? null : field.replace(/_id$/, ''));

/** Joins a package into records as 3.0 nests them, and names the rows that belong to none. Pure. */
export function joinPackage(tables: PackageTables): { services: Raw[]; orphans: Orphan[] } {
  const rowsOf = (table: string) => tables.get(table) ?? [];
  const ids = new Map<string, ReadonlyMap<string, Raw>>();
  const byId = (table: string) => {
    const known = ids.get(table) ?? new Map(rowsOf(table).map((row) => [idIn(row, 'id') ?? '', row] as const));
    ids.set(table, known);
    return known;
  };
  const owned = new Map<string, Map<string, Raw[]>>();
  const orphans: Orphan[] = [];

  for (const [table, fields] of Object.entries(owners)) {
    for (const row of rowsOf(table)) {
      const field = fields.find((one) => idIn(row, one) !== null);
      const to = field === undefined ? null : tableOfKey(field);
      const id = field === undefined ? null : idIn(row, field);
      const isKnown = id !== null && (to === null || tables.get(to) === undefined || byId(to).has(id));
      if (field === undefined || !isKnown)
        orphans.push({ kind: 'orphan-row', table, field: field ?? fields[0] ?? '', row });
      else putUnder(owned, `${table} ${field}`, id, row);
    }
  }
  const under = (table: string, field: string, id: string | null) =>
    id === null ? [] : (owned.get(`${table} ${field}`)?.get(id) ?? []);

  const parts = (field: string, id: string | null) => {
    const schedules = under('schedule', field, id);
    const isHoliday = (row: Raw) => row.from_table === 'holiday_schedule';
    return {
      phones: under('phone', field, id),
      contacts: under('contact', field, id).map((row) => ({
        ...row,
        phones: under('phone', 'contact_id', idIn(row, 'id')),
      })),
      schedules: schedules.filter((row) => !isHoliday(row)),
      holiday_schedules: schedules.filter(isHoliday),
      languages: under('language', field, id),
    };
  };
  const locationOf = (row: Raw) => {
    const id = idIn(row, 'id');
    const addresses = under('address', 'location_id', id).map((address) =>
      address.from_table === 'postal_address' ? { ...address, address_type: 'postal' } : address,
    );
    const { languages: _, ...rest } = parts('location_id', id);
    return { ...row, ...rest, addresses, accessibility: under('accessibility', 'location_id', id) };
  };
  const placesOf = (id: string | null) =>
    under('service_at_location', 'service_id', id).map((row) => {
      const location = byId('location').get(idIn(row, 'location_id') ?? '');
      if (location === undefined)
        orphans.push({ kind: 'orphan-row', table: 'service_at_location', field: 'location_id', row });
      const { languages: _, ...rest } = parts('service_at_location_id', idIn(row, 'id'));
      return location === undefined ? { ...row, ...rest } : { ...row, ...rest, location: locationOf(location) };
    });
  const termsOf = (id: string | null) =>
    [...under('attribute', 'service_id', id), ...under('attribute', 'link_id', id)].flatMap((row) => {
      const term =
        byId('taxonomy_term').get(idIn(row, 'taxonomy_term_id') ?? '') ??
        byId('taxonomy').get(idIn(row, 'taxonomy_id') ?? '');
      if (term !== undefined) return [{ ...row, taxonomy_term: term }];
      // The older tables may have the term itself in the row; an id alone is nothing that people could read.
      return fieldOf(row, 'taxonomy_detail', 'label', 'value', 'name') === null ? [] : [row];
    });

  const used = new Set<string>();
  const services = rowsOf('service').map((row) => {
    const id = idIn(row, 'id');
    const organizationId = idIn(row, 'organization_id');
    const organization = byId('organization').get(organizationId ?? '');
    if (organizationId !== null && organization !== undefined) used.add(organizationId);
    const { from_table: _, ...own } = row;
    const shared = organization === undefined ? [] : under('phone', 'organization_id', organizationId);
    const joined = parts('service_id', id);
    return {
      ...own,
      ...joined,
      // The number of the organisation is better than none.
      phones: joined.phones.length === 0 ? shared : joined.phones,
      ...(organization === undefined ? {} : { organization }),
      service_at_locations: placesOf(id),
      service_areas: under('service_area', 'service_id', id),
      cost_options: under('cost_option', 'service_id', id),
      ...(under('eligibility', 'service_id', id).length === 0
        ? {}
        : { eligibilitys: under('eligibility', 'service_id', id) }),
      attributes: termsOf(id),
    };
  });
  for (const [id, row] of byId('organization')) {
    if (!used.has(id)) orphans.push({ kind: 'organization-unused', table: 'organization', field: 'id', row });
  }
  return { services, orphans };
}

function putUnder(owned: Map<string, Map<string, Raw[]>>, key: string, id: string, row: Raw): void {
  const lists = owned.get(key) ?? new Map<string, Raw[]>();
  owned.set(key, lists);
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [row]);
  else list.push(row);
}
