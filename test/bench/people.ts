import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { WriteContext } from '../../electron/data/context.ts';
import { openStore } from '../../electron/data/open-store.ts';
import { getCurrentStream } from '../../electron/data/queries/streams.ts';
import { newId } from '../../shared/domain/ids.ts';
import type { TypedIdentity } from '../../shared/domain/people.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { centile } from '../support/measure.ts';
import { anyPopulation, type Inhabitant } from '../support/people/population.ts';
import { tellAgain, tellings } from '../support/people/told-again.ts';
import { somersetFolder } from '../support/places.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { machine } from './lib/machine.ts';
import { printTable } from './lib/print-table.ts';

/** One frame of a screen, in milliseconds: what a search has to stay under while somebody types. */
const frame = 16;

/** Puts people on record with a closed contact each, past the services: it is the search that is measured. */
function putOnRecord({ clock: _clock, ...context }: WriteContext, people: readonly Inhabitant[]): void {
  const { db, actor } = context;
  const stream = getCurrentStream(db);
  const pack = deskCalls({
    ...context,
    clock: { now: () => '2026-03-23T10:12:00.000Z' },
  }).currentPack();
  if (!pack) throw new Error('The store has no pack.');
  db.transaction(() => {
    for (const { name, born, postcode, phone } of people) {
      const person = newId();
      db.run(
        `INSERT INTO person (id, name, born, postcode, phone, adjustments)
         VALUES (:person, :name, :born, :postcode, :phone, '["large-print"]')`,
        { person, name, born, postcode, phone },
      );
      db.run(
        `INSERT INTO contact (id, stream, person_id, profile_id, pack_id, pack_version, opened_at, closed_at, civil_day,
           closed_day, received_at, channel, topic_main, outcome_class, outcome_route)
         VALUES (:id, :stream, :person, :profile, :pack, :version, :at, :at, '2026-03-23', '2026-03-23', :at,
           'phone-in', 'loneliness', 'signposted', 'community')`,
        {
          ...{ id: newId(), stream, person, profile: actor.id, pack: pack.id, version: pack.version },
          at: '2026-03-23T10:12:00.000Z',
        },
      );
    }
  });
}

/** What is asked while somebody types: every letter of the name, then one detail more at a time. */
function typing({ name, born, postcode, phone }: TypedIdentity): TypedIdentity[] {
  const letters = Array.from({ length: name.length }, (_, at) => name.slice(0, at + 1));
  const none = { born: null, postcode: '', phone: '', identifiers: [] };
  return [
    ...letters.map((typed) => ({ name: typed, ...none })),
    ...[
      { name, born, postcode: '', phone: '', identifiers: [] },
      { name, born, postcode, phone: '', identifiers: [] },
      { name, born, postcode, phone, identifiers: [] },
    ],
  ];
}

function measure(context: WriteContext, people: readonly Inhabitant[], random: Random, turns: number): number[][] {
  const desk = deskCalls(context);
  const ways = Object.keys(tellings);
  const [letters, wholes]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    const somebody = people[random.whole(people.length)];
    if (!somebody) continue;
    const { name, born, postcode, phone } = tellAgain(random, ways[turn % ways.length] ?? '', somebody);
    const whole = born === null || born.length === 10 ? born : null;
    for (const typed of typing({ name, born: whole, postcode, phone, identifiers: [] })) {
      const input = { contact: newId(), typed };
      const begun = performance.now();
      desk.findPeople(input);
      (typed.born === null ? letters : wholes).push(performance.now() - begun);
    }
  }
  return [letters, wholes, [...letters, ...wholes]];
}

/** How long a search takes in the data host while details are typed, with so many people on file. */
function main(): void {
  const { values } = parseArgs({
    options: { people: { type: 'string', default: '100000' }, turns: { type: 'string', default: '400' } },
  });
  const random = randomFrom(20_260_323);
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-'));
  const where = { folder: join(folder, 'store'), key: randomBytes(32).toString('hex'), packs: somersetFolder };
  mkdirSync(where.folder);
  try {
    const people = anyPopulation(random, Number(values.people));
    const first = openStore({ ...where, sqliteBinding: null, clock: null, how: 'create' });
    putOnRecord(first.context, people);
    const bytes = () => statSync(join(where.folder, 'store.db')).size;
    first.context.db.script("DELETE FROM setting WHERE name IN ('match-keys', 'person-key-secret')");
    first.close();
    const before = bytes();
    const begun = performance.now();
    const store = openStore({ ...where, sqliteBinding: null, clock: null, how: 'open' });
    const filled = performance.now() - begun;
    console.log(`Finding people again, ${people.length} on file\n${machine()}\n`);
    measure(store.context, people, random, 20);
    const names = ['while the name is typed', 'with a birth date', 'all of them'];
    const rows = measure(store.context, people, random, Number(values.turns)).map((times, at) => {
      const sorted = times.toSorted((one, other) => one - other);
      const figures = [0.5, 0.95, 0.99, 1].map((share) => centile(sorted, share).toFixed(2));
      return [names[at] ?? '', String(times.length), ...figures, centile(sorted, 0.95) < frame ? `< ${frame}` : 'OVER'];
    });
    printTable([['ms in the data host', 'searches', 'median', '95th', '99th', 'worst', 'a frame'], ...rows]);
    store.close();
    const grown = (bytes() - before) / 2 ** 20;
    console.log(`\nfirst opening, all keys made: ${Math.round(filled)} ms; the keys take ${Math.round(grown)} MB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
