import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillSample } from '../../electron/data/services/sample/fill-sample.ts';
import { fillSampleDirectory } from '../../electron/data/services/sample/sample-directory.ts';
import { setClock } from '../support/clocks.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { noFilters } from '../support/directory/no-filters.ts';
import { somersetFolder, southamptonFolder } from '../support/places.ts';
import { newStore } from '../support/stores.ts';

test.each(['2026-03-23T10:24', '2026-12-28T10:24', '2027-01-04T10:24', '2026-04-07T10:24', '2026-03-29T10:24'])(
  'a sample has a believable day, whatever the day: %s',
  (now) => {
    const { context, packFolder } = newStore().open();
    const clock = setClock(now);
    fillSample({ ...context, clock }, packFolder);
    const { day, drafts, callBacks, promises, due, closed, numbers } = deskCalls({ ...context, clock }).desk();
    expect(drafts.map(({ personName }) => personName)).toEqual(['Lee']);
    expect(callBacks.map(({ requesterName }) => requesterName)).toEqual(['Mrs Vowles']);
    expect(promises.map(({ personName, by }) => [personName, by])).toEqual([['Margaret Dunn', day]]);
    expect(due.map(({ personName, followUpDue }) => [personName, (followUpDue ?? '') < day])).toEqual([
      ['Desmond Oke', true],
    ]);
    expect(closed.map(({ personName }) => personName)).toEqual(['Arthur Penney', 'Ruth Fairley']);
    expect(numbers.today).toMatchObject({ closed: 2, counted: 2, signposted: 1, passed: 1 });
  },
);

test.each([somersetFolder, southamptonFolder])(
  'nothing of a sample is still to come, however early it is: %s',
  (pack) => {
    const { context, packFolder } = newStore(undefined, pack).open();
    const clock = setClock('2026-03-23T06:30');
    fillSample({ ...context, clock }, packFolder);
    const { drafts, closed, callBacks } = deskCalls({ ...context, clock }).desk();
    const moments = [...drafts, ...callBacks, ...closed].map(
      (row) => ('closedAt' in row && row.closedAt) || row.openedAt,
    );
    expect(moments.length).toBeGreaterThan(1);
    for (const moment of moments) expect(moment <= clock.now()).toBe(true);
    expect(closed.length).toBeGreaterThan(0);
  },
);

test('a sample has the invented services of its pack in use, through the same import as real ones', async () => {
  const { context, packFolder } = newStore().open();
  await fillSampleDirectory(context, packFolder);
  const desk = deskCalls(context);
  const { inUse, ready, canGoBack } = desk.directoryState();
  expect(inUse?.services).toBeGreaterThan(50);
  expect(inUse?.sources[0]?.groups.filter(({ level }) => level === 'kept-out')).toEqual([]);
  expect([ready, canGoBack]).toEqual([null, false]);
  expect(desk.sources()).toMatchObject([{ name: 'Invented services', sharing: 'allowed' }]);
  expect(desk.search({ text: 'village agent', filters: noFilters, limit: 5 }).cards.length).toBeGreaterThan(0);

  const another = newStore().open().context;
  await fillSampleDirectory(another, join(packFolder, 'nowhere'));
  expect(deskCalls(another).directoryState()).toMatchObject({ inUse: null, ready: null });
});

test('a sample is that of the pack in use, in its codes, and a pack that brings none leaves an empty one', async () => {
  const { context, packFolder } = newStore(undefined, southamptonFolder).open({ packs: somersetFolder });
  expect(packFolder).toBe(southamptonFolder);
  const clock = setClock('2026-03-23T10:24');
  fillSample({ ...context, clock }, packFolder);
  const desk = deskCalls({ ...context, clock });
  const { drafts, callBacks, closed, due, numbers } = desk.desk();
  expect(drafts.map(({ personName }) => personName)).toEqual(['Bill']);
  expect(callBacks.map(({ requesterName }) => requesterName)).toEqual(['Mr Gill']);
  expect(due.map(({ personName }) => personName)).toEqual(['Wanda Sokol']);
  expect(closed.map(({ outcomeRoute }) => outcomeRoute)).toEqual(['early-visit']);
  expect(numbers.today).toMatchObject({ closed: 1, passed: 1 });
  // No year comes with it, and none is offered.
  expect(desk.sampleYear()).toEqual({ state: 'not-sample' });
  await fillSampleDirectory(context, packFolder);
  expect(desk.directoryState().inUse?.services).toBe(30);
  const found = desk.search({ text: 'nobody to talk to', filters: noFilters, limit: 5 }).cards;
  expect(found.length).toBeGreaterThan(0);

  const other = newStore().open();
  fillSample(other.context, southamptonFolder);
  expect(deskCalls(other.context).desk()).toMatchObject({ drafts: [], closed: [] });
});
