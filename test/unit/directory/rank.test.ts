import { describe, expect, test } from 'vitest';
import { factsBuilder } from '../../../shared/domain/directory/facts.ts';
import { type KnownHere, nothingKnown } from '../../../shared/domain/directory/known-here.ts';
import { nearest } from '../../../shared/domain/directory/nearest.ts';
import { type Proposable, propose } from '../../../shared/domain/directory/propose.ts';
import { type Candidate, compareRanks, rank, weighKnown } from '../../../shared/domain/directory/rank.ts';
import { awayInWords } from '../../../shared/domain/directory/reasons.ts';
import type { DirectoryService } from '../../../shared/domain/directory/service.ts';
import { staleBefore } from '../../../shared/domain/directory/stale-before.ts';
import { anyService } from '../../support/directory/any-service.ts';
import { noFilters } from '../../support/directory/no-filters.ts';

function factsOf(said: Parameters<typeof anyService>[0] = {}) {
  const builder = factsBuilder();
  builder.add(1, anyService({ assuredDate: '2026-02-01', ...said }));
  const [facts] = builder.build().services;
  if (!facts) throw new Error('There are no facts.');
  return facts;
}

const candidate = (said: Partial<DirectoryService> = {}, others: Partial<Candidate> = {}): Candidate => ({
  ...{ facts: factsOf(said), words: 1, topics: [], tiers: [], covers: 'unknown', metres: null, opening: null },
  ...{ staleBefore: '2025-03-01', ...others },
});
const score = (one: Candidate, filters = {}, hasPlace = false) =>
  rank(one, { ...noFilters, ...filters }, hasPlace)?.score ?? 0;

describe('a filter', () => {
  test.each([
    ['age', { age: 70 }, { minimumAge: 65 }, { maximumAge: 25 }],
    ['cost', { isFree: true }, { isFree: true }, { isFree: false }],
    [
      'way',
      { attendingTypes: ['phone' as const] },
      { attendingType: ['phone' as const] },
      { attendingType: ['venue' as const] },
    ],
  ])(
    'by %s leaves out what is known not to meet it, and lets what nobody knows come after',
    (_what, filters, meets, fails) => {
      const [sure, unsure, out] = [candidate(meets), candidate({}), candidate(fails)].map((each) =>
        score(each, filters),
      );
      expect(sure).toBeGreaterThan(unsure ?? 0);
      expect(unsure).toBeGreaterThan(0);
      expect(out).toBe(0);
    },
  );

  test('by topic and tier does the same', () => {
    const of = (topics: string[]) => score(candidate({}, { topics }), { topics: ['a'] });
    expect(of(['a', 'b'])).toBeGreaterThan(of([]));
    expect(of(['b'])).toBe(0);
  });

  test('by time puts unknown hours behind all that is open, however well they fit', () => {
    const now = { ...noFilters, openAt: 'now' as const };
    const open = rank(candidate({}, { opening: 'open', words: 0.1 }), now, false);
    const unknown = rank(candidate({}, { opening: 'unknown', words: 9 }), now, false);
    expect(open && unknown && compareRanks(open, unknown)).toBe(-1);
    expect(rank(candidate({}, { opening: 'closed' }), now, false)).toBeNull();
  });
});

test('nearer, for people of there, checked of late and open at all rank higher, each by itself', () => {
  const plain = score(candidate({}, { metres: 5_000 }), {}, true);
  expect(score(candidate({}, { metres: 500 }), {}, true)).toBeGreaterThan(plain);
  expect(score(candidate({}, { metres: 5_000, covers: 'yes' }), {}, true)).toBeGreaterThan(plain);
  expect(score(candidate({}, { metres: 5_000, covers: 'no' }), {}, true)).toBeLessThan(plain);
  expect(score(candidate({ assuredDate: '2024-01-01' }, { metres: 5_000 }), {}, true)).toBeLessThan(plain);
  expect(score(candidate({ assuredDate: null }, { metres: 5_000 }), {}, true)).toBeLessThan(plain);
  expect(score(candidate({ status: 'temporarily closed' }, { metres: 5_000 }), {}, true)).toBeLessThan(plain);
  expect(score(candidate({}, { metres: null }), {}, true)).toBeGreaterThan(0);
});

test('what is known here moves a service a little, and how it went by a tenth at most', () => {
  const known = (said: Partial<KnownHere>) => weighKnown({ ...nothingKnown, ...said });
  expect(known({})).toBe(1);
  expect(known({ isFavourite: true })).toBeGreaterThan(1);
  expect(known({ numberDeadSince: '2026-01-01' })).toBeLessThan(1);
  expect(known({ success: { n: 40, helped: 40, low: 0.91, high: 1 } })).toBeLessThanOrEqual(1.1);
  expect(known({ success: { n: 40, helped: 0, low: 0, high: 0.09 } })).toBeGreaterThanOrEqual(0.9);
});

