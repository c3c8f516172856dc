import { z } from 'zod';
import type { WriteContext } from '../../../electron/data/context.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { civilDateOf, instantOf } from '../../../shared/domain/time.ts';
import type { ReferenceCall } from './reference-call.ts';

const solution = z.object({
  ...{ tier: z.string(), accepted: z.boolean().nullish(), connected: z.string().default('told') },
  ...{ owner: z.string().nullable().default(null), by: z.string().nullable().default(null) },
});
const said = z.object({
  told_before: z.string().nullable().default(null),
  client_type: z.string().default('service-user'),
  topics: z.object({ main: z.string(), also: z.array(z.string()).default([]) }).optional(),
  solutions: z.array(solution).default([]),
  outcome: z.object({ class: z.string(), route: z.string() }),
  follow_up: z.object({ agreed: z.boolean(), due: z.string().optional(), at: z.string().optional() }).optional(),
  locality: z.string().nullable().default(null),
  route_of_access: z.string().default('community'),
});
const persons = z.object({ name: z.string().default(''), existing_support: z.string().nullish() });

/**
 * Puts a reference contact on the record of a store as it stands once it has closed: that a careful adviser comes to
 * this by the keyboard is proved elsewhere.
 *
 * @returns the id of the contact
 */
export function keepCall(
  { db }: WriteContext,
  { received, closed, channel, requester, person, record }: ReferenceCall,
): string {
  const { told_before, topics, solutions, outcome, follow_up, ...rest } = said.parse(record);
  const { name, existing_support } = persons.parse(person);
  const [id, personId, receivedAt, closedAt] = [newId(), newId(), instantOf(received), instantOf(closed)];
  db.transaction(() => {
    db.run('INSERT INTO person (id, name) VALUES (:personId, :name)', { personId, name });
    db.run(
      `INSERT INTO contact (id, stream, person_id, profile_id, pack_id, pack_version, opened_at, received_at, civil_day,
         closed_at, closed_day, channel, requester_type, client_type, route_of_access, existing_support, locality,
         told_before, topic_main, topics_also, outcome_class, outcome_route)
       SELECT :id, stream.id, :personId, profile.id, pack.id, pack.version, :receivedAt, :receivedAt, :day, :closedAt,
         :closedDay, :channel, :requester, :clientType, :access, :existing, :locality, :told, :topic, :also, :class, :route
       FROM stream, profile, pack ORDER BY stream.position DESC, pack.position DESC LIMIT 1`,
      {
        ...{
          id,
          personId,
          receivedAt,
          closedAt,
          channel,
          day: civilDateOf(receivedAt),
          closedDay: civilDateOf(closedAt),
        },
        ...{ requester: z.string().parse(requester.type), clientType: rest.client_type, access: rest.route_of_access },
        ...{
          existing: existing_support ?? null,
          locality: rest.locality,
          told: told_before,
          topic: topics?.main ?? null,
        },
        ...{ also: JSON.stringify(topics?.also ?? []), class: outcome.class, route: outcome.route },
      },
    );
    for (const [position, { tier, accepted = null, connected, owner, by }] of solutions.entries()) {
      db.run(
        `INSERT INTO solution (id, contact_id, position, tier, words, offered, accepted, connected, promise_owner, promise_by)
         VALUES (:solution, :id, :position, :tier, '', 1, :accepted, :connected, :owner, :by)`,
        {
          solution: newId(),
          id,
          position,
          tier,
          accepted: accepted === null ? null : Number(accepted),
          connected,
          owner,
          by,
        },
      );
    }
    if (follow_up?.agreed) {
      const due = follow_up.due ?? z.string().parse(follow_up.at).slice(0, 10);
      db.run('INSERT INTO follow_up (contact_id, due, agreed_after) VALUES (:id, :due, 0)', { id, due });
    }
  });
  return id;
}

/** Says that two contacts are of one person, and that nothing came of what the first was promised. */
export function settleTheFirst({ db }: WriteContext, first: string, later: string, at: string): void {
  const profile = '(SELECT id FROM profile LIMIT 1)';
  db.transaction(() => {
    db.run(
      `INSERT INTO match_answer (id, contact_id, earlier_id, answer, at, profile_id)
       VALUES (:id, :later, :first, 'same', :at, ${profile})`,
      { id: newId(), later, first, at },
    );
    db.run(
      `INSERT INTO follow_up_result (position, id, contact_id, at, profile_id, pack_id, pack_version, result, reason,
         listened, solved, words, checks, why, told_in)
       SELECT (SELECT coalesce(max(position), 0) + 1 FROM follow_up_result), :id, :first, :at, ${profile}, pack_id,
         pack_version, 'never-happened', '', NULL, NULL, '', '[]', '', :later FROM contact WHERE id = :first`,
      { id: newId(), first, later, at },
    );
    db.run('UPDATE follow_up SET done_at = :at WHERE contact_id = :first', { first, at });
  });
}
