import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ClosedContact } from '../../../shared/domain/measures/closed-contact.ts';
import type { MeasureId } from '../../../shared/domain/measures/definition.ts';
import type { Fact } from '../../../shared/domain/measures/fact.ts';
import { factsOf } from '../../../shared/domain/measures/facts-of.ts';
import { isBehind, type NumberAsked } from '../../../shared/domain/measures/is-behind.ts';
import { pageOf } from '../../../shared/domain/measures/measures-page.ts';
import { nearestRank, windowsOn } from '../../../shared/domain/measures/sums.ts';
import { addDays, type CivilDate, instantOf } from '../../../shared/domain/time.ts';
import { numbersByPeriod } from '../../support/measures/numbers-by-period.ts';
import { somerset } from '../../support/packs.ts';
import { hasReferenceCalls } from '../../support/take/reference-call.ts';

const vectors = resolve(import.meta.dirname, '../../../../shared/scenarios/expected.yaml');
const began = '2026-03-02';

/** A signpost of a new person by the community, on a day; whatever is said otherwise. */
function closed(contact: string, day: CivilDate, others: Partial<ClosedContact> = {}): ClosedContact {
  return {
    ...{ contact, packId: somerset.id, packVersion: somerset.version, day, closedDay: day, channel: 'phone-in' },
    ...{ receivedAt: instantOf(`${day}T09:00`), closedAt: instantOf(`${day}T09:12`), requesterType: 'family' },
    ...{ clientType: 'service-user', routeOfAccess: 'community', existingSupport: 'no', locality: 'mendip' },
    ...{ toldBefore: 'no', topicMain: 'loneliness', topicsAlso: [], unmetTopics: [], isOurs: false, isOverride: false },
    ...{ outcomeClass: 'signposted', outcomeRoute: 'community', accepted: [], declined: [], followUp: null },
    ...others,
  };
}
const passed = { outcomeClass: 'passed', outcomeRoute: 'needs-assessment' } as const;
const facts = (...contacts: ClosedContact[]) => factsOf(contacts, () => somerset);
const requests = (...contacts: ClosedContact[]) => facts(...contacts).flatMap(({ request }) => request ?? []);

/** The lead's page of some facts, on a day. */
function pageOn(today: CivilDate, counted: readonly Fact[]) {
  const asked = { grain: 'week', from: '2026-01-05', to: '2026-12-27', only: null } as const;
  const numbers = numbersByPeriod(counted, { grain: 'week', split: '', code: '' });
  return pageOf(numbers, asked, { today, windows: [28, 91, 182], waiting: 0 });
}
const total = (id: MeasureId, today: CivilDate, counted: readonly Fact[]) =>
  pageOn(today, counted).measures.find((measure) => measure.id === id)?.total;

const vector = z.object({
  ...{ gap_days: z.number(), counted_as: z.number() },
  ...{ bucket: z.string().optional(), and_counts_as_return: z.boolean().optional() },
});

/** How many lie behind a number of a measure, on a day. */
const behind = (number: NumberAsked, today: CivilDate, counted: readonly Fact[]) =>
  counted.filter((fact) => isBehind(fact, { number, only: null }, windowsOn(today, [28, 91, 182]))).length;

describe.skipIf(!hasReferenceCalls)('conversations of one person and client type', () => {
  const merge = z.array(vector).parse(hasReferenceCalls ? parse(readFileSync(vectors, 'utf8')).merge : []);

  test.each(merge)('are counted as the vector says: $gap_days days apart, as $counted_as', (said) => {
    const { gap_days, counted_as, bucket, and_counts_as_return } = said;
    const first = closed('a', began, { closedDay: addDays(began, 1) });
    const second = closed('b', addDays(began, 1 + gap_days), bucket === undefined ? {} : passed);
    const counted = facts(first, second);
    const made = counted.flatMap(({ request }) => request ?? []);
    expect(made).toHaveLength(counted_as);
    if (bucket !== undefined) expect(made[0]?.bucket).toBe(bucket);
    if (and_counts_as_return === true) expect(counted[0]?.end?.backAfter).toBe(gap_days);
    expect(counted.map(({ day }) => day)).toEqual([first.day, second.day]);
  });
});

