import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { collectRequests, reportTable } from '../../../shared/domain/client-level-data/make-requests.ts';
import { explained } from '../../../shared/domain/client-level-data/report.ts';
import { type ClosedConversation, requestRow } from '../../../shared/domain/client-level-data/request-row.ts';
import { release2 } from '../../../shared/domain/client-level-data/specification.ts';
import type { ContactFields } from '../../../shared/domain/contact-fields.ts';
import { emptyFields } from '../../../shared/domain/contact-fields.ts';
import { newId } from '../../../shared/domain/ids.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { somerset } from '../../support/packs.ts';
import { hasReferenceCalls, referenceCalls } from '../../support/take/reference-call.ts';

const period = { from: '2026-01-01', to: '2026-03-31' };
/** A council that has set everything; the values are made up. */
const set: Pack = {
  ...somerset,
  client_level_data: {
    la_code: '999',
    routes_of_access: { community: 'Example: community' },
    has_unpaid_carer: { yes: 'Example yes', no: 'Example no', unknown: 'Example unknown' },
    event_description: 'Example: strengths-based conversation',
    date_format: 'dd/mm/yyyy',
  },
};

function told(fields: Partial<ContactFields> = {}, more: Partial<ClosedConversation> = {}): ClosedConversation {
  const all: ContactFields = {
    ...emptyFields('2026-03-23T10:12:00.000Z', 'phone-in'),
    ...{ personName: 'Joan Pike', personBorn: '1941-06-02', personPostcode: 'ta14dy', clientType: 'service-user' },
    ...{
      personNhsNumber: '943 476 5919',
      personRecordNumber: ' 00123 ',
      routeOfAccess: 'community',
      carerNoticed: true,
    },
    ...{ outcomeClass: 'signposted', outcomeRoute: 'community' },
    ...fields,
  };
  return {
    ...{
      contact: newId(),
      fields: all,
      startedOn: '2026-03-23',
      endedOn: '2026-03-24',
      isSample: false,
      isRemoved: false,
    },
    ...more,
  };
}

const rowOf = (one: ClosedConversation, today = set) =>
  requestRow(one, { pack: somerset, today, specification: release2, period });

function made(conversations: readonly ClosedConversation[], today = set) {
  const rows = collectRequests(release2, period);
  for (const one of conversations) rows.add(one, rowOf(one, today));
  return rows.done();
}

describe('a row of Client Level Data', () => {
  test('has the values of the specification and of the council, byte for byte', () => {
    const one = told();
    expect(rowOf(one)).toEqual({
      none: null,
      problems: [],
      values: {
        'LA Code': '999',
        'Reporting Period Start Date': '01/01/2026',
        'Reporting Period End Date': '31/03/2026',
        'NHS Number': '9434765919',
        'LA Person Unique Identifier': '00123',
        'Date of Birth': '02/06/1941',
        'Client Type': 'Service user',
        Postcode: 'TA1 4DY',
        'Has Unpaid Carer': 'Example yes',
        'Event Type': 'Request',
        'Event Reference': one.contact,
        'Event Start Date': '23/03/2026',
        'Event End Date': '24/03/2026',
        'Event Description': 'Example: strengths-based conversation',
        'Event Outcome': 'NFA: Information and advice or signposting',
        'Request: Route of Access': 'Example: community',
      },
    });
  });

  test('guesses nothing that the council has not set', () => {
    const row = rowOf(told(), somerset);
    expect(row).toMatchObject({
      problems: ['no-la-code', 'carer-not-set', 'route-not-set'],
      values: { 'LA Code': '', 'Has Unpaid Carer': '', 'Event Description': '', 'Request: Route of Access': '' },
    });
  });

  test.each<[string, Partial<ContactFields>, string]>([
    ['no number of the council', { personRecordNumber: '\u200B ' }, 'no-person-number'],
    ['an NHS number that is none', { personNhsNumber: '943 476 5918' }, 'nhs-number-wrong'],
    ['no date of birth', { personBorn: null }, 'no-born'],
    ['somebody under 18', { personBorn: '2008-03-24' }, 'under-18'],
    ['nobody it is first about', { clientType: null }, 'no-client-type'],
    ['no postcode', { personPostcode: '' }, 'no-postcode'],
    ['a postcode that is none', { personPostcode: 'Taunton' }, 'postcode-wrong'],
    ['no route of access', { routeOfAccess: null }, 'no-route-of-access'],
    ['a route whose value is not set', { routeOfAccess: 'prison' }, 'route-not-set'],
    ['an end whose value is not set', { outcomeRoute: 'equipment-supplied' }, 'outcome-not-set'],
  ])('tells of %s', (_, fields, problem) => {
    const row = rowOf(told(fields));
    expect(row.none === null ? row.problems : row.none).toEqual([problem]);
  });

  test('takes no value that is not in the specification to the letter', () => {
    const [id, route] = ['community', somerset.outcomes.community] as const;
    if (!route) throw new Error('The pack has no such route.');
    const today = {
      ...set,
      outcomes: { ...set.outcomes, [id]: { ...route, cld: 'NFA: Information and Advice or signposting' } },
    };
    expect(rowOf(told(), today)).toMatchObject({ problems: ['outcome-unknown'], values: { 'Event Outcome': '' } });
  });

  test('holds what the council has set since, for what had ended before', () => {
    const route = somerset.outcomes['equipment-supplied'];
    if (!route) throw new Error('The pack has no such route.');
    const today = { ...set, outcomes: { ...set.outcomes, 'equipment-supplied': { ...route, cld: 'NFA: Other' } } };
    expect(rowOf(told({ outcomeRoute: 'equipment-supplied' }), today)).toMatchObject({
      values: { 'Event Outcome': 'NFA: Other' },
    });
  });

  test('is not made of what is no request, of nobody, or of what has been removed', () => {
    const none = { outcomeClass: 'closed-other', outcomeRoute: 'casual' } as const;
    expect(rowOf(told(none))).toEqual({ none: 'no-request' });
    expect(rowOf(told({ personAnonymous: true }))).toEqual({ none: 'nobody-known' });
    expect(rowOf(told({}, { isRemoved: true }))).toEqual({ none: 'removed' });
  });

  test('says Unknown only where the specification has it', () => {
    const today = { ...set, client_level_data: { routes_of_access: {}, has_unpaid_carer: { yes: 'y', no: 'n' } } };
    expect(rowOf(told({ carerNoticed: null }), today)).toMatchObject({ values: { 'Has Unpaid Carer': '' } });
    expect(rowOf(told({ carerNoticed: null }))).toMatchObject({ values: { 'Has Unpaid Carer': 'Example unknown' } });
  });
});

