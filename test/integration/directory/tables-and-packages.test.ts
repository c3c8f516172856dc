import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTableHead } from '../../../electron/data/services/directory/feeds/csv/table-rows.ts';
import type { FeedFile } from '../../../electron/data/services/directory/feeds/feed.ts';
import { openFeedFiles } from '../../../electron/data/services/directory/feeds/open-feed-files.ts';
import { suggestMapping } from '../../../shared/domain/directory/suggest-mapping.ts';
import { fileOfText, readWhole } from '../../support/directory/read-feed-files.ts';

const table = (name: string, ...lines: string[]) => fileOfText(`${name}.csv`, `${lines.join('\n')}\n`, 11);
const asides = async (files: readonly FeedFile[]) =>
  (await readWhole(files)).aside.map(({ kind, field, recordId }) => `${kind} ${field} ${recordId}`);

const older = [
  table('organization', 'id,name,url', 'o1,Levels Hub,levels.example.org', 'o2,Nobody,'),
  table(
    'service',
    'id,organization_id,name,description,status,email',
    's1,o1,Lunch Table,"Hot, good",active,',
    's2,o9,Night Line,,active,',
  ),
  table('service_at_location', 'id,service_id,location_id', 'a1,s1,l1', 'a2,s1,l9', 'a3,s9,l1'),
  table('location', 'id,name,latitude,longitude', 'l1,Bow Hall,51.03,-2.83'),
  table('physical_address', 'id,location_id,address_1,city,postal_code', 'p1,l1,1 Bow Row,Langport,ta109aa'),
  table(
    'phone',
    'id,service_id,location_id,organization_id,number,extension',
    'n1,s1,,,01632 960123,4',
    'n2,,,o1,01632 960124,',
    'n3,s9,,,x57471,',
  ),
  table(
    'regular_schedule',
    'id,service_id,weekday,opens_at,closes_at',
    'r1,s1,3,12:30,14:00',
    'r2,s2,Friday,19:00,02:00',
  ),
  table('eligibility', 'id,service_id,minimum_age,maximum_age', 'e1,,18,', 'e2,s1,60,'),
  table('taxonomy', 'id,name', 't1,Food'),
  table('service_taxonomy', 'id,service_id,taxonomy_id', 'x1,s1,t1'),
];

it('the tables of a package are joined by their ids', async () => {
  const { totals, problem, records } = await readWhole(older);
  expect([problem, totals.format, totals.kept]).toEqual([null, 'hsds-tabular', 2]);
  const [lunch, night] = records.map(({ service }) => service);
  expect(lunch).toMatchObject({
    ...{ name: 'Lunch Table', minimumAge: 60, phones: [{ number: '01632 960123', extension: '4', label: null }] },
    organization: { name: 'Levels Hub' },
    locations: [
      { name: 'Bow Hall', address: ['1 Bow Row', 'Langport'], postcode: 'TA10 9AA', place: { lat: 51.03, lon: -2.83 } },
    ],
    schedules: [{ freq: 'WEEKLY', byday: 'WE', opensAt: '12:30', closesAt: '14:00' }],
    terms: [{ name: 'Food' }],
  });
  expect(night?.schedules[0]).toMatchObject({ byday: 'FR', opensAt: '19:00', closesAt: '02:00' });
  expect(night?.qualityFlags).toContain('organization-unknown');
});

it('rows that belong to nothing are told, each with its table', async () => {
  expect((await asides(older)).sort()).toEqual([
    'organization-unused organization.id o2',
    'orphan-row eligibility.service_id e1',
    'orphan-row phone.service_id n3',
    'orphan-row service_at_location.location_id a2',
    'orphan-row service_at_location.service_id a3',
  ]);
});

