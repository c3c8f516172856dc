import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { dispatchCall } from '../../electron/data/dispatch.ts';
import { openStore } from '../../electron/data/open-store.ts';
import { newId } from '../../shared/domain/ids.ts';
import { centile } from '../support/measure.ts';
import { somersetFolder } from '../support/places.ts';
import { startLongContact } from '../support/start-long-contact.ts';
import { readBench } from './lib/bench.ts';
import { benchDesk } from './lib/bench-desk.ts';
import { machine } from './lib/machine.ts';
import { median } from './lib/median.ts';
import { printTable } from './lib/print-table.ts';
import { verdict } from './lib/verdict.ts';

const blocks = 10;
const inBlock = 100;
const linesInFront = 6;
const mostTimes = 3;
const mostMilliseconds = 10;

interface Draft {
  readonly contact: string;
  readonly visit: string;
}
const newDraft = (): Draft => ({ contact: newId(), visit: newId() });
/** What a key press sends: one field as it stands after it. */
const typed = (draft: Draft, seq: number) => ({
  ...draft,
  seq,
  changes: [{ field: 'personName' as const, value: `Ruth Fairley ${seq}` }],
});

async function startInPage(page: Page, { contact, visit }: Draft): Promise<void> {
  await page.evaluate(
    async (draft) => {
      const { contacts } = window.frontdoor;
      await contacts.start({ id: draft.contact, channel: 'phone-in' });
      await contacts.open(draft);
    },
    { contact, visit },
  );
}

/** Milliseconds from a patch leaving the page until it is told that the patch is durable. */
async function saveInPage(page: Page, draft: Draft, from: number): Promise<number[]> {
  const patches = Array.from({ length: inBlock }, (_, at) => typed(draft, from + at));
  return await page.evaluate(async (all) => {
    const times = [];
    for (const patch of all) {
      const begun = performance.now();
      const { ok } = await window.frontdoor.contacts.patch(patch);
      if (!ok) throw new Error('A patch was refused.');
      times.push(performance.now() - begun);
    }
    return times;
  }, patches);
}

const { values } = parseArgs({ options: { contacts: { type: 'string', default: '1000' } } });
const bench = readBench();
console.log(`A patch leaving the page to “Saved”, ${blocks} × ${inBlock} patches\n${machine()}`);
const desk = await benchDesk(bench, Number(values.contacts));
try {
  const beside = join(desk.folder, 'beside');
  mkdirSync(beside);
  const store = openStore({
    ...{ folder: beside, key: '0f'.repeat(32), packs: somersetFolder, sqliteBinding: null, clock: null },
    how: 'create',
  });
  const [theirs, ours] = [newDraft(), newDraft()];
  // As while somebody talks: a conversation is in front, and the desk behind it does not read its lists again.
  await startLongContact(desk.page, linesInFront);
  await startInPage(desk.page, theirs);
  dispatchCall(store.context, 'contacts:start', { id: ours.contact, channel: 'phone-in' });
  dispatchCall(store.context, 'contacts:open', ours);
  const [inPage, inHost]: [number[], number[]] = [[], []];
  // The first block of each fills caches and is not counted.
  for (let block = 0; block <= blocks; block += 1) {
    const from = block * inBlock + 1;
    const page = await saveInPage(desk.page, theirs, from);
    const host = Array.from({ length: inBlock }, (_, at) => {
      const begun = performance.now();
      dispatchCall(store.context, 'contacts:patch', typed(ours, from + at));
      return performance.now() - begun;
    });
    if (block > 0) {
      inPage.push(...page);
      inHost.push(...host);
    }
  }
  store.close();
  const inOrder = (times: number[]) => times.toSorted((one, other) => one - other);
  const row = (name: string, times: number[]) => [
    name,
    ...[0.5, 0.95, 0.99, 1].map((share) => centile(inOrder(times), share).toFixed(2)),
  ];
  printTable([
    ['ms', 'median', '95th', '99th', 'worst'],
    row('from the page, and back', inPage),
    row('the same transaction by itself', inHost),
  ]);
  const ratio = median(inPage) / median(inHost);
  const p99 = centile(inOrder(inPage), 0.99);
  verdict({
    what: 'a patch leaving the page to “Saved”',
    against: 'the same transaction inside the data host',
    measured: `${ratio.toFixed(2)} ×, p99 ${p99.toFixed(1)} ms`,
    budget: `≤ ${mostTimes} ×, p99 < ${mostMilliseconds} ms`,
    isMet: ratio <= mostTimes && p99 < mostMilliseconds,
  });
} finally {
  await desk.end();
}
