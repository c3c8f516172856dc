import { describe, expect, test } from 'vitest';
import {
  closedOf,
  countedWith,
  followUpDue,
  leftOpen,
  nameOf,
  standsOut,
  wayInWords,
} from '../../../renderer/features/desk/rows.ts';
import type { FollowUpRow } from '../../../shared/domain/desk-day.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import { somerset } from '../../support/packs.ts';

const today = '2026-03-30';
const opened = (local: string, openSafety = 0, untaken = 0) => ({
  openedAt: instantOf(local),
  alarms: { openSafety, untaken },
});

describe('an open contact', () => {
  test.each([
    ['2026-03-30T00:30', null],
    ['2026-03-29T23:59', 'From yesterday'],
    ['2026-03-28T23:59', '2 days old'],
    ['2026-02-28T12:00', '30 days old'],
  ])('begun at %s says “%s”', (local, said) => {
    expect(leftOpen(opened(local), today)).toBe(said);
  });

  test('stands out by what is red and by its age, each counted once', () => {
    const rows = [
      opened('2026-03-30T09:00', 2, 1),
      opened('2026-03-27T09:00', 1),
      opened('2026-03-30T09:00', 0, 1),
      opened('2026-03-30T10:00'),
    ];
    expect(standsOut(rows, today)).toBe('safety stands open in 2 · nobody has been told in 1 · 1 from before today');
    expect(standsOut(rows.slice(3), today)).toBe('');
  });
});

test('a row has the best name there is: of the person, of who rang, of whom one practises with', () => {
  expect(nameOf({ personName: ' Joan Pike ', requesterName: 'Ben' }, 'Gwen Larkham')).toBe('Joan Pike');
  expect(nameOf({ personName: ' ', requesterName: 'Ben' }, 'Gwen Larkham')).toBe('Call from Ben');
  expect(nameOf({ personName: '', requesterName: '' }, 'Gwen Larkham')).toBe('Practice with Gwen Larkham');
  expect(nameOf({ personName: '', requesterName: '' })).toBe('No name yet');
});

test('a list counts what it does not show, and says where nobody has counted to the end', () => {
  expect(countedWith(3, 0)).toBe('3');
  expect(countedWith(200, 37)).toBe('237');
  expect(countedWith(200, 1_000)).toBe('1,200 or more');
});

test('a follow-up says its own way', () => {
  expect(wayInWords({ method: 'letter', isPerson: true })).toBe('by letter');
  expect(wayInWords({ method: 'phone', isPerson: false })).toBe('by phone, with the caller');
  expect(wayInWords(null)).toBe('no way agreed');
});

describe('a follow-up of the desk', () => {
  const row: FollowUpRow = {
    ...{ id: newId(), personName: 'Joan Pike', requesterName: '', channel: 'phone-in', topicMain: null, sample: false },
    ...{ receivedAt: instantOf('2026-03-23T10:12'), openedAt: instantOf('2026-03-23T10:12') },
    ...{ closedAt: instantOf('2026-03-23T10:24'), outcomeClass: 'signposted', outcomeRoute: 'community' },
    ...{ followUpDue: '2026-03-30', followUpAt: instantOf('2026-03-30T13:00'), beingCorrected: false },
    ...{ alarms: { openSafety: 0, untaken: 0 }, tries: 0, nextOn: null, toReopen: false },
  };

  test('says its time on the day for which that was agreed, and on no other', () => {
    expect(followUpDue(row, today)).toBe('due today at 13:00');
    expect(followUpDue({ ...row, followUpDue: '2026-03-27' }, today)).toBe('due Fri 27 March, 3 days ago');
    const earlier = { ...row, followUpDue: '2026-03-27', followUpAt: instantOf('2026-03-27T13:00') };
    expect(followUpDue(earlier, today)).toBe('due Fri 27 March at 13:00, 3 days ago');
    // Tried before its day: the next try is today, and the day is still to come.
    const early = { ...row, followUpDue: '2026-04-08', tries: 1, nextOn: today };
    expect(followUpDue(early, today)).toBe('due Wed 8 April, tried once, again today');
  });

  test('says in the list of what has closed who goes on with it', () => {
    expect(closedOf(row, somerset)).toBe('Signposted: Community solution, 10:24, follow-up Mon 30 March');
    expect(closedOf(row, somerset, 'Sam')).toBe('Signposted: Community solution, 10:24, follow-up with Sam');
  });
});
