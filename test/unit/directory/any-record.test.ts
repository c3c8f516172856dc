import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readService } from '../../../electron/data/services/directory/feeds/record/read-service.ts';
import { directoryService } from '../../../shared/domain/directory/service.ts';

const fields = [
  ...[
    'id',
    'alternate_name',
    'description',
    'organization',
    'organization_id',
    'status',
    'alert',
    'url',
    'email',
    'phones',
  ],
  ...[
    'contacts',
    'minimum_age',
    'maximum_age',
    'eligibilitys',
    'eligibility',
    'fees',
    'cost_options',
    'attending_type',
  ],
  ...[
    'attending_access',
    'languages',
    'accreditations',
    'schedules',
    'regular_schedules',
    'holiday_schedules',
    'locations',
  ],
  ...['service_at_locations', 'service_areas', 'attributes', 'taxonomies', 'pc_targetAudience', 'pc_metadata', 'free'],
  ...[
    'assured_date',
    'last_modified',
    'visible_to',
    'needs_referral',
    'application_process',
    'service_taxonomys',
    '__proto__',
  ],
];
const inner = [
  ...[
    'id',
    'name',
    'number',
    'freq',
    'byday',
    'weekday',
    'opens_at',
    'closes_at',
    'interval',
    'amount',
    'option',
    'uri',
  ],
  ...[
    'location',
    'addresses',
    'postal_code',
    'latitude',
    'longitude',
    'geometry',
    'taxonomy_term',
    'phones',
    'start_date',
  ],
  ...['address_1', 'description', 'minimum_age', 'valid_to', 'mask_exact_address', 'coordinates', 'email', 'website'],
];

const leaf = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(
    null,
    '',
    -1,
    0,
    '<p>x</p>',
    '25:00',
    '1/2/2024',
    'MO,TU',
    'â€™',
    'refuge',
    'https://x',
    '0117 1',
    'TA1 1AA',
  ),
  fc.string({ minLength: 600, maxLength: 1_200 }),
);
const any = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'medium', maxDepth: 4 }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('object')),
  object: fc.dictionary(fc.constantFrom(...inner), tie('value'), { maxKeys: 6 }),
})).value;

it('whatever stands in any of its fields, a record with a name is kept with its name, and is a service', () => {
  const record = fc.array(fc.tuple(fc.constantFrom(...fields), any), { maxLength: 6 });
  fc.assert(
    fc.property(record, (entries) => {
      // As a publisher would send it: nothing but JSON reaches the reader.
      const raw: unknown = JSON.parse(JSON.stringify(Object.fromEntries([...entries, ['name', 'Tea at Ten']])));
      const read = readService(raw, 'any', '2026-03-23');
      expect('why' in read ? null : read.service.name).toBe('Tea at Ten');
      if (!('why' in read)) expect(directoryService.safeParse(read.service).success).toBe(true);
    }),
    { numRuns: 600 },
  );
});

it('whatever a record is, reading it never fails', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (raw) => {
      readService(raw, 'any', '2026-03-23');
    }),
    { numRuns: 500 },
  );
});
