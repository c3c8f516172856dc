import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detailEdits, type Whose } from '../../../renderer/features/contact/who/detail-edits.ts';
import { readDetails } from '../../../renderer/features/contact/who/read-details.ts';
import { applyChange } from '../../../shared/domain/changes.ts';
import type { ContactFields } from '../../../shared/domain/contact-fields.ts';
import { recordWith, somerset } from '../../support/packs.ts';

const today = '2026-03-23';
const joan = {
  personName: 'Joan Pike',
  personBorn: '1941-06-02',
  personPostcode: 'TA1 4DY',
  personPhone: '01632 960101',
};

function take(line: string, of: Whose, before: Partial<ContactFields> = {}) {
  const record = recordWith(before);
  const taken = detailEdits(record.fields, readDetails(line, somerset.requesters, today), of, somerset);
  return { ...taken, fields: taken.edits.reduce(applyChange, record).fields };
}

describe('a line of details', () => {
  test('fills in what is not known yet, with the locality of the postcode', () => {
    const { fields, line } = take('Joan Pike, 2/6/1941, TA1 4DY, 01632 960101', 'person');
    expect(fields).toMatchObject({ ...joan, locality: 'taunton-deane' });
    expect(line).toBe('');
  });

  test('takes nothing away from what is known: what differs is a line', () => {
    const { fields, left, filled, line } = take('Mary Smith, 3/4/1950, TA2 7AA, 07700 900123', 'person', joan);
    expect(fields).toMatchObject(joan);
    expect(fields.locality).toBeNull();
    expect(left).toEqual(['personName', 'personBorn', 'personPostcode', 'personPhone']);
    expect(filled).toEqual([]);
    expect(line).toBe('Mary Smith, 3 April 1950, TA2 7AA, 07700 900123');
  });

  test('says nothing of what is the same, however it is written, and takes what is fuller', () => {
    expect(take('joan pike, 2.6.41, ta14dy, 01632960101', 'person', joan)).toMatchObject({
      left: [],
      filled: [],
      line: '',
    });
    expect(take('Joan', 'person', joan)).toMatchObject({ left: [], filled: [], line: '' });
    expect(take('Joan Pike', 'person', { personName: 'Joan' }).fields.personName).toBe('Joan Pike');
    expect(take('01632 960101', 'person', { personName: 'Joan' }).fields).toMatchObject({
      ...{ personName: 'Joan', personPhone: '01632 960101' },
    });
  });

  test('leaves a locality that was chosen by hand', () => {
    expect(take('Joan Pike, TA1 4DY', 'person', { locality: 'mendip' }).fields.locality).toBe('mendip');
  });

  test('is a line where there is no field for it: a second phone, a relationship of the person', () => {
    const line = 'daughter Jean, NHS 943 476 5919, 01632 960101, 07700 900123';
    expect(take(line, 'person')).toMatchObject({
      fields: { personName: 'Jean', personPhone: '01632 960101', personNhsNumber: '9434765919' },
      line: 'daughter, 07700 900123',
    });
    expect(take('Jean, NHS no. 943 476 5919', 'caller').line).toBe('NHS 9434765919');
    expect(take('943 476 5919', 'person', { personNhsNumber: '943 476 5870' })).toMatchObject({
      fields: { personNhsNumber: '943 476 5870' },
      line: 'NHS 9434765919',
    });
    const caller = take('Jean Small, 12 High Street, 01632 960101, 07700 900123', 'caller');
    expect(caller.fields).toMatchObject({ requesterOrganisation: '', requesterPhone: '01632 960101' });
    expect(caller.line).toBe('12 High Street, 07700 900123');
  });

  test('tells a caller’s role, relationship and organisation apart', () => {
    expect(take('Colin Yeo, attorney, nephew', 'caller')).toMatchObject({
      fields: { requesterType: 'attorney', requesterName: 'Colin Yeo', requesterRelationship: 'nephew' },
    });
    expect(take('Dr Anil Rao, GP, Quay Street Surgery', 'caller')).toMatchObject({
      fields: { requesterType: 'gp', requesterRelationship: '', requesterOrganisation: 'Quay Street Surgery' },
      line: '',
    });
    expect(take('Jo Bell, district nurse', 'caller').line).toBe('district nurse');
    expect(take('Helen, daughter', 'caller', { requesterType: 'attorney' })).toMatchObject({
      fields: { requesterType: 'attorney', requesterRelationship: 'daughter' },
      left: ['requesterType'],
      line: 'daughter',
    });
  });

  test('loses nothing, whatever was there before and whosever it is', () => {
    const parts = ['Rao', 'Anil', 'Joan Pike', 'daughter', 'GP', 'attorney', '943 476 5919', '07700 900123', 'Taunton'];
    const several = fc.uniqueArray(fc.constantFrom(...parts, '01632 960101', 'TA1 4DY', '12 High Street'), {
      minLength: 1,
    });
    const whose = fc.constantFrom<Whose>('caller', 'person', 'other');
    const before = fc.constantFrom({}, joan, { requesterName: 'Sam', requesterType: 'family', requesterPhone: '01' });
    fc.assert(
      fc.property(several, whose, before, (typed, of, known) => {
        const { fields, line } = take(typed.join(', '), of, known);
        const all = [line, ...Object.values(fields).map(String)].join(' ').toLowerCase();
        const label = somerset.requesters[fields.requesterType ?? '']?.label.toLowerCase() ?? '';
        for (const part of typed.flatMap((piece) => piece.toLowerCase().split(' '))) {
          expect(`${all} ${label}`).toContain(part);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});
