import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumCounts, tablesOf } from '../../../shared/counts/cells.ts';
import { countsOfFact } from '../../../shared/counts/counts-of-fact.ts';
import { dayDocument, documentOf } from '../../../shared/counts/document.ts';
import { brokenMargins } from '../../../shared/counts/invariants.ts';
import type { ClosedContact } from '../../../shared/domain/measures/closed-contact.ts';
import { factsOf } from '../../../shared/domain/measures/facts-of.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { referenceFacts } from '../../support/measures/reference-facts.ts';
import { somerset } from '../../support/packs.ts';
import { seeded } from '../../support/seeded.ts';
import { hasReferenceCalls } from '../../support/take/reference-call.ts';

const what = {
  ...{ stream: '019a9d2e-0000-7000-8000-000000000002', wk: 'k'.repeat(43), day: '2026-03-23', rev: 1 },
  tax: 'somerset@2026-11-21',
};
const sha256 = () => '0'.repeat(64);

const oneOf = (list: Readonly<Record<string, unknown>>) =>
  fc.option(fc.constantFrom(...Object.keys(list), 'a-code-of-no-pack'));
const anyClosed: fc.Arbitrary<ClosedContact> = fc
  .record({
    ...{ contact: fc.uuid({ version: 7 }), days: fc.nat(60), minutes: fc.nat(200), closedAfter: fc.nat(2) },
    ...{ isOurs: fc.boolean(), isOverride: fc.boolean(), locality: oneOf(somerset.localities) },
    ...{ channel: fc.constantFrom(...Object.keys(somerset.channels), 'pigeon'), topicMain: oneOf(somerset.topics) },
    ...{ requesterType: oneOf(somerset.requesters), clientType: oneOf(somerset.client_types) },
    ...{ routeOfAccess: oneOf(somerset.routes_of_access), existingSupport: fc.constantFrom('yes', 'no', null) },
    toldBefore: fc.constantFrom('no', 'same-matter', 'another-matter', 'not-known', null),
    outcome: fc.constantFrom(...Object.entries(somerset.outcomes).map(([id, { class: of }]) => [of, id] as const)),
    isLost: fc.boolean(),
    accepted: fc.array(fc.record({ tier: fc.constantFrom('local-group', 'family'), isService: fc.boolean() })),
    ...{
      declined: fc.array(fc.constantFrom('local-group', 'family')),
      unmetTopics: fc.constant<string[]>(['transport']),
    },
    followUp: fc.option(
      fc.record({
        ...{ isDone: fc.boolean(), result: oneOf(somerset.follow_up_results) },
        ...{ listened: fc.option(fc.integer({ min: 1, max: 5 })), solved: fc.constant(null) },
      }),
    ),
  })
  .map(({ days, minutes, closedAfter, outcome: [outcomeClass, route], isLost, ...rest }) => {
    const day = addDays('2026-03-23', days);
    const closedDay = addDays(day, closedAfter);
    const closedAt = new Date(Date.parse(`${closedDay}T09:00:00.000Z`) + minutes * 60_000).toISOString();
    return {
      ...{ ...rest, packId: somerset.id, packVersion: somerset.version, topicsAlso: [], day, closedDay, closedAt },
      ...{ receivedAt: `${day}T09:00:00.000Z`, outcomeClass, outcomeRoute: isLost ? 'a-route-of-no-pack' : route },
    };
  });

describe('what conversations add to the tables of a day', () => {
  test('sums to n in every table that spreads them out, and is a document, whoever rang and however it ended', () => {
    fc.assert(
      fc.property(fc.array(anyClosed, { minLength: 1, maxLength: 8 }), (person) => {
        const facts = factsOf(person, () => somerset);
        for (const fact of facts) {
          const document = documentOf(what, countsOfFact(fact), sha256);
          expect(brokenMargins(document)).toEqual([]);
          expect(document.n).toBeLessThanOrEqual(1);
        }
        const all = documentOf(what, sumCounts(facts.map(countsOfFact)), sha256);
        expect(brokenMargins(all)).toEqual([]);
        expect(dayDocument.parse(all).n).toBe(facts.filter(({ counted }) => counted).length);
      }),
      seeded(300),
    );
  });

  test.skipIf(!hasReferenceCalls)('is that of the fourteen reference contacts', () => {
    const tables = tablesOf(sumCounts(referenceFacts().map(countsOfFact)));
    expect(tables['scope-bucket']).toEqual([
      ['elsewhere', 'other-end', 1],
      ['existing', 'resolved', 1],
      ['hospital', 'reablement', 1],
      ['new', 'assessment', 4],
      ['new', 'other-end', 1],
      ['new', 'protection', 1],
      ['new', 'signposted', 2],
      ['new', 'urgent', 1],
      ['uncounted', 'other-end', 2],
    ]);
    expect(tables['with-a-signpost']).toEqual([[3]]);
    expect(tables['return-window-known']).toEqual([
      ['0-28', 'matched', 1],
      ['not-known', 'told-us', 1],
    ]);
    expect(tables['follow-up-result']).toEqual([['never-happened', 1]]);
    expect(tables.casual).toEqual([[1]]);
    expect(tables['locality-confirmation']?.map(([, stands, n]) => [stands, n])).toEqual(
      expect.arrayContaining([
        ['not-back', 1],
        ['withdrawn', 1],
      ]),
    );
  });
});
