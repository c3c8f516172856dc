import fc from 'fast-check';
import type { ClosedContact } from '../../../shared/domain/measures/closed-contact.ts';
import { addDays, instantOf } from '../../../shared/domain/time.ts';
import { somerset } from '../packs.ts';

const one = (list: Readonly<Record<string, unknown>>) => fc.constantFrom(...Object.keys(list));
const outcome = fc
  .constantFrom(...Object.entries(somerset.outcomes))
  .map(([outcomeRoute, { class: outcomeClass }]) => ({ outcomeClass, outcomeRoute }));
const followUp = fc.record({
  isDone: fc.boolean(),
  result: fc.option(one(somerset.follow_up_results)),
  listened: fc.option(fc.integer({ min: 1, max: 5 })),
  solved: fc.constantFrom('yes', 'partly', 'no', null),
});

const contact = fc
  .record({
    ...{ outcome, begins: fc.nat(200), days: fc.constantFrom(0, 0, 0, 1, 6), minutes: fc.nat(200) },
    ...{ channel: one(somerset.channels), requesterType: one(somerset.requesters), locality: one(somerset.localities) },
    clientType: fc.constantFrom('service-user', 'service-user', ...Object.keys(somerset.client_types)),
    routeOfAccess: fc.constantFrom('community', 'community', ...Object.keys(somerset.routes_of_access)),
    existingSupport: fc.constantFrom('no', 'no', 'yes', 'not-checked', null),
    toldBefore: fc.constantFrom('no', 'same-matter', 'another-matter', null),
    topicMain: fc.option(fc.constantFrom(...Object.keys(somerset.topics).slice(0, 3))),
    unmetTopics: fc.uniqueArray(one(somerset.topics), { maxLength: 3 }),
    accepted: fc.array(fc.record({ tier: one(somerset.solution_tiers), isService: fc.boolean() }), { maxLength: 4 }),
    ...{ isOurs: fc.boolean(), isOverride: fc.boolean(), followUp: fc.option(followUp) },
  })
  .map(({ outcome: end, begins, days, minutes, ...rest }, contactId = '') => {
    const day = addDays('2026-01-26', begins);
    const closedDay = addDays(day, days);
    const closedAt = `${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return {
      ...{
        contact: contactId,
        packId: somerset.id,
        packVersion: somerset.version,
        day,
        closedDay,
        topicsAlso: [],
        declined: [],
      },
      ...{ receivedAt: instantOf(`${day}T09:00`), closedAt: instantOf(`${closedDay}T${closedAt}`), ...end, ...rest },
    };
  });

/** Some people, each with the closed contacts about them, within some 30 weeks from 26 January 2026 on. */
export const anyPeople: fc.Arbitrary<ClosedContact[][]> = fc
  .array(fc.array(contact, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 })
  .map((people) => people.map((own, p) => own.map((made, c) => ({ ...made, contact: `p${p}c${c}` }))));