describe('a request', () => {
  test('has its first day, its last end, and the minutes between the two', () => {
    const [one, none] = facts(closed('a', began), closed('b', addDays(began, 3), passed));
    expect(one?.request).toMatchObject({ endedOn: addDays(began, 3), bucket: 'assessment', isFirst: false });
    expect(one?.request).toMatchObject({ minutes: 3 * 24 * 60 + 12, workingDays: 3 });
    expect(none?.request).toBeNull();
  });

  test('of a person and one of the same person as a carer are two', () => {
    const [person, carer] = ['service-user', Object.keys(somerset.client_types).find((id) => id !== 'service-user')];
    const types = [person, carer ?? ''].map((clientType, index) => closed(`c${index}`, began, { clientType }));
    expect(requests(...types)).toHaveLength(2);
  });

  test.each<[string, Partial<ClosedContact>, string | null]>([
    ['new where nobody checked', { existingSupport: null }, 'new'],
    ['existing where there is support', { existingSupport: 'yes' }, 'existing'],
    ['hospital by its way in', { routeOfAccess: 'hospital-discharge' }, 'hospital'],
    ['none, a quick question', { outcomeClass: 'closed-other', outcomeRoute: 'casual' }, null],
    ['none, a lost call', { outcomeClass: 'closed-other', outcomeRoute: 'contact-lost' }, null],
  ])('lies in the scope %s', (_what, others, scope) => {
    const [fact] = facts(closed('a', began, others));
    expect(fact?.request?.scope ?? null).toBe(scope);
    expect(fact?.left).toBe(scope === null ? 'uncounted' : null);
    const asNew = { n: scope === 'new' ? 1 : 0, of: scope === 'new' ? 1 : 0 };
    expect(total('first-contact-at-close', '2026-12-01', fact ? [fact] : [])).toMatchObject(asNew);
  });

  test('that can never be settled here is left out of net and confirmed, and counted at close', () => {
    const counted = facts(closed('a', began, { outcomeClass: 'passed', outcomeRoute: 'safeguarding' }));
    const later = '2026-12-01';
    expect(total('first-contact-at-close', later, counted)).toMatchObject({ n: 0, of: 1 });
    expect(total('first-contact-net', later, counted)).toMatchObject({ n: 0, of: 0, beside: { 'left-out': 1 } });
    expect(total('first-contact-confirmed', later, counted)).toMatchObject({ n: 0, of: 0, notYet: 0 });
  });
});

