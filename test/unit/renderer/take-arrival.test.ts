import { expect, test } from 'vitest';
import { readArrival } from '../../../renderer/features/contact/who/take-arrival.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import { somerset } from '../../support/packs.ts';

const now = instantOf('2026-03-24T11:52');
const arrived = (line: string) => readArrival(line, somerset.channels, now);

test('a line says how and when a contact came in, in any order', () => {
  expect(arrived('email, 11:40')).toEqual({ channel: 'email', at: instantOf('2026-03-24T11:40'), rest: [] });
  expect(arrived('23 mar 16:05, drop-in')).toEqual({ channel: 'drop-in', at: instantOf('2026-03-23T16:05'), rest: [] });
});

test('a word that may mean several ways stays in the line, and so does everything else', () => {
  expect(arrived('online, 11:40, from her')).toEqual({
    ...{ channel: null, at: instantOf('2026-03-24T11:40'), rest: ['online', 'from her'] },
  });
});
