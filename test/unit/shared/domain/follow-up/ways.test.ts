import { describe, expect, test } from 'vitest';
import { refusedWay, waysToReach } from '../../../../../shared/domain/follow-up/ways.ts';
import { recordWith, somerset } from '../../../../support/packs.ts';

type Fields = NonNullable<Parameters<typeof recordWith>[0]>;
const waysOf = (fields: Fields) => waysToReach(recordWith({ personName: 'Joan Pike', ...fields }).fields, somerset);
const allowed = (fields: Fields) =>
  waysOf(fields).ways.flatMap(({ method, refusal }) => (refusal === null ? method : []));

describe('the ways to reach somebody', () => {
  test('are all there are where nothing is asked for', () => {
    expect(allowed({})).toEqual(['phone', 'letter', 'email', 'text', 'visit']);
    expect(waysOf({}).binds).toEqual([]);
  });

  test('leave out what the person does not want, and say so', () => {
    const ways = waysOf({ adjustments: ['no-telephone', 'large-print'] });
    expect(ways.binds).toEqual(['They asked: Do not telephone, Large print.']);
    expect(allowed({ adjustments: ['no-telephone'] })).toEqual(['letter', 'email', 'text', 'visit']);
    expect(refusedWay(ways, 'phone', '')).toContain('Do not telephone');
    expect(refusedWay(ways, 'phone', 'Her son picks up.')).toBeNull();
    expect(refusedWay(ways, 'letter', '')).toBeNull();
    expect(refusedWay(ways, null, '')).toBeNull();
  });

  test('are none where it is not safe and no safe way is written down; with one it is said at every try', () => {
    expect(allowed({ safeToContact: false })).toEqual([]);
    const safe = waysOf({ safeToContact: false, safeTime: 'Thursdays, at the bank' });
    expect(safe.binds).toEqual([
      ...['It is not safe to contact the person.', 'Safe time and way: Thursdays, at the bank.', 'Leave no message.'],
    ]);
    expect(safe.mayLeaveMessage).toBe(false);
    expect(allowed({ safeToContact: false, safeTime: 'Thursdays' })).toEqual(['phone', 'visit']);
    expect(allowed({ safeToContact: false, safeTime: 'To her sister', followUpMethod: 'letter' })).toEqual(['letter']);
    expect(refusedWay(waysOf({ safeToContact: false, safeTime: 'x', followUpMethod: 'visit' }), 'text', '')).toContain(
      'not the way that was agreed',
    );
    expect(allowed({ adjustments: ['safe-time'], safeTime: '\u200b' })).toEqual([]);
  });

  test('say why each of them is refused: it is not safe, it is not wanted, or no time is agreed', () => {
    const kinds = (fields: Fields) => waysOf(fields).ways.map(({ refusedAs }) => refusedAs);
    expect(kinds({ adjustments: ['no-telephone'] })).toEqual(['unwanted', null, null, null, null]);
    expect(kinds({ adjustments: ['safe-time'] })).toEqual(Array.from({ length: 5 }, () => 'no-time'));
    expect(kinds({ safeToContact: false, safeTime: 'At the bank', followUpMethod: 'visit' })).toEqual([
      ...Array.from({ length: 4 }, () => 'unsafe'),
      null,
    ]);
    // Danger comes before a wish, and both are said.
    const both = waysOf({ safeToContact: false, adjustments: ['no-telephone'] });
    expect(both.ways[0]).toMatchObject({
      refusedAs: 'unsafe',
      refusal: expect.stringMatching(/not safe to contact.*Do not telephone/),
    });
  });

  test('are the caller’s own where it was agreed with the caller; what is not safe is said all the same', () => {
    const caller = {
      followUpWith: 'caller',
      requesterType: 'family',
      requesterName: 'Helen',
      requesterPhone: '111',
    } as const;
    const ways = waysOf({ ...caller, personPhone: '222', adjustments: ['no-telephone'], safeToContact: false });
    expect(ways).toMatchObject({ isPerson: false, name: 'Helen', mayLeaveMessage: false });
    expect(ways.ways[0]).toEqual({ method: 'phone', number: '111', refusal: null, refusedAs: null });
    expect(ways.binds[0]).toBe('It is not safe to contact the person.');
  });

  test('are the person’s where they rang themselves, whoever it is said to be with', () => {
    const self = { followUpWith: 'caller', requesterType: 'self', requesterPhone: '111' } as const;
    expect(waysOf({ ...self, adjustments: ['no-telephone'] }).ways[0]).toMatchObject({
      number: '111',
      refusal: expect.any(String),
    });
  });

  test('never take the caller’s number for the person’s', () => {
    const family = { requesterType: 'family', requesterPhone: '111' } as const;
    expect(waysOf(family).ways[0]).toMatchObject({ number: '' });
    expect(waysOf({ ...family, personPhone: ' 222 ' }).ways[0]).toMatchObject({ number: '222' });
  });
});