describe('an end at the first conversation', () => {
  const followUp = (result: string | null) => ({ isDone: result !== null, result, listened: null, solved: null });

  test.each<[string, string | null]>([
    ['told', 'worked'],
    ['told', 'partly'],
    ['withdrawn', 'did-not-help'],
    ['withdrawn', 'never-happened'],
    ['not-back', 'circumstances-changed'],
    ['not-back', 'moved'],
    ['not-back', null],
  ])('is %s where the follow-up found %s', (stands, result) => {
    expect(requests(closed('a', began, { followUp: followUp(result) }))).toMatchObject([{ stands }]);
  });

  test.each<[string, number, Partial<ClosedContact>]>([
    ['withdrawn', 28, {}],
    ['not-back', 29, {}],
    ['not-back', 17, { topicMain: 'equipment' }],
    ['withdrawn', 17, { topicMain: 'equipment', toldBefore: 'same-matter' }],
    // We rang them: they did not come back.
    ['not-back', 17, { isOurs: true }],
  ])('is %s with a conversation after %i days: %o', (stands, days, others) => {
    const made = requests(closed('a', began), closed('b', addDays(began, days), { ...passed, ...others }));
    expect(made[0]).toMatchObject({ stands });
    expect(made[1]).toMatchObject({ stands: null });
  });

  test('that was told to have worked is withdrawn all the same by a return', () => {
    const told = closed('a', began, { followUp: followUp('worked') });
    expect(requests(told, closed('b', addDays(began, 20)))[0]).toMatchObject({ stands: 'withdrawn' });
  });

  test.each([
    [27, 0, 1],
    [28, 0, 1],
    [29, 1, 0],
  ])('has matured %i days later: %i, and not yet: %i', (days, of, notYet) => {
    const counted = facts(closed('a', began));
    expect(total('first-contact-confirmed', addDays(began, days), counted)).toMatchObject({ n: of, of, notYet });
    expect(total('returns-short', addDays(began, days), counted)).toMatchObject({ n: 0, of, notYet });
    const asked = (which: 'of' | 'not-yet') => ({ measure: 'returns-short', which }) as const;
    expect(behind(asked('of'), addDays(began, days), counted)).toBe(of);
    expect(behind(asked('not-yet'), addDays(began, days), counted)).toBe(notYet);
  });

  test.each([
    ['returns-middle', 91],
    ['returns-long', 182],
  ] as const)('matures for %s on the day after its window', (id, window) => {
    const counted = facts(closed('a', began), closed('b', addDays(began, window), passed));
    expect(total(id, addDays(began, window), counted)).toMatchObject({ of: 0, notYet: 1 });
    expect(total(id, addDays(began, window + 1), counted)).toMatchObject({ n: 1, of: 1, notYet: 0 });
    expect(behind({ measure: id, which: 'n' }, addDays(began, window + 1), counted)).toBe(1);
  });

  test('is drawn for a week once the last day of the week has matured, and not before', () => {
    const counted = facts(closed('a', began));
    const points = (today: CivilDate) =>
      pageOn(today, counted).measures.find(({ id }) => id === 'first-contact-confirmed')?.points ?? [];
    const week = pageOn(began, counted).periods.findIndex(({ from }) => from === began);
    expect(points(addDays(began, 6 + 28))[week]).toBeNull();
    expect(points(addDays(began, 6 + 29))[week]).toMatchObject({ n: 1, of: 1 });
  });
});

test('people are counted once, however often they asked in the time that is looked at', () => {
  const thrice = [0, 20, 40].map((days) => closed(`c${days}`, addDays(began, days), days === 20 ? passed : {}));
  const counted = [...facts(...thrice), ...facts(closed('other', began, passed))];
  expect(total('first-contact-at-close', '2026-12-01', counted)).toMatchObject({ n: 2, of: 4, beside: { people: 2 } });
  expect(total('passed-to-assessment', '2026-12-01', counted)).toMatchObject({ n: 2, of: 4, beside: { people: 2 } });
  // The day on which the time begins is in it.
  const whole = numbersByPeriod(counted, { grain: 'week', split: '', code: '' });
  const fromThatDay = { grain: 'week', from: began, to: '2026-12-27', only: null } as const;
  const onTheDay = pageOf(whole, fromThatDay, { today: '2026-12-01', windows: [28, 91, 182], waiting: 0 });
  expect(onTheDay.measures[0]?.total).toMatchObject({ of: 4, beside: { people: 2 } });
  // Looked at from the middle on, what was before does not make anybody less.
  const asked = { grain: 'week', from: '2026-03-16', to: '2026-12-27', only: null } as const;
  const late = new Map([...whole].filter(([day]) => day >= asked.from));
  const page = pageOf(late, asked, { today: '2026-12-01', windows: [28, 91, 182], waiting: 0 });
  expect(page.measures[0]?.total).toMatchObject({ of: 2, beside: { people: 1 } });
});

test.each<[readonly number[], number, number | null]>([
  [[], 0.5, null],
  [[7], 0.5, 7],
  [[1, 2, 3, 4], 0.5, 2],
  [[9, 11, 12, 13, 14, 16, 17, 18, 21], 0.5, 14],
  [[9, 11, 12, 13, 14, 16, 17, 18, 21], 0.9, 21],
  [[1, 1, 1, 10], 0.75, 1],
  [[2, 10], 0.9, 10],
])('of %j the nearest rank of %d is %s', (values, share, is) => {
  const many = new Map<string, number>();
  for (const value of values) many.set(`${value}`, (many.get(`${value}`) ?? 0) + 1);
  expect(nearestRank(many, share)).toBe(is);
});
