import type { WriteDb } from '../../../electron/data/db/handles.ts';
import { newId } from '../../../shared/domain/ids.ts';
import type { ClosedContact } from '../../../shared/domain/measures/closed-contact.ts';

/** Puts the closed contacts of one person on record, past the services: what is counted of them, and a name. */
export function putOnRecord(db: WriteDb, contacts: readonly ClosedContact[]): string[] {
  const ids = contacts.map((contact) => putOne(db, contact));
  const [first] = ids;
  for (const later of ids.slice(1)) {
    db.run(
      `INSERT INTO match_answer (id, contact_id, earlier_id, answer, at, profile_id)
       SELECT :id, :later, :first, 'same', received_at, profile_id FROM contact WHERE id = :later`,
      { id: newId(), later, first: first ?? later },
    );
  }
  return ids;
}

function putOne(db: WriteDb, contact: ClosedContact): string {
  const [id, person] = [newId(), newId()];
  db.run("INSERT INTO person (id, name) VALUES (:person, 'Somebody Invented')", { person });
  db.run(
    `INSERT INTO contact (id, stream, person_id, profile_id, pack_id, pack_version, opened_at, received_at, civil_day,
       closed_at, closed_day, sample, channel, requester_type, client_type, route_of_access, existing_support, locality,
       told_before, topic_main, outcome_class, outcome_route)
     SELECT :id, stream.id, :person, profile.id, pack.id, pack.version, :receivedAt, :receivedAt, :day, :closedAt,
       :closedDay, 1, :channel, :requesterType, :clientType, :routeOfAccess, :existingSupport, :locality, :toldBefore,
       :topicMain, :outcomeClass, :outcomeRoute
     FROM stream, profile, pack ORDER BY stream.position DESC, pack.position DESC LIMIT 1`,
    {
      ...{ id, person, receivedAt: contact.receivedAt, day: contact.day, closedAt: contact.closedAt },
      ...{ closedDay: contact.closedDay, channel: contact.channel, requesterType: contact.requesterType },
      ...{ clientType: contact.clientType, routeOfAccess: contact.routeOfAccess, locality: contact.locality },
      ...{ existingSupport: contact.existingSupport, toldBefore: contact.toldBefore, topicMain: contact.topicMain },
      ...{ outcomeClass: contact.outcomeClass, outcomeRoute: contact.outcomeRoute },
    },
  );
  for (const [position, { tier, isService }] of contact.accepted.entries()) {
    db.run(
      `INSERT INTO solution (id, contact_id, position, tier, words, offered, accepted, connected, service_source,
         service_id, service_name)
       VALUES (:solution, :id, :position, :tier, '', 1, 1, 'told', :source, :service, :service)`,
      {
        ...{ solution: newId(), id, position, tier },
        source: isService ? 'made-up' : null,
        service: isService ? 'one' : null,
      },
    );
  }
  if (contact.followUp) {
    const { result, listened, solved } = contact.followUp;
    const at = contact.closedAt;
    db.run('INSERT INTO follow_up (contact_id, due, done_at, agreed_after) VALUES (:id, :due, :at, 0)', {
      ...{ id, due: contact.closedDay, at },
    });
    db.run(
      `INSERT INTO follow_up_result (position, id, contact_id, at, profile_id, pack_id, pack_version, result, reason,
         listened, solved, words, checks, why)
       SELECT (SELECT coalesce(max(position), 0) + 1 FROM follow_up_result), :told, :id, :at, profile_id, pack_id,
         pack_version, :result, '', :listened, :solved, '', '[]', '' FROM contact WHERE id = :id`,
      { told: newId(), id, at, result, listened, solved },
    );
  }
  return id;
}
