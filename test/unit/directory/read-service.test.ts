import { expect, it } from 'vitest';
import { readService } from '../../../electron/data/services/directory/feeds/record/read-service.ts';
import {
  findingKinds,
  findingSentence,
  findingWeight,
  flagSentence,
} from '../../../shared/domain/directory/quality-flags.ts';

/** A record with a name read, with the kinds of what was found beside what every bare record lacks. */
function read(raw: Record<string, unknown>) {
  const outcome = readService(
    { id: 1, name: 'Tea at Ten', assured_date: '2026-01-02', description: 'Tea.', organization: { name: 'O' }, ...raw },
    's',
    '2026-03-23',
  );
  if ('why' in outcome) throw new Error(outcome.why);
  return { ...outcome, kinds: outcome.repairs.map(({ kind }) => kind) };
}

it('an id is a text that means nothing, and one is made where there is none', () => {
  expect(read({ id: 12 }).service.key).toEqual({ source: 's', id: '12' });
  const odd = '2af617e5-4532-bebe-1036-ffdf2e93ce55';
  expect([read({ id: odd }).service.key.id, read({ id: odd }).kinds]).toEqual([odd, []]);
  const [one, again] = [read({ id: null }), read({ id: '' })];
  expect(one.service.key.id).toMatch(/^made-[\da-f]{32}$/);
  expect([one.service.key.id, one.kinds]).toEqual([again.service.key.id, ['id-missing']]);
  expect(read({ id: 'x'.repeat(500) }).service.key.id.length).toBe(183);
});

it('ages: minus one is none, rules of the older standard count, crossed ones are nobody’s', () => {
  const ages = (raw: Record<string, unknown>) => {
    const { service, kinds } = read(raw);
    return [service.minimumAge, service.maximumAge, ...kinds];
  };
  expect(ages({ minimum_age: -1, maximum_age: '-1' })).toEqual([null, null, 'age-none', 'age-none']);
  expect(ages({ min_age: '18', max_age: 25 })).toEqual([18, 25]);
  expect(ages({ eligibilitys: [{ minimum_age: 16, maximum_age: 20 }, { minimum_age: 10 }] })).toEqual([10, null]);
  expect(ages({ minimum_age: 60, maximum_age: 18 })).toEqual([null, null, 'ages-crossed']);
  expect(ages({ minimum_age: 'adult' })).toEqual([null, null, 'age-refused']);
});

it('what it costs is in words, and free only where that is certain', () => {
  const costs = (raw: Record<string, unknown>) => [read(raw).service.fees, read(raw).service.isFree];
  expect(costs({ fees: 'Free' })).toEqual([['Free'], true]);
  expect(costs({ fees: 'Free for members, £3 otherwise' })).toEqual([['Free for members, £3 otherwise'], false]);
  expect(costs({ fees: 'Ask us' })).toEqual([['Ask us'], null]);
  expect(costs({ free: true })).toEqual([[], true]);
  const options = [
    { option: 'Under 18s', amount: 3.5, amount_description: 'a session' },
    { option: 'Others', amount: '£5' },
  ];
  expect(costs({ cost_options: options })).toEqual([['Under 18s: £3.50 a session', 'Others: £5'], false]);
  expect(costs({ cost_options: [{ amount: 0, valid_to: '2022-12-31' }] })).toEqual([['free (until 2022-12-31)'], true]);
});

it('hours of every dialect become the parts of one rule', () => {
  const rows = (raw: Record<string, unknown>) =>
    read(raw).service.schedules.map(({ freq, byday, opensAt, closesAt, interval }) => [
      freq,
      byday,
      opensAt,
      closesAt,
      interval,
    ]);
  expect(rows({ regular_schedules: [{ weekday: 'Monday', opens_at: '10:00', closes_at: '17:00' }] })).toEqual([
    ['WEEKLY', 'MO', '10:00', '17:00', 1],
  ]);
  expect(rows({ regular_schedules: [{ weekday: 1, opens_at: '22:00', closes_at: '02:00' }] })).toEqual([
    ['WEEKLY', 'MO', '22:00', '02:00', 1],
  ]);
  expect(rows({ schedules: [{ freq: 'week', byday: 'MO', interval: 2 }] })).toEqual([['WEEKLY', 'MO', null, null, 2]]);
  expect(rows({ schedules: [{ freq: 'MONTHLY', byday: '2MO,-1FR' }] })).toEqual([
    ['MONTHLY', '2MO,-1FR', null, null, 1],
  ]);
  const unreadable = read({
    schedules: [{ freq: 'WEEKLY', byday: 'sometimes', opens_at: '09:00', closes_at: '25:00' }],
  });
  expect(unreadable.service.schedules[0]).toMatchObject({ freq: null, byday: null, opensAt: '09:00', closesAt: null });
  expect(unreadable.kinds).toEqual(['schedule-refused', 'time-refused']);
  const holiday = read({ holiday_schedules: [{ closed: true, start_date: '2026-12-24', end_date: '2027-01-02' }] });
  expect(holiday.service.schedules[0]).toMatchObject({ freq: null, description: 'Closed 2026-12-24 to 2027-01-02' });
});

