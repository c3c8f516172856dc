import { expect, test } from 'vitest';
import { fillSample } from '../../electron/data/services/sample/fill-sample.ts';
import { setClock } from '../support/clocks.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { newStore } from '../support/stores.ts';

test.each(['2026-03-23T10:24', '2026-12-28T10:24', '2027-01-04T10:24', '2026-04-07T10:24', '2026-03-29T10:24'])(
  'a sample has a believable day, whatever the day: %s',
  (now) => {
    const { context } = newStore().open();
    const clock = setClock(now);
    fillSample({ ...context, clock });
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
