import { isRaw, type Raw } from '../record/raw.ts';

/** What an object of a feed is. `other` is something that is no service, such as a term or an organisation. */
export type RecordKind = 'list' | 'full' | 'at-location' | 'other';

const has = (raw: Raw, names: readonly string[]) => names.some((name) => Object.hasOwn(raw, name));

const serviceOnly = [
  ...['status', 'organization', 'organisation', 'organization_id', 'minimum_age', 'maximum_age', 'min_age', 'max_age'],
  ...['assured_date', 'fees', 'attending_type', 'pc_metadata', 'pc_targetAudience', 'eligibilitys', 'accreditations'],
  ...['service_at_locations', 'regular_schedules', 'schedules', 'cost_options', 'service_areas', 'service_taxonomys'],
];
const fullOnly = [
  ...['service_at_locations', 'locations', 'contacts', 'phones', 'schedules', 'regular_schedules', 'service_areas'],
  ...['cost_options', 'languages', 'eligibilitys', 'service_taxonomys', 'attributes', 'funding', 'fundings'],
];
const termOnly = [
  'parent_id',
  'taxonomy',
  'taxonomy_id',
  'term_uri',
  'term',
  'version',
  'slug',
  'label',
  'children',
  'uri',
];
const organizationOnly = ['website', 'organization_identifiers', 'parent_organization_id', 'legal_status', 'logo'];
const olderOnly = [
  ...[
    'regular_schedules',
    'eligibilitys',
    'service_taxonomys',
    'physical_addresses',
    'holiday_schedules',
    'organisation',
  ],
  ...['deliverable_type', 'attending_access', 'attending_type', 'min_age', 'max_age', 'fundings', 'needs_referral'],
];
const newerOnly = [
  'service_at_locations',
  'schedules',
  'organization_id',
  'minimum_age',
  'maximum_age',
  'last_modified',
  'assurer_email',
  'attributes',
];

/** Knows what an object is by its fields; whatever is not plainly something else is taken for a service. Pure. */
export function kindOfRecord(value: unknown): RecordKind {
  if (!isRaw(value)) return 'other';
  if (isRaw(value.service)) return 'at-location';
  if (has(value, ['service_id']) && isRaw(value.location)) return 'at-location';
  const isService = has(value, serviceOnly);
  if (!isService && (has(value, termOnly) || has(value, organizationOnly))) return 'other';
  if (!isService && !has(value, ['name', 'id'])) return 'other';
  return has(value, fullOnly) ? 'full' : 'list';
}

/** Which edition of the standard the fields of a record belong to; null where they do not say. Pure. */
export function editionOf(value: unknown): 1 | 3 | null {
  if (!isRaw(value)) return null;
  const [older, newer] = [has(value, olderOnly), has(value, newerOnly)];
  return older === newer ? null : older ? 1 : 3;
}
