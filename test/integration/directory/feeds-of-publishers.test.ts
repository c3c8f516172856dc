import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readTableHead } from '../../../electron/data/services/directory/feeds/csv/table-rows.ts';
import { readService } from '../../../electron/data/services/directory/feeds/record/read-service.ts';
import { aboutTotals } from '../../../shared/domain/directory/about-totals.ts';
import type { Finding } from '../../../shared/domain/directory/finding.ts';
import { suggestMapping } from '../../../shared/domain/directory/suggest-mapping.ts';
import { feedPath, feedsFolder, fileOf, jsonOf, readWhole } from '../../support/directory/read-feed-files.ts';

const bristol = 'uk-placecube/bristol-v1-list-2024-12.json';
const whole = z.number().int();
const expectedFile = z.object({
  [bristol]: z.object({
    ...{ records: whole, distinct_ids: whole, ids_repeated: z.array(z.string()), name_empty: whole },
    ...{ organization_key_absent: whole, distinct_organizations: whole, description_with_html_tag: whole },
    ...{ description_blank_after_strip: whole, description_with_img: whole, description_with_data_uri: whole },
    ...{ email_empty: whole, email_nonempty_invalid: whole, url_empty: whole, url_nonempty_without_http_scheme: whole },
    ...{ assured_date_empty: whole, assured_date_min: z.string(), assured_date_max: z.string() },
    ...{ assured_by_year: z.record(z.string(), whole), status: z.record(z.string(), whole) },
    ...{ deliverable_type: z.record(z.string(), whole), attending_type: z.record(z.string(), whole) },
    ...{ attending_access: z.record(z.string(), whole), with_pc_targetAudience: whole, distinct_audienceType: whole },
    ...{ has_location_or_schedule: whole },
  }),
  'uk-outpost/buckinghamshire-services.json': z.object({
    ...{ records: whole, envelope: z.object({ totalPages: whole, totalElements: whole }), locations: whole },
    ...{ locations_geometry_0_0: whole, organisation_name_null: whole },
  }),
  'uk-placecube/bristol-v3-page1.json': z.object({
    ...{ records: whole, total_items: whole, 'minimum_age_-1': whole, last_modified_without_timezone: whole },
  }),
  'official/oruk-v3-mocks/test/service_list.json': z.object({
    ...{ contents: whole, total_items_declared: whole, distinct_ids: whole },
  }),
});
const expected = () => expectedFile.parse(jsonOf(feedPath('EXPECTED.json')));

const countBy = (words: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));

