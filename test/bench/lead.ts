import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';
import type { WriteDb } from '../../electron/data/db/handles.ts';
import { dispatchCall } from '../../electron/data/dispatch.ts';
import { openStore } from '../../electron/data/open-store.ts';
import { upsertNumbers } from '../../electron/data/queries/measures.ts';
import type { ClosedContact } from '../../shared/domain/measures/closed-contact.ts';
import { factsOf } from '../../shared/domain/measures/facts-of.ts';
import { addParts, type Numbers } from '../../shared/domain/measures/numbers.ts';
import { partsOf } from '../../shared/domain/measures/parts-of.ts';
import { type Place, placesOf } from '../../shared/domain/measures/places-of.ts';
import { centile } from '../support/measure.ts';
import { anyYears } from '../support/measures/any-years.ts';
import { somerset } from '../support/packs.ts';
import { somersetFolder } from '../support/places.ts';
import { randomFrom } from '../support/random.ts';
import { machine } from './lib/machine.ts';
import { printTable } from './lib/print-table.ts';
import { verdict } from './lib/verdict.ts';

const seed = 20_261_122;
const from = '2021-11-22';
const weeks = 5 * 52;
const today = '2026-11-20';
const turns = 40;
const most = 50;

/** A year of the same numbers, by week, from one row for each contact: what the page shows, and nothing beside it. */
const yearOfWeeks = `
SELECT date_trunc('week', day) AS week, count(*) FILTER (is_new) AS n_new, count(*) FILTER (is_new AND is_first) AS first,
  count(*) FILTER (is_new AND NOT is_net_out) AS net, count(*) FILTER (is_new AND bucket = 'assessment') AS assessment,
  count(*) FILTER (is_new AND stands = 'told') AS told, count(*) FILTER (is_new AND stands = 'not-back') AS not_back,
  count(*) FILTER (is_new AND stands = 'withdrawn') AS withdrawn, count(*) FILTER (is_signpost) AS signpost,
  count(*) FILTER (back_after <= 28) AS back_28, count(*) FILTER (back_after <= 91) AS back_91,
  count(*) FILTER (back_after <= 182) AS back_182, quantile_disc(minutes, 0.5) FILTER (is_new) AS median,
  quantile_disc(minutes, 0.9) FILTER (is_new) AS p90
FROM fact WHERE day BETWEEN DATE '2025-11-24' AND DATE '2026-11-22' GROUP BY 1 ORDER BY 1`;

async function duckWith(people: Iterable<readonly ClosedContact[]>) {
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  await duck.run(`CREATE TABLE fact (day DATE, is_new BOOLEAN, is_first BOOLEAN, is_net_out BOOLEAN, bucket VARCHAR,
    stands VARCHAR, is_signpost BOOLEAN, back_after INTEGER, minutes INTEGER)`);
  const appender = await duck.createAppender('fact');
  for (const contacts of people) {
    for (const { day, request, end } of factsOf(contacts, () => somerset)) {
      const isNew = request?.scope === 'new';
      appender.appendDate(new DuckDBDateValue(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)));
      appender.appendBoolean(isNew);
      appender.appendBoolean(request?.isFirst ?? false);
      appender.appendBoolean(request?.isNetOut ?? false);
      appender.appendVarchar(request?.bucket ?? '');
      appender.appendVarchar(request?.stands ?? '');
      appender.appendBoolean(isNew && (request?.isSignpost ?? false));
      if (end && end.backAfter !== null) appender.appendInteger(end.backAfter);
      else appender.appendNull();
      appender.appendInteger(request?.minutes ?? 0);
      appender.endRow();
    }
  }
  appender.closeSync();
  return duck;
}