it('the names of 2.0 and 3.0, and those that a description gives, are known as well', async () => {
  const described = fileOfText(
    'datapackage.json',
    JSON.stringify({
      resources: [
        { name: 'service', path: 'a.csv' },
        { name: 'schedule', path: 'b.csv' },
      ],
    }),
  );
  const files = [
    described,
    table('a', 'id,name,status', 's1,Tea,active'),
    table('b', 'id,service_id,freq,byday,opens_at,closes_at', '1,s1,WEEKLY,"MO,TU",09:00,10:00'),
  ];
  const { records, totals } = await readWhole(files);
  expect([totals.format, records[0]?.service.schedules[0]?.byday]).toEqual(['hsds-tabular', 'MO,TU']);
  const plural = [
    table('services', 'id,name', '1,Tea'),
    table('addresses', 'id,location_id,city', '1,1,Wells'),
    table('locations', 'id,name', '1,Hall'),
    table('service_at_locations', 'id,service_id,location_id', '1,1,1'),
  ];
  expect((await readWhole(plural)).records[0]?.service.locations[0]).toMatchObject({
    name: 'Hall',
    address: ['Wells'],
  });
});

it('a package without services is none', async () => {
  const { problem } = await readWhole([table('organization', 'id,name', '1,A'), table('phone', 'id,number', '1,2')]);
  expect(problem).toEqual({ kind: 'tabular-without-services', tables: ['organization', 'phone'] });
});

it('a spreadsheet in Windows’ encoding, parted by semicolons, with days first in its dates', async () => {
  const text =
    'Group name;Town;Telephone;Last checked;Cost\r\nCafé “Tea”;Wells;01632 960123;3/4/2025;£2\r\n;Frome;;;\r\n';
  const bytes = Buffer.from(
    text.replaceAll(/[“”]/g, '"').replace('"Tea"', '""Tea""').replace('Café ""Tea""', '"Café ""Tea"""'),
    'latin1',
  );
  const file = fileOfText('groups.csv', bytes, 5);
  const mapping = suggestMapping((await readTableHead(file)).header);
  expect(mapping?.columns.map(({ field }) => field)).toEqual(['name', 'city', 'phone', 'assuredDate', 'fees']);
  const { records, quarantined } = await readWhole([file], { mapping });
  expect(records[0]?.service).toMatchObject({ name: 'Café "Tea"', assuredDate: '2025-04-03', fees: ['£2'] });
  expect(quarantined.map(({ why }) => why)).toEqual(['nameless']);
});

it('values that are the same for every row stand in the mapping', async () => {
  const columns = [
    { column: 'A', field: 'name', separator: null } as const,
    { column: 'B', field: 'terms', separator: ',' } as const,
  ];
  const fixed = [{ field: 'organization', value: 'Town Council' } as const];
  const { records } = await readWhole([table('x', 'A,B', 'Tea,"food,company"')], { mapping: { columns, fixed } });
  expect(records[0]?.service).toMatchObject({
    organization: { name: 'Town Council' },
    terms: [{ name: 'food' }, { name: 'company' }],
  });
});

it('a table that ends within a quoted text is cut off', async () => {
  const mapping = { columns: [{ column: 'name', field: 'name', separator: null } as const], fixed: [] };
  expect((await readWhole([fileOfText('x.csv', 'name,b\nTea,"half a te')], { mapping })).problem?.kind).toBe('cut-off');
});

it('a folder is opened with everything in it, and what is hidden or something else is passed over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'feed-'));
  try {
    mkdirSync(join(folder, 'more'));
    for (const [at, name] of ['a.json', 'more/b.json', '.hidden.json', 'read-me.md'].entries()) {
      writeFileSync(join(folder, name), JSON.stringify({ id: at, name: `S${at}`, status: 'active' }));
    }
    const open = await openFeedFiles([folder]);
    if ('kind' in open) throw new Error(open.kind);
    expect(open.files.map(({ name }) => name)).toEqual(['a.json', 'more/b.json']);
    const { records } = await readWhole(open.files);
    expect(records.map(({ service }) => service.name)).toEqual(['S0', 'S1']);
    open.close();
    expect(await openFeedFiles([join(folder, 'nowhere')])).toEqual({ kind: 'broken-file', file: 'nowhere' });
    writeFileSync(join(folder, 'broken.zip'), Buffer.from('PK\u0003\u0004 and nothing more'));
    expect(await openFeedFiles([join(folder, 'broken.zip')])).toEqual({ kind: 'broken-file', file: 'broken.zip' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
