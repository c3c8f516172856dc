import { z } from 'zod';
import { contactFields } from '../../../shared/domain/contact-fields.ts';
import type { ClosedContact } from '../../../shared/domain/measures/closed-contact.ts';
import type { Fact } from '../../../shared/domain/measures/fact.ts';
import { factsOf } from '../../../shared/domain/measures/facts-of.ts';
import { civilDateOf, instantOf } from '../../../shared/domain/time.ts';
import { somerset } from '../packs.ts';
import { type ReferenceCall, referenceCalls } from '../take/reference-call.ts';

const said = z.object({
  told_before: contactFields.toldBefore.default(null),
  client_type: z.string().default('service-user'),
  topics: z.object({ main: z.string(), also: z.array(z.string()).default([]) }).optional(),
  solutions: z.array(z.object({ tier: z.string(), accepted: z.boolean().nullish() })).default([]),
  outcome: z.object({ class: contactFields.outcomeClass, route: z.string() }),
  follow_up: z.object({ agreed: z.boolean() }).optional(),
  locality: z.string().nullable().default(null),
  route_of_access: z.string().default('community'),
});

/** A reference contact as measures see it, with nothing settled yet. */
export function closedOf({ id, received, closed, channel, requester, person, record }: ReferenceCall): ClosedContact {
  const { told_before, topics, solutions, outcome, follow_up, ...rest } = said.parse(record);
  const [receivedAt, closedAt] = [instantOf(received), instantOf(closed)];
  return {
    ...{ contact: id, packId: somerset.id, packVersion: somerset.version, receivedAt, closedAt, channel },
    ...{ day: civilDateOf(receivedAt), closedDay: civilDateOf(closedAt), isOurs: false, isOverride: false },
    requesterType: z.string().parse(requester.type),
    ...{ clientType: rest.client_type, routeOfAccess: rest.route_of_access, locality: rest.locality },
    existingSupport: contactFields.existingSupport.default(null).parse(person.existing_support),
    ...{ toldBefore: told_before, topicMain: topics?.main ?? null, topicsAlso: topics?.also ?? [], unmetTopics: [] },
    ...{ outcomeClass: outcome.class, outcomeRoute: outcome.route },
    declined: solutions.filter(({ accepted }) => accepted === false).map(({ tier }) => tier),
    accepted: solutions.filter(({ accepted }) => accepted).map(({ tier }) => ({ tier, isService: false })),
    followUp: follow_up?.agreed ? { isDone: false, result: null, listened: null, solved: null } : null,
  };
}

/** What the fourteen add to the numbers: c10 is the same person as c01, and settles its follow-up. */
export function referenceFacts(): Fact[] {
  const closed = referenceCalls().map(closedOf);
  const told = { isDone: true, result: 'never-happened', listened: null, solved: null };
  const settled = closed.map((one) => (one.contact === 'c01' ? { ...one, followUp: told } : one));
  const joan = settled.filter(({ contact }) => contact === 'c01' || contact === 'c10');
  const others = settled.filter((one) => !joan.includes(one)).map((one) => [one]);
  return [joan, ...others].flatMap((person) => factsOf(person, () => somerset));
}