it('the whole country is everywhere; what is only called so is an area', () => {
  const areas = (names: readonly string[]) => read({ service_areas: names.map((name) => ({ name })) }).service;
  for (const name of ['England', 'national', 'UK', 'Nationwide', 'United Kingdom'])
    expect(areas([name]).isEverywhere).toBe(true);
  for (const name of ['South West England', 'National Forest', 'Somerset'])
    expect(areas([name])).toMatchObject({ isEverywhere: false, serviceAreas: [name] });
});

it('terms keep their id, name, address and what they are about', () => {
  const { service } = read({
    attributes: [
      {
        link_type: 'eligibility',
        taxonomy_term: { id: 'x', name: 'Carers', term_uri: 'https://t.org/x', taxonomy: 'Needs' },
      },
    ],
    eligibilitys: [{ eligibility: 'Adults', link_taxonomy: [{ taxonomy: { id: 'y', name: 'Older people' } }] }],
    pc_targetAudience: [{ id: '1', audienceType: 'Homeless' }],
  });
  expect(service.terms).toEqual([
    { id: 'x', name: 'Carers', termUri: 'https://t.org/x', taxonomy: 'Needs', linkType: 'eligibility' },
    { id: '1', name: 'Homeless', termUri: null, taxonomy: null, linkType: 'audience' },
    { id: 'y', name: 'Older people', termUri: null, taxonomy: null, linkType: 'eligibility' },
  ]);
  expect(service.eligibility).toEqual(['Adults']);
});

it.each([
  ['a refuge', { name: 'Harbour Refuge' }, true],
  ['the organisation of one', { organization: { name: 'Women’s Refuge Trust' } }, true],
  ['a secret address', { description: 'We meet at a confidential address.' }, true],
  ['a masked one', { locations: [{ address_1: 'x', mask_exact_address: 'true' }] }, true],
  ['a place for refugees', { name: 'Refugee Welcome' }, false],
  ['a place for donkeys', { name: 'Levels Donkey Refuge' }, false],
  ['somebody who helps to find one', { description: 'We help people to find refuge and advice.' }, false],
])('the address of %s is withheld: %o', (_, raw, isWithheld) => {
  const place = {
    service_at_locations: [
      { location: { name: 'House', addresses: [{ address_1: '1 Hidden Road', postal_code: 'TA1 1AA' }] } },
    ],
  };
  const { service, raw: text } = read({ ...place, ...raw });
  expect(service.isAddressWithheld).toBe(isWithheld);
  expect(text.includes('Hidden')).toBe(!isWithheld);
});

it('a status of another kind is active, and a closed one is never lost', () => {
  const status = (raw: Record<string, unknown>) => read(raw).service.status;
  expect([
    status({}),
    status({ status: 'ACTIVE' }),
    status({ status: 'Temporarily_Closed' }),
    status({ status: 'defunct' }),
  ]).toEqual([...['active', 'active', 'temporarily closed', 'defunct']]);
  expect(read({ status: 'live' }).kinds).toEqual(['status-unknown']);
  expect(status({ visible_to: '2026-03-22' })).toBe('inactive');
});

it('every kind of finding has a sentence and a weight; only those that matter are flags', () => {
  for (const kind of findingKinds) {
    expect(findingSentence(kind)).toMatch(/^[A-Z0-9-].{15,}[.]$/s);
    expect(['note', 'mended', 'left-out', 'weak', 'kept-out']).toContain(findingWeight(kind));
    expect(flagSentence(kind)).toBe(findingSentence(kind));
  }
  expect(flagSentence('of a later version')).toBe(null);
  expect(read({ minimum_age: -1, email: 'a@b.org.' }).service.qualityFlags).toEqual(['email-mended']);
});
