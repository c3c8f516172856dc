import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDetails } from '../../../renderer/features/contact/who/read-details.ts';
import { somerset } from '../../support/packs.ts';

const today = '2026-03-23';
const read = (line: string) => readDetails(line, somerset.requesters, today);
const nothing = {
  name: null,
  phone: null,
  nhsNumber: null,
  postcode: null,
  born: null,
  requesterType: null,
  relationship: null,
  role: null,
  rest: [],
};

describe('somebody’s details in one line', () => {
  test.each([
    [
      'Helen Pike, daughter, 01632 960111',
      {
        name: 'Helen Pike',
        relationship: 'daughter',
        role: 'daughter',
        requesterType: 'family',
        phone: '01632 960111',
      },
    ],
    [
      'Joan Pike, 2/6/1941, TA1 4DY, 01632 960101',
      { name: 'Joan Pike', born: '1941-06-02', postcode: 'TA1 4DY', phone: '01632 960101' },
    ],
    ['joan pike 2.6.41 ta14dy', { name: 'joan pike', born: '1941-06-02', postcode: 'TA1 4DY' }],
    [
      'Dr Anil Rao, GP, Quay Street Surgery',
      { name: 'Dr Anil Rao', relationship: 'GP', role: 'GP', requesterType: 'gp', rest: ['Quay Street Surgery'] },
    ],
    [
      'Colin Yeo, her nephew',
      { name: 'Colin Yeo', relationship: 'her nephew', role: 'her nephew', requesterType: 'family' },
    ],
    [
      'Colin Yeo, attorney, nephew',
      { name: 'Colin Yeo', relationship: 'nephew', role: 'attorney', requesterType: 'attorney' },
    ],
    ['Pauline Dyer', { name: 'Pauline Dyer' }],
    ['Edwin Strong, 1950-07-21', { name: 'Edwin Strong', born: '1950-07-21' }],
    ['Mary Ann born 5 May 1940', { name: 'Mary Ann', born: '1940-05-05' }],
    ['Edwin Strong, 31/2/1950', { name: 'Edwin Strong', rest: ['31/2/1950'] }],
    ['Room 12, Flat 3', { name: 'Room 12', rest: ['Flat 3'] }],
    ['Rao, Anil', { name: 'Anil Rao' }],
    ['RAO, Anil John, 3.4.41', { name: 'Anil John RAO', born: '1941-04-03' }],
    ['Rao, Dr Anil, GP', { name: 'Dr Anil Rao', relationship: 'GP', role: 'GP', requesterType: 'gp' }],
    ['Karen, RNIB', { name: 'Karen', rest: ['RNIB'] }],
    ['Anil Rao, Taunton', { name: 'Anil Rao', rest: ['Taunton'] }],
    ['Joan Pike, 943 476 5919', { name: 'Joan Pike', nhsNumber: '9434765919' }],
    ['Joan Pike, NHS 9434765919, 01632 960101', { name: 'Joan Pike', phone: '01632 960101', nhsNumber: '9434765919' }],
    ['Joan Pike, 943 476 5918', { name: 'Joan Pike', rest: ['943 476 5918'] }],
    ['Joan 01632 960101 07700 900123', { name: 'Joan', phone: '01632 960101', rest: ['07700 900123'] }],
    ['Joan, 07700900123, mobile 01632 960101', { name: 'Joan', phone: '07700900123', rest: ['mobile 01632 960101'] }],
    ['Joan Pike tel: (01632) 960-101', { name: 'Joan Pike', phone: '01632 960-101' }],
    ['Joan Pike +44 1632 960101', { name: 'Joan Pike', phone: '+44 1632 960101' }],
    ['Joan Pike 02 06 1941 01632 960101', { name: 'Joan Pike', born: '1941-06-02', phone: '01632 960101' }],
    ['Joan 07700 12 03 45', { name: 'Joan', phone: '07700 12 03 45' }],
    ['daughter Jean', { name: 'Jean', relationship: 'daughter', role: 'daughter', requesterType: 'family' }],
    [
      'her daughter Jean Small, 01632 960111',
      {
        ...{ name: 'Jean Small', relationship: 'her daughter', role: 'her daughter', requesterType: 'family' },
        phone: '01632 960111',
      },
    ],
    ['Jean, daughter', { name: 'Jean', relationship: 'daughter', role: 'daughter', requesterType: 'family' }],
    ['daughter, Jean', { name: 'Jean', relationship: 'daughter', role: 'daughter', requesterType: 'family' }],
    [
      'Jean Small daughter',
      { name: 'Jean Small', relationship: 'daughter', role: 'daughter', requesterType: 'family' },
    ],
    [
      'Discharge hub, hospital, Musgrove Park',
      {
        ...{ name: 'Discharge hub', relationship: 'hospital', role: 'hospital', requesterType: 'hospital' },
        rest: ['Musgrove Park'],
      },
    ],
    ['Discharge hub, Musgrove Park', { name: 'Discharge hub', rest: ['Musgrove Park'] }],
    ['Jean Friend', { name: 'Jean Friend' }],
    ['Ward', { name: 'Ward' }],
    ['daughter', { relationship: 'daughter', role: 'daughter', requesterType: 'family' }],
    [
      'Joan Pike 12 High Street TA1 4DY Taunton dob 3.4.41',
      { name: 'Joan Pike', born: '1941-04-03', postcode: 'TA1 4DY', rest: ['12 High Street', 'Taunton'] },
    ],
    ['Joan Pike D.O.B. 3.4.41', { name: 'Joan Pike', born: '1941-04-03' }],
    ['Joan Pike, DOB: 03041941', { name: 'Joan Pike', born: '1941-04-03' }],
    ['Joan Pike, dob 31.2.41', { name: 'Joan Pike', rest: ['dob 31.2.41'] }],
    ['Joan Pike, 21', { name: 'Joan Pike', rest: ['21'] }],
    ['', {}],
    [' , ;', {}],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual({ ...nothing, ...expected });
  });

  test('drops no part of what people type, in whatever order and form', () => {
    const parts = fc.constantFrom(
      ...['Rao', 'Anil', 'Joan Pike', 'daughter', 'her nephew', 'GP', 'attorney', '943 476 5919', '07700 900123'],
      ...['01632 960101', '12 High Street', 'Room 12', 'Friend', 'RNIB', '31/2/1950', 'Taunton', '123 456 7890'],
    );
    fc.assert(
      fc.property(fc.uniqueArray(parts, { maxLength: 7 }), fc.constantFrom(' ', ', ', '; '), (typed, between) => {
        const { name, phone, nhsNumber, role, relationship, rest } = read(typed.join(between));
        const kept = [name, phone, nhsNumber, role === relationship ? null : role, relationship, ...rest].join('');
        const letters = (text: string) => [...text.replaceAll(/[\s,;()]/g, '')].toSorted().join('');
        expect(letters(kept)).toBe(letters(typed.join('')));
      }),
      { numRuns: 2_000 },
    );
  });

  test('drops no word, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (line) => {
        const { name, phone, nhsNumber, postcode, born, role, relationship, rest } = read(line);
        fc.pre(born === null && postcode === null && nhsNumber === null);
        const kept = [name, phone, role === relationship ? null : role, relationship, ...rest].join('');
        const letters = (text: string) => [...text.replaceAll(/[\s,;()]/g, '')].toSorted().join('');
        expect(letters(kept)).toBe(letters(line));
      }),
    );
  });
});