describe.skipIf(feedsFolder === null)('the list of Bristol, as it was published', () => {
  const readOnce = async () => {
    const feed = await readWhole([fileOf(feedPath(bristol))]);
    // Each record by itself as well, for the two that are kept out count among the publisher’s 819.
    const raws = z.array(z.record(z.string(), z.unknown())).parse(jsonOf(feedPath(bristol)));
    const outcomes = raws.map((raw) => readService(raw, 'bristol', '2026-03-23'));
    const services = outcomes.flatMap((outcome) => ('why' in outcome ? [] : [outcome.service]));
    const findings = outcomes.map((outcome): readonly Finding[] => ('why' in outcome ? outcome.also : outcome.repairs));
    return { feed, raws, services, findings, should: expected()[bristol] };
  };

  let once: ReturnType<typeof readOnce> | null = null;
  const read = () => (once ??= readOnce());

  it('has as many records, ids and names as were counted', async () => {
    const { feed, should } = await read();
    expect(feed.problem).toBe(null);
    expect(feed.totals).toMatchObject({ format: 'oruk-1-list', declared: null, read: should.records });
    expect(feed.totals.kept).toBe(should.distinct_ids - should.name_empty);
    expect(feed.totals.repeated).toBe(should.records - should.distinct_ids);
    expect(feed.quarantined.filter(({ why }) => why === 'nameless').length).toBe(should.name_empty);
    expect(feed.quarantined.filter(({ why }) => why === 'repeated-id').map(({ recordId }) => recordId)).toEqual(
      should.ids_repeated,
    );
    expect(feed.records.every(({ service }) => service.locations.length + service.schedules.length === 0)).toBe(
      should.has_location_or_schedule === 0,
    );
  });

  it('gives each fault that was counted, as often as it was counted', async () => {
    const { findings, services, should } = await read();
    const records = (...kinds: Finding['kind'][]) =>
      findings.filter((all) => all.some(({ kind }) => kinds.includes(kind)));
    const inField = (field: string, ...kinds: Finding['kind'][]) =>
      findings.flat().filter((finding) => finding.field === field && kinds.includes(finding.kind)).length;
    expect(inField('description', 'html-removed')).toBe(should.description_with_html_tag);
    expect(inField('description', 'description-blank')).toBe(should.description_blank_after_strip);
    expect(records('organization-missing').length).toBe(should.organization_key_absent);
    expect(inField('email', 'email-mended', 'email-refused')).toBe(should.email_nonempty_invalid);
    expect(inField('url', 'url-mended', 'url-refused')).toBe(should.url_nonempty_without_http_scheme);
    expect(records('assured-missing').length).toBe(should.assured_date_empty);
    const pictures = findings.map((all) =>
      all.filter(({ kind, field }) => kind === 'image-removed' && field === 'description'),
    );
    expect(pictures.filter((all) => all.length > 0).length).toBe(should.description_with_img);
    expect(pictures.filter((all) => all.some(({ raw }) => raw.startsWith('data:'))).length).toBe(
      should.description_with_data_uri,
    );
    expect(new Set(services.flatMap(({ organization }) => organization?.name ?? [])).size).toBeLessThanOrEqual(
      should.distinct_organizations,
    );
  });

  it('keeps what was assured when, and every word of the lists of codes', async () => {
    const { raws, services, findings, should } = await read();
    const dates = services.flatMap(({ assuredDate }) => assuredDate ?? []).sort();
    const { none, ...years } = should.assured_by_year;
    // The nameless record was assured in 2021.
    expect(countBy(['2021', ...dates.map((date) => date.slice(0, 4))])).toEqual(years);
    expect(raws.length - dates.length - 1).toBe(none);
    expect([dates[0], dates.at(-1)]).toEqual([should.assured_date_min, should.assured_date_max]);
    expect(countBy(['active', ...services.map(({ status }) => status)])).toEqual(should.status);
    const terms = services.flatMap(({ terms }) => terms);
    const { '': _, ...deliverable } = should.deliverable_type;
    expect(countBy(terms.filter(({ linkType }) => linkType === 'deliverable_type').map(({ name }) => name))).toEqual(
      deliverable,
    );
    const audience = terms.filter(({ linkType }) => linkType === 'audience');
    expect(new Set(audience.map(({ name }) => name)).size).toBe(should.distinct_audienceType);
    expect(services.filter((service) => service.terms.some(({ linkType }) => linkType === 'audience')).length).toBe(
      should.with_pc_targetAudience,
    );
    const met = services.flatMap(({ attendingType }) => attendingType);
    const types = should.attending_type;
    expect(countBy(met)).toEqual({
      'home-visit': types['Home visit'],
      venue: types.Venue,
      phone: types.Phone,
      online: types.Online,
    });
    const unknown = findings
      .flat()
      .filter(({ kind }) => kind === 'attending-unknown')
      .map(({ raw }) => raw);
    expect(countBy(unknown)).toEqual({
      'Information advice and guidance': types['Information advice and guidance'],
      Assessment: should.attending_access.Assessment,
    });
  });

  it('leaves no tag, no picture and no link that runs', async () => {
    const { services } = await read();
    const words = services.flatMap(({ description, organization }) => [
      description ?? '',
      organization?.description ?? '',
    ]);
    for (const word of words)
      expect(word).not.toMatch(
        /<\/?(?:p|br|span|div|img|table|td|a|ul|li|strong)\b|&nbsp;|data:image|javascript:|\u00A0|\u200B/i,
      );
    expect(services.filter(({ email }) => email === null).length).toBeGreaterThanOrEqual(
      expected()[bristol].email_empty - 1,
    );
    for (const { url } of services) expect(url ?? 'https://').toMatch(/^https?:\/\//);
  });
});

describe.skipIf(feedsFolder === null)('other feeds, as they were published', () => {
  it('reads a page of 3.0, which knows how much more there is', async () => {
    const should = expected()['uk-placecube/bristol-v3-page1.json'];
    const { totals, findings, records } = await readWhole([fileOf(feedPath('uk-placecube/bristol-v3-page1.json'))]);
    expect(totals).toMatchObject({ format: 'oruk-3-list', kept: should.records, declared: should.total_items });
    expect(totals.pages).toEqual({ declared: 292, read: 1 });
    expect(findings.filter(({ kind, field }) => kind === 'age-none' && field === 'minimum_age').length).toBe(
      should['minimum_age_-1'],
    );
    expect(records.every(({ service }) => service.minimumAge === null && service.maximumAge === null)).toBe(true);
    expect(findings.filter(({ kind }) => kind === 'zone-missing').length).toBe(should.last_modified_without_timezone);
  });

  it('lets the full record win over the list, whichever file comes first', async () => {
    const page = fileOf(feedPath('uk-placecube/bristol-v3-page1.json'));
    const full = fileOf(feedPath('uk-placecube/bristol-v3-service.json'));
    for (const files of [
      [page, full],
      [full, page],
    ]) {
      const { totals, records, quarantined } = await readWhole(files);
      expect([totals.read, totals.kept, totals.superseded, quarantined.length]).toEqual([4, 3, 1, 0]);
      expect(records.filter(({ service }) => service.serviceAreas.length > 0).length).toBe(1);
      expect(records.some(({ service }) => service.phones.some(({ label }) => label !== null))).toBe(true);
    }
  });

  it('reads the nested services of Outpost', async () => {
    const should = expected()['uk-outpost/buckinghamshire-services.json'];
    const { totals, records, findings } = await readWhole([
      fileOf(feedPath('uk-outpost/buckinghamshire-services.json')),
    ]);
    expect(totals).toMatchObject({
      format: 'oruk-1-full',
      kept: should.records,
      declared: should.envelope.totalElements,
    });
    expect(totals.pages).toEqual({ declared: should.envelope.totalPages, read: 1 });
    expect(records.flatMap(({ service }) => service.locations).length).toBe(should.locations);
    expect(findings.filter(({ kind }) => kind === 'place-nought').length).toBe(should.locations_geometry_0_0);
    expect(findings.filter(({ kind }) => kind === 'organization-nameless').length).toBe(should.organisation_name_null);
    expect(
      records.every(({ service }) => service.locations.every(({ place }) => place === null || place.lat > 50)),
    ).toBe(true);
    expect(
      records.some(({ service }) => service.schedules.some(({ freq, byday }) => freq === 'WEEKLY' && byday === 'MO')),
    ).toBe(true);
  });

  it('reads Outpost’s table by the mapping that it suggests, and leaves out the contact that is not for the public', async () => {
    const file = fileOf(feedPath('uk-outpost/outpost-import-sample.csv'));
    const { header } = await readTableHead(file);
    const mapping = suggestMapping(header);
    const { totals, records } = await readWhole([file], { mapping });
    expect(totals).toMatchObject({ format: 'csv', kept: 2, quarantined: 0 });
    const [first] = records;
    expect(first?.service).toMatchObject({ status: 'inactive', isFree: false, attendingAccess: ['referral'] });
    expect([first?.service.locations.length, first?.service.fees.length, first?.service.phones.length]).toEqual([
      2, 2, 1,
    ]);
    expect(first?.raw).not.toMatch(/private contact|234234"/);
  });
});

describe.skipIf(feedsFolder === null)('the mock feeds of the validator', () => {
  const mock = (kind: string, file: string) => fileOf(feedPath('official/oruk-v3-mocks', kind, `${file}.json`));

  it('counts the rows of the one that lies, and keeps one', async () => {
    const should = expected()['official/oruk-v3-mocks/test/service_list.json'];
    for (const name of ['service_list', 'service_list_data']) {
      const { totals } = await readWhole([mock('test', name)]);
      expect(totals).toMatchObject({ read: should.contents, kept: should.distinct_ids, repeated: should.contents - 1 });
      expect(totals.declared).toBe(name === 'service_list' ? should.total_items_declared : null);
    }
  });

  it('names everything that is wrong with the one that fails', async () => {
    const { problem, quarantined } = await readWhole([mock('fail', 'service_list')]);
    expect(problem).toEqual({ kind: 'no-names', records: 4 });
    const also = quarantined.map((one) => one.also.map(({ kind, field, raw }) => `${kind} ${field} ${raw}`));
    expect(also[0]).toContain('email-refused email email-example_com');
    expect(also[0]).toContain('url-refused url example_counselling');
    expect(also[2]).toContain('wrong-kind email false');
    expect(also[3]).toContain('wrong-kind email 12345');
    const full = await readWhole([mock('fail', 'service_full')]);
    const kinds = full.findings.map(({ kind, field }) => `${kind} ${field}`);
    expect(kinds).toEqual(
      expect.arrayContaining(['description-missing description', 'url-refused url', 'email-refused email']),
    );
    const listed = await readWhole([mock('fail', 'service_at_location_list')]);
    expect(listed.totals).toMatchObject({ kept: 1, declared: 10, pages: { declared: 10, read: 1 } });
  });

  it('reads a whole folder of one, and says which files hold something else', async () => {
    const names = ['service_list', 'service_full', 'service_at_location_full', 'service_at_location_list'];
    const others = [
      'api_details',
      'taxonomy',
      'taxonomy_list',
      'taxonomy_term',
      'taxonomy_term_list',
      'organization_list',
    ];
    const { totals, problem, records } = await readWhole([...others, ...names].map((name) => mock('default', name)));
    expect([problem, totals.kept, totals.superseded]).toEqual([null, 1, 2]);
    expect(totals.skippedFiles).toEqual(others.map((name) => `${name}.json`));
    expect(records[0]?.service.schedules[0]).toMatchObject({
      freq: 'WEEKLY',
      byday: 'TH,FR',
      opensAt: '10:00',
      closesAt: '18:00',
    });
  });

  it('says what is wrong beside the services', async () => {
    const names = ['api_details', 'taxonomy_list', 'taxonomy_term', 'service_full'];
    const asides = async (kind: string) => {
      const { aside } = await readWhole(names.map((name) => mock(kind, name)));
      return aside.map((one) => `${one.kind} ${one.field} ${one.raw}`);
    };
    expect(await asides('default')).toEqual([]);
    expect(await asides('warn')).toEqual([
      'list-short taxonomy_list.json: total_items 10, and 1 came',
      'term-link-odd taxonomy_term.json: term_uri example_com',
      'term-undescribed taxonomy_term.json: description ',
    ]);
    expect(await asides('fail')).toEqual([
      'about-weak api_details.json: profile ',
      'about-weak api_details.json: openapi_url docs-openreferraluk-org/en/latest/openapi30.json',
      'term-link-odd taxonomy_term.json: term_uri example_com',
      'term-undescribed taxonomy_term.json: description ',
    ]);
  });

  it('sums up in words what was counted', async () => {
    const { totals } = await readWhole([mock('test', 'service_list')]);
    expect(aboutTotals(totals)).toEqual([
      '128 records read, 1 of them kept.',
      'The feed says that it has 31, and 128 came. Only what came counts.',
      '127 records had an id that had come before. The first one of each id was kept.',
    ]);
    const part = await readWhole([mock('fail', 'service_at_location_list'), mock('fail', 'taxonomy')]);
    expect(aboutTotals(part.totals)).toEqual([
      '1 record read, 1 of them kept.',
      'The feed has 10 pages, and 1 was read: services of the other pages would be missing.',
      '1 file holds something else than services: taxonomy.json.',
    ]);
  });
});