/** Keeps the numbers of everybody, as they would stand had each contact been closed here. */
function fillNumbers(db: WriteDb, people: Iterable<readonly ClosedContact[]>): void {
  const places = new Map<string, { place: Place; numbers: Numbers }>();
  for (const contacts of people) {
    for (const fact of factsOf(contacts, () => somerset)) {
      const parts = partsOf(fact);
      for (const place of placesOf(fact)) {
        const key = `${place.grain} ${place.split} ${place.code} ${place.period}`;
        const known = places.get(key) ?? { place, numbers: {} };
        addParts(known.numbers, parts, 1);
        places.set(key, known);
      }
    }
  }
  db.transaction(() => {
    for (const { place, numbers } of places.values()) upsertNumbers(db, place, numbers);
  });
}

const yearsOf = (contacts: number) =>
  anyYears({ random: randomFrom(seed), contacts, from, weeks, firstShare: () => 0.6 });

/**
 * The lead's page with so many contacts counted, against the same numbers from DuckDB, which reads every row. The page
 * reads what is kept of each period and no contact, so that no contact is put on file for it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { contacts: { type: 'string', default: '1000000' } } });
  const contacts = Number(values.contacts);
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-'));
  const where = { folder: join(folder, 'store'), key: randomBytes(32).toString('hex'), packs: somersetFolder };
  mkdirSync(where.folder);
  try {
    console.log(
      `The lead's page, ${contacts.toLocaleString('en-GB')} contacts over five years\n${machine()}, seed ${seed}\n`,
    );
    const store = openStore({ ...where, sqliteBinding: null, clock: null, how: 'create' });
    const { db } = store.context;
    let begun = performance.now();
    fillNumbers(db, yearsOf(contacts));
    const size = Math.round(statSync(join(where.folder, 'store.db')).size / 2 ** 20);
    console.log(
      `Counted: ${Math.round((performance.now() - begun) / 1_000)} s; the numbers are in a store of ${size} MB`,
    );
    begun = performance.now();
    const duck = await duckWith(yearsOf(contacts));
    console.log(`The same into DuckDB, facts only: ${Math.round((performance.now() - begun) / 1_000)} s\n`);
    const context = { ...store.context, clock: { now: () => `${today}T09:00:00.000Z` } };
    const ask = (channel: string, input: unknown) => dispatchCall(context, channel, input);
    const asked = { grain: 'week', from: '2025-11-24', to: '2026-11-22', only: null };
    const split = {
      grain: 'week',
      from: asked.from,
      to: asked.to,
      measure: 'first-contact-at-close',
      split: 'locality',
    };
    const ways: readonly (readonly [string, () => unknown])[] = [
      ['Frontdoor, the page: 17 measures by 52 weeks', () => ask('measures:page', asked)],
      ['Frontdoor, by 60 months', () => ask('measures:page', { ...asked, grain: 'month', from: '2021-12-01' })],
      ['Frontdoor, one measure by locality', () => ask('measures:split', split)],
      ['DuckDB, 13 of the numbers by 52 weeks', () => duck.run(yearOfWeeks).then((result) => result.getRows())],
    ];
    const rows = [];
    const medians: number[] = [];
    for (const [name, run] of ways) {
      await run();
      const times: number[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const started = performance.now();
        await run();
        times.push(performance.now() - started);
      }
      const sorted = times.toSorted((one, other) => one - other);
      medians.push(centile(sorted, 0.5));
      rows.push([name, ...[0.5, 0.95, 1].map((share) => centile(sorted, share).toFixed(1))]);
    }
    printTable([['ms', 'median', '95th', 'worst'], ...rows]);
    const [page = Number.NaN, theirs = Number.NaN] = [medians[0], medians.at(-1)];
    verdict({
      what: `lead’s page, ${contacts.toLocaleString('en-GB')} contacts`,
      against: 'DuckDB on the same rows',
      measured: `${page.toFixed(1)} ms, DuckDB ${theirs.toFixed(1)} ms`,
      budget: `faster; < ${most} ms`,
      isMet: page < theirs && page < most,
    });
    store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
