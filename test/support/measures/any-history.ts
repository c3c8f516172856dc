import fc from 'fast-check';
import type { WriteDb } from '../../../electron/data/db/handles.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { somerset } from '../packs.ts';

/** Something that happens to the record of a store, whoever writes it. */
export type Happening = (db: WriteDb, made: { readonly contacts: string[] }) => void;

const now = '2026-06-01T09:00:00.000Z';
const place = fc.nat(30);
const day = fc.nat(70).map((days) => addDays('2026-03-02', days));
const route = fc.constantFrom(...Object.entries(somerset.outcomes).map(([id, { class: of }]) => [of, id] as const));
const one = (list: Readonly<Record<string, unknown>>) => fc.constantFrom(...Object.keys(list).slice(0, 5));

const closed = fc
  .record({
    ...{ day, route, days: fc.constantFrom(0, 0, 0, 1, 3), minutes: fc.nat(200) },
    ...{ locality: one(somerset.localities), channel: fc.constantFrom(...Object.keys(somerset.channels)) },
    ...{ requester: one(somerset.requesters), topic: one(somerset.topics), type: one(somerset.client_types) },
    existing: fc.constantFrom('yes', 'no', null),
    told: fc.constantFrom('no', 'same-matter', null),
    access: fc.constantFrom('community', 'hospital-discharge'),
  })
  .map(
    (of): Happening =>
      (db, made) => {
        const [id, person] = [newId(), newId()];
        db.run('INSERT INTO person (id, name) VALUES (:person, :name)', { person, name: 'Joan Pike' });
        const at = `${of.day}T09:00:00.000Z`;
        const closedDay = addDays(of.day, of.days);
        db.run(
          `INSERT INTO contact (id, stream, person_id, profile_id, pack_id, pack_version, opened_at, received_at, civil_day,
         closed_at, closed_day, channel, requester_type, client_type, route_of_access, existing_support, locality,
         told_before, topic_main, outcome_class, outcome_route)
       SELECT :id, stream.id, :person, profile.id, pack.id, pack.version, :at, :at, :day, :closedAt, :closedDay,
         :channel, :requester, :type, :access, :existing, :locality, :told, :topic, :class, :route
       FROM stream, profile, pack ORDER BY stream.position DESC, pack.position DESC LIMIT 1`,
          {
            ...{ id, person, at, day: of.day, closedDay, class: of.route[0], route: of.route[1] },
            closedAt: new Date(Date.parse(`${closedDay}T09:00:00.000Z`) + of.minutes * 60_000).toISOString(),
            ...{
              channel: of.channel,
              requester: of.requester,
              type: of.type,
              access: of.access,
              existing: of.existing,
            },
            ...{ locality: of.locality, told: of.told, topic: of.topic },
          },
        );
        made.contacts.push(id);
      },
  );

/** A change of one contact that is there, by its place; nothing where there is none yet. */
const toOne = (change: (db: WriteDb, contact: string) => void) =>
  place.map(
    (index): Happening =>
      (db, { contacts }) => {
        const contact = contacts[index % Math.max(1, contacts.length)];
        if (contact !== undefined) change(db, contact);
      },
  );

const toTwo = (change: (db: WriteDb, contact: string, earlier: string) => void) =>
  fc.tuple(place, place).map(
    ([a, b]): Happening =>
      (db, { contacts }) => {
        const [contact, earlier] = [
          contacts[a % Math.max(1, contacts.length)],
          contacts[b % Math.max(1, contacts.length)],
        ];
        if (contact !== undefined && earlier !== undefined && contact !== earlier) change(db, contact, earlier);
      },
  );

const profile = '(SELECT id FROM profile LIMIT 1)';

