import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dispatchCall } from '../../electron/data/dispatch.ts';
import { openStore } from '../../electron/data/open-store.ts';
import { listClosedOn } from '../../electron/data/queries/contacts.ts';
import { newId } from '../../shared/domain/ids.ts';
import { addDays, type CivilDate, civilDateOf, systemClock } from '../../shared/domain/time.ts';
import { somersetFolder } from '../support/places.ts';
import { fillStore } from './lib/fill-store.ts';
import { machine } from './lib/machine.ts';
import { median } from './lib/median.ts';
import { multiplyStore } from './lib/multiply-store.ts';
import { printTable } from './lib/print-table.ts';
import { verdict } from './lib/verdict.ts';

/** One busy team: so many conversations a day, whatever has gathered behind them. */
const aDay = 250;
const base = 1_000;
const turns = 9;
const mostGrowth = 1.5;
/** What takes less than this is not felt, and its ratio is noise: one frame of a screen, in milliseconds. */
const frame = 16;

const today = civilDateOf(systemClock.now());
const key = '0f'.repeat(32);

/** What a screen asks when it is opened, by its channels. */
function screens(
  contact: string,
  week: CivilDate,
): Record<string, readonly (readonly [channel: string, input: unknown])[]> {
  const measured = { grain: 'week', from: addDays(week, -51 * 7), to: addDays(week, 6), only: null };
  const typed = { name: 'Ruth Fairley', born: '1946-02-11', postcode: '', phone: '', identifiers: [] };
  return {
    'the desk': [
      ['contacts:desk', {}],
      ['followups:callBacks', undefined],
      ['desks:around', undefined],
      ['infopacks:waiting', { limit: 200 }],
      ['sealed:passed', undefined],
    ],
    'what waits elsewhere': [
      ['handovers:waiting', { limit: 200 }],
      ['handovers:replies', { limit: 200 }],
    ],
    'a conversation is opened': [['contacts:open', { contact, visit: newId() }]],
    'its history': [['contacts:history', { contact }]],
    'follow-ups that are due': [['followups:due', { limit: 500 }]],
    'a follow-up is opened': [['followups:open', { contact }]],
    'somebody is found': [['people:find', { contact: newId(), typed }]],
    'the lead’s page': [
      ['measures:page', measured],
      ['measures:alarm', undefined],
      ['overrides:list', undefined],
    ],
    'the conversations behind a number': [
      ['measures:behind', { ...measured, number: { measure: 'first-contact-at-close', which: 'n' } }],
    ],
    'a week of reviews': [['reviews:week', {}]],
    'a session': [['sessions:room', undefined]],
    'the audit': [['audit:list', { limit: 500 }]],
    retention: [['retention:preview', undefined]],
    'what leaves': [
      ['upstream:status', undefined],
      ['leaving:list', { offset: 0 }],
    ],
  };
}

function measure(folder: string): Record<string, number> {
  const store = openStore({ folder, key, packs: somersetFolder, sqliteBinding: null, clock: null, how: 'open' });
  try {
    const { context } = store;
    const contact = listClosedOn(context.db, addDays(today, -1))[0]?.id ?? '';
    const week = addDays(today, -((new Date(today).getUTCDay() + 6) % 7));
    const all = Object.entries(screens(contact, week)).map(([name, calls]) => {
      const times = Array.from({ length: turns }, () => {
        const begun = performance.now();
        for (const [channel, input] of calls) dispatchCall(context, channel, input);
        return performance.now() - begun;
      });
      // The first reads from the disk what the others find in memory.
      return [name, median(times.slice(1))] as const;
    });
    return Object.fromEntries(all);
  } finally {
    store.close();
  }
}

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '10000,100000,1000000' } } });
const sizes = values.sizes.split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-'));
try {
  console.log(`What each screen asks, as more is on file: ${aDay} conversations a day\n${machine()}`);
  const [seed, grown] = [join(folder, 'seed'), join(folder, 'grown')];
  mkdirSync(seed);
  const where = { key, packs: somersetFolder };
  openStore({ folder: seed, ...where, sqliteBinding: null, clock: null, how: 'create' }).close();
  fillStore({ folder: seed, ...where, contacts: base, days: base / aDay });
  const found = sizes.map((contacts) => {
    const begun = performance.now();
    rmSync(grown, { recursive: true, force: true });
    cpSync(seed, grown, { recursive: true });
    multiplyStore({ folder: grown, ...where, contacts, spread: contacts / aDay });
    const megabytes = Math.round(statSync(join(grown, 'store.db')).size / 2 ** 20);
    const seconds = Math.round((performance.now() - begun) / 1_000);
    process.stderr.write(`  ${contacts} conversations, ${megabytes} MB, made in ${seconds} s\n`);
    return measure(grown);
  });
  const rows = Object.keys(found[0] ?? {}).map((name) => {
    const times = found.map((each) => each[name] ?? Number.NaN);
    const factors = times.slice(1).map((time, at) => Math.max(time, frame) / Math.max(times[at] ?? Number.NaN, frame));
    return { name, times, most: Math.max(...factors) };
  });
  printTable([
    ['ms', ...sizes.map((size) => size.toLocaleString('en-GB')), 'at most ×'],
    ...rows.map(({ name, times, most }) => [name, ...times.map((time) => time.toFixed(1)), most.toFixed(2)]),
  ]);
  const worst = rows.toSorted((one, other) => other.most - one.most)[0];
  verdict({
    what: `growth, ${sizes.map((size) => size.toLocaleString('en-GB')).join(' → ')} conversations`,
    against: 'the size before',
    measured: `${worst?.name}: × ${worst?.most.toFixed(2)} at most, counted from a frame on`,
    budget: `≤ × ${mostGrowth}`,
    isMet: (worst?.most ?? Number.NaN) <= mostGrowth,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