test('the nearest of several places counts, and an approximate one says so', () => {
  const from = { place: { lat: 51, lon: -3 }, isApproximate: false };
  const places = [
    { lat: 52, lon: -3 },
    { lat: 51.01, lon: -3 },
  ];
  expect(nearest(from, { places, postcodes: [] }, () => null)?.metres).toBeCloseTo(1_112, -1);
  const rough = { place: { lat: 51, lon: -3 }, isApproximate: true };
  expect(nearest(from, { places, postcodes: ['TA1 1AA'] }, () => rough)).toEqual({ metres: 0, isApproximate: true });
  expect(nearest(from, { places: [], postcodes: ['TA1 1AA'] }, () => null)).toBeNull();
  expect(nearest(null, { places, postcodes: [] }, () => null)).toBeNull();
  expect(awayInWords({ metres: 5_000, isApproximate: true })).toBe('about 3 miles away');
  expect(awayInWords({ metres: 500, isApproximate: true })).toBe('less than a mile away');
});

test('a check is old by calendar months', () => {
  expect(staleBefore('2026-03-23', 12)).toBe('2025-03-23');
  expect(staleBefore('2026-01-31', 2)).toBe('2025-11-31');
  expect('2025-11-30' < staleBefore('2026-01-31', 2)).toBe(true);
});

describe('proposals', () => {
  const order = { tierOf: { club: 3, charity: 5, bought: 11 }, helps: ['club'] };
  const talk = { topics: ['lonely', 'falls'], age: 80, hasPlace: true, avoidsPhone: false };
  const proposable = (id: string, tier: string | null, said: Partial<Proposable> = {}, service = {}): Proposable => ({
    ...candidate({ key: { source: 'a', id }, name: id, url: 'https://example.org', ...service }, { metres: 1_000 }),
    strengths: [{ id: 'lonely', strength: 0.8, word: 'lonely' }],
    ...{ said: null, known: nothingKnown, tiers: tier === null ? [] : [tier] },
    ...said,
  });
  const names = (all: Proposable[], said = {}) =>
    propose(all, { ...talk, ...said }, order).map(({ facts }) => facts.id);

  test('come in the order of the tiers, the community first, and what has none last', () => {
    expect(names([proposable('x', null), proposable('b', 'bought'), proposable('c', 'club')])).toEqual(['c', 'b', 'x']);
  });

  test('are of different kinds and organisations before there is more of one', () => {
    const clubs = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((id) => proposable(id, 'club'));
    const weaker = proposable('charity', 'charity', { strengths: [{ id: 'lonely', strength: 0.5, word: 'lonely' }] });
    const chosen = names([...clubs, weaker]);
    expect(chosen).toHaveLength(8);
    expect(chosen).toContain('charity');
    const branches = ['a', 'b', 'c'].map((id) =>
      proposable(id, 'club', {}, { organization: { name: 'One', description: null, website: null, email: null } }),
    );
    expect(names([...branches, proposable('other', 'charity')])).toContain('other');
  });

  test('put what was said before another word of the topic, and leave nothing out for it', () => {
    const singing = { id: 'said', strength: 0.6, word: 'singing' };
    const louder = { strengths: [{ id: 'lonely', strength: 0.9, word: 'mens shed' }] };
    const [shed, choir] = [proposable('shed', 'club', louder), proposable('choir', 'club', { said: singing })];
    const faint = proposable('faint', 'charity', { strengths: [{ id: 'lonely', strength: 0.34, word: 'lonely' }] });
    expect(names([shed, proposable('choir', 'club')])).toEqual(['shed', 'choir']);
    expect(names([shed, choir, faint])).toEqual(['choir', 'shed', 'faint']);
  });

  test('leave out what is for others, closed, or for another age', () => {
    expect(names([proposable('far', 'club', { covers: 'no' })])).toEqual([]);
    expect(names([proposable('young', 'club', {}, { maximumAge: 25 })])).toEqual([]);
    expect(names([proposable('shut', 'club', {}, { status: 'temporarily closed' })])).toEqual([]);
  });

  test('keep what can only be telephoned for those who may be telephoned', () => {
    const line = proposable('line', 'club', {}, { url: null, attendingType: ['phone'] });
    const all = [line, ...['1', '2'].map((id) => proposable(id, 'club', { metres: 4_000 }))];
    expect(names(all)).toContain('line');
    expect(propose(all, { ...talk, avoidsPhone: true }, order).at(-1)?.facts.id).toBe('line');
  });
});
