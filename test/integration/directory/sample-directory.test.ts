import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deskCalls } from '../../support/desk-calls.ts';
import { noFilters } from '../../support/directory/no-filters.ts';
import { putDirectory } from '../../support/directory/put-directory.ts';
import { fileOf, readWhole } from '../../support/directory/read-feed-files.ts';
import { somersetWritten } from '../../support/pack-folders.ts';
import { somersetFolder } from '../../support/places.ts';
import { newStore } from '../../support/stores.ts';

const read = () => readWhole([fileOf(join(somersetFolder, 'sample-directory.json'))]);

it('the sample directory is read without a finding but those that were put there on purpose', async () => {
  const { totals, problem, quarantined, findings } = await read();
  expect([problem, quarantined]).toEqual([null, []]);
  expect(totals).toMatchObject({ format: 'oruk-3-full', declared: 92, read: 92, kept: 92 });
  expect(findings.map(({ recordName, kind, field }) => `${recordName}: ${kind} ${field}`).sort()).toEqual([
    'Harbour Women’s Refuge: address-withheld locations',
    'Ilminster Craft Table: assured-missing assured_date',
    'North Curry Bookworms: age-none maximum_age',
    'North Curry Bookworms: age-none minimum_age',
    'North Curry Bookworms: email-mended email',
    'North Curry Bookworms: url-mended url',
    'Porlock Coffee Pot: html-removed description',
    'Stowey Good Companions: phone-parted contacts[0].phones[0].number',
    'Stowey Good Companions: phone-parted contacts[0].phones[1].number',
    'Stowey Good Companions: schedule-mended schedules[0].byday',
    'Stowey Good Companions: zone-missing last_modified',
    'Willow Barn Day Club: place-nought service_at_locations[0].location.latitude',
  ]);
});

it('the sample directory has something for every topic and every tier of the pack', async () => {
  const { records } = await read();
  const terms = records.flatMap(({ service }) => service.terms);
  const idsOf = (linkType: string) =>
    [...new Set(terms.filter((term) => term.linkType === linkType).map(({ id }) => id))].sort();
  const { topics, solution_tiers } = somersetWritten();
  expect(idsOf('topic')).toEqual(Object.keys(topics).sort());
  expect(idsOf('tier')).toEqual(Object.keys(solution_tiers).sort());
});

it('nobody’s real number, address or page is in the sample directory', async () => {
  const { records } = await read();
  const services = records.map(({ service }) => service);
  for (const { number } of services.flatMap(({ phones }) => phones)) {
    expect(number).toMatch(/^(?:01632 960[2-7]\d\d|07700 900\d{3})$/);
  }
  for (const { url, email, organization } of services) {
    for (const link of [url, organization?.website])
      expect(link ?? 'https://a.example.org/').toMatch(/\.example\.org(?:\/|$)/);
    expect(email ?? 'a@b.example.org').toMatch(/\.example\.org$/);
  }
  expect(services.filter(({ schedules }) => schedules.some(({ freq }) => freq !== null)).length).toBeGreaterThan(85);
});

it('what people call what they look for is found in the sample directory, and words about harm find nothing else', async () => {
  const store = newStore();
  putDirectory(
    store.folder,
    (await read()).records.map(({ service }) => service),
  );
  const desk = deskCalls(store.open().context);
  const found = (text: string) => desk.search({ text, filters: noFilters, limit: 20 }).cards.map(({ name }) => name);
  const harm = ['Harbour Women’s Refuge', 'Safe Shore Advice Line'];
  for (const text of ['hits me', 'he hits her', 'frightened of him', 'domestic abuse', 'refuge']) {
    expect([text, found(text)]).toEqual([text, harm]);
  }
  expect(found('suicidal')).toEqual(['Evening Listening Line']);
  expect(found('pip')).toEqual(['Benefits Check at Home']);
  expect(found('stairlift')).toHaveLength(2);
  expect(found('dementia')).toHaveLength(4);
  for (const text of ['lonely', 'loneliness', 'lonly']) expect(found(text)).toContain('Mendip Village Agents');
});