const edits = [
  fc.tuple(route, place).map(
    ([[outcomeClass, id], index]): Happening =>
      (db, { contacts }) => {
        const contact = contacts[index % Math.max(1, contacts.length)] ?? '';
        const sql = 'UPDATE contact SET outcome_class = :outcomeClass, outcome_route = :id WHERE id = :contact';
        db.run(sql, { outcomeClass, id, contact });
      },
  ),
  toOne((db, contact) => {
    db.run("UPDATE contact SET topic_main = 'transport', unmet_topics = '[\"transport\"]' WHERE id = :contact", {
      contact,
    });
  }),
  toOne((db, contact) => {
    db.run(
      `INSERT INTO solution (id, contact_id, position, tier, words, offered, accepted)
       VALUES (:id, :contact, 1, 'local-group', '', 1, 1)`,
      { id: newId(), contact },
    );
  }),
  toOne((db, contact) => void db.run('UPDATE solution SET accepted = 0 WHERE contact_id = :contact', { contact })),
  toOne((db, contact) => void db.run('DELETE FROM solution WHERE contact_id = :contact', { contact })),
  toOne((db, contact) => {
    db.run(
      `INSERT INTO follow_up (contact_id, due, agreed_after) VALUES (:contact, '2026-06-01', 0) ON CONFLICT DO NOTHING`,
      { contact },
    );
  }),
  fc.constantFrom('worked', 'did-not-help', 'no-reply').chain((result) =>
    toOne((db, contact) => {
      db.run(
        `INSERT INTO follow_up_result (position, id, contact_id, at, profile_id, pack_id, pack_version, result, reason,
           listened, solved, words, checks, why)
         SELECT (SELECT coalesce(max(position), 0) + 1 FROM follow_up_result), :id, :contact, :now, ${profile}, pack_id,
           pack_version, :result, '', 4, 'yes', '', '[]', '' FROM contact WHERE id = :contact`,
        { id: newId(), contact, now, result },
      );
      db.run('UPDATE follow_up SET done_at = :now WHERE contact_id = :contact', { contact, now });
    }),
  ),
  toOne((db, contact) => {
    db.run('UPDATE follow_up_result SET undone_at = :now WHERE contact_id = :contact', { contact, now });
    db.run('UPDATE follow_up SET done_at = NULL WHERE contact_id = :contact', { contact });
  }),
  toOne((db, contact) => {
    db.run(
      `INSERT INTO override (contact_id, gate, reason, at, profile_id)
       VALUES (:contact, 'assessment-asked', 'other', :now, ${profile}) ON CONFLICT DO NOTHING`,
      { contact, now },
    );
  }),
  toOne(
    (db, contact) => void db.run('UPDATE override SET ended_at = :now WHERE contact_id = :contact', { contact, now }),
  ),
  toOne((db, contact) => {
    db.run(
      `INSERT INTO taken_over VALUES (:id, :contact, 'follow-up', 'Alex', 'age1', :now, :now, ${profile}, 1, '[]')`,
      { id: newId(), contact, now },
    );
  }),
  toTwo((db, contact, earlier) => {
    db.run(
      `INSERT INTO match_answer (id, contact_id, earlier_id, answer, at, profile_id)
       VALUES (:id, :contact, :earlier, 'same', :now, ${profile}) ON CONFLICT DO NOTHING`,
      { id: newId(), contact, earlier, now },
    );
  }),
  toOne((db, contact) => {
    db.run(
      `UPDATE match_answer SET undone_at = :now, undone_by = ${profile} WHERE contact_id = :contact AND undone_at IS NULL`,
      { contact, now },
    );
  }),
  toTwo((db, contact, from) => {
    db.run(
      `INSERT INTO contact_link (contact_id, from_contact, kind, at, profile_id)
       VALUES (:contact, :from, 'follow-up', :now, ${profile}) ON CONFLICT DO NOTHING`,
      { contact, from, now },
    );
  }),
  toOne((db, contact) => void db.run('DELETE FROM contact_link WHERE contact_id = :contact', { contact })),
  toOne((db, contact) => {
    db.run("UPDATE person SET name = '' WHERE id = (SELECT person_id FROM contact WHERE id = :contact)", { contact });
  }),
];

/** Any history of a record: what closes, and everything that may be changed about it afterwards. */
export const anyHistory = fc.array(
  fc.oneof({ weight: 6, arbitrary: closed }, ...edits.map((arbitrary) => ({ weight: 1, arbitrary }))),
  {
    minLength: 20,
    maxLength: 60,
  },
);
