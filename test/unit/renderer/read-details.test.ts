import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDetails } from '../../../renderer/features/contact/who/read-details.ts';
import { somerset } from '../../support/packs.ts';

const today = '2026-03-23';
const read = (line: string) => readDetails(line, somerset.requesters, today);
const nothing = {
  name: null,
  phone: null,
  postcode: null,
  born: null,
  requesterType: null,
  relationship: null,
  rest: [],
};

describe('somebody’s details in one line', () => {
  test.each([
    [
      'Helen Pike, daughter, 01632 960111',
      { name: 'Helen Pike', relationship: 'daughter', requesterType: 'family', phone: '01632 960111' },
    ],
    [
      'Joan Pike, 2/6/1941, TA1 4DY, 01632 960101',
      { name: 'Joan Pike', born: '1941-06-02', postcode: 'TA1 4DY', phone: '01632 960101' },
    ],
    ['joan pike 2.6.41 ta14dy', { name: 'joan pike', born: '1941-06-02', postcode: 'TA1 4DY' }],
    [
      'Dr Anil Rao, GP, Quay Street Surgery',
      { name: 'Dr Anil Rao', relationship: 'GP', requesterType: 'gp', rest: ['Quay Street Surgery'] },
    ],
    ['Colin Yeo, her nephew', { name: 'Colin Yeo', relationship: 'her nephew', requesterType: 'family' }],
    ['Colin Yeo, attorney, nephew', { name: 'Colin Yeo', relationship: 'nephew', requesterType: 'attorney' }],
    ['Pauline Dyer', { name: 'Pauline Dyer' }],
    ['Edwin Strong, 1950-07-21', { name: 'Edwin Strong', born: '1950-07-21' }],
    ['Mary Ann born 5 May 1940', { name: 'Mary Ann', born: '1940-05-05' }],
    ['Edwin Strong, 31/2/1950', { name: 'Edwin Strong', rest: ['31/2/1950'] }],
    ['Room 12, Flat 3', { name: 'Room 12', rest: ['Flat 3'] }],
    ['', {}],
    [' , ;', {}],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual({ ...nothing, ...expected });
  });

  test('drops no word, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (line) => {
        const { name, phone, postcode, born, relationship, rest } = read(line);
        fc.pre(born === null && postcode === null);
        const kept = [name, phone, relationship, ...rest].join('');
        const letters = (text: string) => [...text.replaceAll(/[\s,;()]/g, '')].toSorted().join('');
        expect(letters(kept)).toBe(letters(line));
      }),
    );
  });
});
