import type { CsvField, CsvMapping } from '../../../../../../shared/domain/directory/csv-mapping.ts';
import { saysSomething } from '../../../../../../shared/domain/guide/says-something.ts';
import type { Raw } from '../record/raw.ts';
import type { TableRow } from './table-rows.ts';

/** The values of one row by what they are; a cell of several values gives several. */
export type Values = ReadonlyMap<CsvField, readonly string[]>;

/** Reads the cells of a row by the mapping. A fixed value stands where the row itself has none. */
export function valuesOf({ cells }: TableRow, { columns, fixed }: CsvMapping): Values {
  const values = new Map<CsvField, string[]>();
  for (const { column, field, separator } of columns) {
    const cell = cells.get(column) ?? '';
    const parts = separator === null ? [cell] : cell.split(separator);
    const said = parts.filter(saysSomething).map((part) => part.replaceAll(/^\s+|\s+$/g, ''));
    if (said.length > 0) values.set(field, [...(values.get(field) ?? []), ...said]);
  }
  for (const { field, value } of fixed) if (!values.has(field)) values.set(field, [value]);
  return values;
}

const isNo = (text: string | null) => text !== null && /^(?:false|no|n|0)$/i.test(text);

/** What one row says beside the service itself: many a table has a row for each place, person or day. */
export interface RowParts {
  readonly contacts: readonly Raw[];
  readonly locations: readonly Raw[];
  readonly schedules: readonly Raw[];
  readonly costs: readonly Raw[];
}

/** The parts of one row, in the names of the standard. */
export function partsOf(values: Values, cells: TableRow['cells']): RowParts {
  const one = (field: CsvField) => values.get(field)?.[0] ?? null;
  const has = (...fields: CsvField[]) => fields.some((field) => values.has(field));
  // A contact that is not for the public stands in the same columns.
  const isPrivate = isNo(cells.get('contact_visible') ?? null);
  const contact = {
    ...{ name: one('contactName'), title: one('phoneLabel'), email: one('email') },
    phones: (values.get('phone') ?? []).map((number) => ({ number })),
  };
  const [address1 = null, address2 = null, ...rest] = values.get('addressLines') ?? [];
  const location = {
    name: one('locationName'),
    ...{ address_1: address1, address_2: address2, address_3: rest.join('\n') || null },
    ...{ city: one('city'), state_province: one('county'), postal_code: one('postcode') },
    ...{ latitude: one('latitude'), longitude: one('longitude'), mask_exact_address: one('isAddressMasked') },
    accessibility: (values.get('accessibility') ?? []).map((description) => ({ description })),
  };
  const schedule = {
    ...{ weekday: (values.get('days') ?? []).join(',') || null, opens_at: one('opensAt'), closes_at: one('closesAt') },
    description: one('hours'),
  };
  const cost = { option: one('costLabel'), amount: one('costAmount'), amount_description: one('costUnit') };
  const isHidden = isNo(cells.get('location_visible') ?? null);
  const isPlaced = has('locationName', 'addressLines', 'city', 'postcode', 'latitude');
  return {
    contacts: has('phone', 'email', 'contactName') && !isPrivate ? [contact] : [],
    locations: isPlaced && !isHidden ? [location] : [],
    schedules: has('days', 'opensAt', 'closesAt', 'hours') ? [schedule] : [],
    costs: has('costLabel', 'costAmount') ? [cost] : [],
  };
}

/** A service in the names of the standard, out of its first row and the parts of all of its rows. */
export function recordOf(values: Values, parts: readonly RowParts[]): Raw {
  const one = (field: CsvField) => values.get(field)?.[0] ?? null;
  const all = (field: CsvField) => values.get(field) ?? [];
  const organization = {
    ...{ name: one('organization'), description: one('organizationDescription') },
    ...{ website: one('organizationUrl'), email: one('organizationEmail') },
  };
  const whole: Raw = {
    ...{ id: one('id'), name: one('name'), alternate_name: one('alternateName'), description: one('description') },
    ...{ url: one('url'), status: one('status'), alert: one('alert') },
    organization: organization.name === null ? null : organization,
    ...{ minimum_age: one('minimumAge'), maximum_age: one('maximumAge'), eligibility: all('eligibility') },
    ...{ fees: one('fees'), free: yesOrNo(one('isFree')), needs_referral: yesOrNo(one('needsReferral')) },
    ...{ attending_type: all('attendingType'), attending_access: all('attendingAccess') },
    ...{ languages: all('languages'), accreditations: one('accreditations') },
    ...{ terms: all('terms'), suitabilities: all('audience'), service_areas: all('serviceAreas') },
    ...{ assured_date: one('assuredDate'), last_modified: one('lastModified') },
    ...{ temporarily_closed: one('isTemporarilyClosed'), visible: one('isVisible'), visible_to: one('validTo') },
    contacts: parts.flatMap(({ contacts }) => contacts),
    locations: parts.flatMap(({ locations }) => locations),
    schedules: parts.flatMap(({ schedules }) => schedules),
    cost_options: parts.flatMap(({ costs }) => costs),
  };
  return whole;
}

function yesOrNo(text: string | null): string | null {
  if (text === null) return null;
  if (/^(?:true|yes|y|1)$/i.test(text)) return 'true';
  return isNo(text) ? 'false' : null;
}
