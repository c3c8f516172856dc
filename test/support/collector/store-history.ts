import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFacts } from '../../../electron/data/queries/measures.ts';
import type { Counts } from '../../../shared/counts/cells.ts';
import { countsOfFact } from '../../../shared/counts/counts-of-fact.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { addDays, type CivilDate } from '../../../shared/domain/time.ts';
import { somerset } from '../packs.ts';
import type { Random } from '../random.ts';
import { type StoreDesk, startStoreDesk, type Template } from './store-desk.ts';
import type { Carry } from './uplink-desk.ts';

/** What is counted of a conversation, and at which desk it may still be corrected. */
interface Owned {
  readonly desk: StoreDesk;
  counts: Counts | null;
  /** Its change was lost with a restored back-up: what was sent of it stands. */
  isFrozen: boolean;
}

const routes = Object.entries(somerset.outcomes).map(([id, { class: of }]) => ({ id, of }));

/** Real stores that take conversations, and what all of them together should come to. */
export function storeHistory(
  random: Random,
  { template, folder, carry, today }: { template: Template; folder: string; carry: Carry; today: CivilDate },
) {
  const desks: StoreDesk[] = [];
  const owned = new Map<string, Owned>();
  const backups = new Map<StoreDesk, { file: string; had: Map<string, Counts | null> }>();
  let files = 0;
  const newFile = () => {
    files += 1;
    return join(folder, `${files}.db`);
  };
  const pick = <T>(list: readonly T[]): T | undefined => list[random.whole(Math.max(1, list.length))];
  const codeOf = (list: Readonly<Record<string, unknown>>) => pick(Object.keys(list).slice(0, 5)) ?? '';
  const countedOf = (desk: StoreDesk, contact: string) => {
    const [fact] = listFacts(desk.desk().context.db, [contact]);
    return fact ? countsOfFact(fact) : null;
  };

  function take(desk: StoreDesk): void {
    const { db } = desk.desk().context;
    const [id, person, day] = [newId(), newId(), addDays(today, -random.whole(3))];
    const at = `${day}T09:00:00.000Z`;
    const route = pick(routes);
    db.transaction(() => {
      db.run("INSERT INTO person (id, name) VALUES (:person, '')", { person });
      db.run(
        `INSERT INTO contact (id, stream, person_id, profile_id, pack_id, pack_version, opened_at, received_at, civil_day,
           closed_at, closed_day, channel, requester_type, client_type, route_of_access, existing_support, locality,
           told_before, topic_main, outcome_class, outcome_route)
         SELECT :id, stream.id, :person, profile.id, pack.id, pack.version, :at, :at, :day, :at, :day, :channel, :requester,
           :type, 'community', 'no', :locality, 'no', :topic, :class, :route
         FROM stream, profile, pack ORDER BY stream.position DESC, pack.position DESC LIMIT 1`,
        {
          ...{ id, person, at, day, channel: codeOf(somerset.channels), requester: codeOf(somerset.requesters) },
          ...{ type: codeOf(somerset.client_types), locality: codeOf(somerset.localities) },
          ...{ topic: codeOf(somerset.topics), class: route?.of ?? '', route: route?.id ?? '' },
        },
      );
    });
    owned.set(id, { desk, counts: countedOf(desk, id), isFrozen: false });
  }

  function correct(): void {
    const [contact, one] = pick([...owned].filter(([, { isFrozen }]) => !isFrozen)) ?? [];
    if (contact === undefined || !one) return;
    const { db } = one.desk.desk().context;
    const route = pick(routes);
    db.transaction(() => {
      if (random.whole(5) === 0)
        db.run('UPDATE contact SET unmet_topics = \'["loneliness"]\' WHERE id = :contact', { contact });
      else {
        const sql =
          'UPDATE contact SET outcome_class = :class, outcome_route = :route, locality = :locality WHERE id = :contact';
        db.run(sql, { contact, class: route?.of ?? '', route: route?.id ?? '', locality: codeOf(somerset.localities) });
      }
    });
    one.counts = countedOf(one.desk, contact);
  }

  const own = (desk: StoreDesk) => [...owned].filter(([, one]) => one.desk === desk);

  return {
    desks,
    /** Another computer of the team. */
    begin(code: string): StoreDesk {
      const file = newFile();
      copyFileSync(template.store.database, file);
      const desk = startStoreDesk(template, file, carry, () => random.fraction());
      desk.desk().enrol(code);
      desks.push(desk);
      return desk;
    },
    /** Something happens at one of them: a conversation, a correction, a start, or a copy of it is started elsewhere. */
    happen(): void {
      const desk = pick(desks);
      const what = random.whole(12);
      if (!desk) return;
      if (what < 6) take(desk);
      else if (what < 10) correct();
      else if (what === 10) desk.restart();
      else if (desks.length < 4) desks.push(desk.cloneTo(newFile()));
    },
    backUp(desk: StoreDesk): void {
      const file = newFile();
      desk.copyTo(file);
      backups.set(desk, { file, had: new Map(own(desk).map(([contact, { counts }]) => [contact, counts])) });
    },
    /** Puts the last back-up of a desk in its place; everything it has must have been sent before. */
    restore(desk: StoreDesk): void {
      const backup = backups.get(desk);
      if (!backup) return;
      desk.restoreFrom(backup.file);
      for (const [contact, one] of own(desk)) if (backup.had.get(contact) !== one.counts) one.isFrozen = true;
    },
    /** What the collector should hold once everything has arrived. */
    expected: (): Counts[] => [...owned.values()].flatMap(({ counts }) => (counts ? [counts] : [])),
    close: () => {
      for (const desk of desks) desk.close();
    },
  };
}