describe('the rows of a period', () => {
  test('are one for each conversation, and name what the Department counts as one request', () => {
    const [one, same, later] = [told(), told({ outcomeRoute: 'health' }), told({}, { endedOn: '2026-03-25' })];
    const { table, report } = made([one, same, later, told({ personAnonymous: true })]);
    expect(table.headings).toHaveLength(28);
    expect(table.rows).toHaveLength(3);
    expect(report.problems).toEqual([
      { row: 2, reference: one.contact, problem: 'duplicate', other: same.contact },
      { row: 3, reference: same.contact, problem: 'duplicate', other: one.contact },
    ]);
    expect(report).toMatchObject({ rows: 3, rowsWithErrors: 2, rowsWithWarnings: 0, left: { nobodyKnown: 1 } });
  });

  test('are not two people for want of a number', () => {
    const without = { personRecordNumber: '', personNhsNumber: '' };
    const problems = (fields: Partial<ContactFields>) =>
      made([told({ ...without, ...fields }), told({ ...without, ...fields })]).report.problems.map(
        (one) => one.problem,
      );
    expect(problems({})).toContain('duplicate');
    expect(problems({ personBorn: null })).not.toContain('duplicate');
  });

  test('have a report that says what to do, without a name in it', () => {
    const { report } = made([told({ clientType: null, personBorn: null })]);
    const table = reportTable(report);
    expect(table.rows.map((line) => line.slice(2, 6))).toEqual([
      ['Warning', 'Date of Birth', explained['no-born'].what, explained['no-born'].todo],
      ['Error', 'Client Type', explained['no-client-type'].what, explained['no-client-type'].todo],
    ]);
    expect(JSON.stringify([report, table])).not.toContain('Pike');
  });
});

test.skipIf(!hasReferenceCalls)('the reference contacts give the outcomes that they have to', () => {
  const outcome = z.object({
    outcome: z.object({ class: z.enum(['resolved', 'signposted', 'passed', 'closed-other']), route: z.string() }),
    cld_event_outcome: z.string().nullable(),
  });
  const calls = referenceCalls();
  expect(calls).toHaveLength(14);
  const found = calls.map(({ id, record }) => {
    const { outcome: how } = outcome.parse(record);
    const row = rowOf(told({ outcomeClass: how.class, outcomeRoute: how.route }));
    if (row.none !== null) return [id, null];
    // What nobody has set yet stays empty, and says so.
    return [id, row.problems.includes('outcome-not-set') ? '?' : row.values['Event Outcome']];
  });
  expect(found).toEqual(calls.map(({ id, record }) => [id, outcome.parse(record).cld_event_outcome]));
});
