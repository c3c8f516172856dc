import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareBorn } from '../../../shared/domain/match/compare-born.ts';
import { compareNames } from '../../../shared/domain/match/compare-names.ts';
import { comparePostcodes, isSamePhone } from '../../../shared/domain/match/compare-places.ts';
import { editsBetween } from '../../../shared/domain/match/edits-between.ts';
import { evidenceInWords } from '../../../shared/domain/match/evidence-in-words.ts';
import { matchKeys, searchKeys } from '../../../shared/domain/match/match-keys.ts';
import { type Identity, matchPeople } from '../../../shared/domain/match/match-people.ts';
import { soundOf } from '../../../shared/domain/match/sound-of.ts';
import { seeded } from '../../support/seeded.ts';

const joan: Identity = { name: 'Joan Pike', born: '1941-06-02', postcode: 'TA1 4DY', phone: '01632 960101' };
const against = (values: Partial<Identity>) => matchPeople(joan, { ...joan, ...values });
const unknown = { name: '', born: null, postcode: '', phone: '' };

describe('two names', () => {
  test.each([
    ['Joan Pike', 'joan  PIKE', 'same'],
    ['Joan Pike', 'Pike, Joan', 'same'],
    ['Joan Pike', 'Pike Joan', 'same'],
    ['Mrs Joan Pike', 'Joan Pike', 'same'],
    ['Sean O’Brien', "Sean O'Brien", 'same'],
    ['Siân Müller', 'Sian Muller', 'same'],
    ['Anne-Marie Coate', 'Annemarie Coate', 'same'],
    ['Fiona Mac Donald', 'Fiona MacDonald', 'same'],
    ['Peggy Vowles', 'Margaret Vowles', 'short'],
    ['Bert Coombes', 'Herbert Coombes', 'short'],
    ['Joan Pike', 'Joan Rose Pike', 'short'],
    ['Joan Pike', 'Jaon Pike', 'alike'],
    ['Joan Pike', 'Joan Pyke', 'alike'],
    ['Stephen Knight', 'Steven Night', 'alike'],
    ['Catherine Phipps', 'Kathryn Fipps', 'alike'],
    ['J Pike', 'Joan Pike', 'alike'],
    ['Joan Pike', 'Jean Pike', 'part'],
    ['Joan Pike', 'Joan Hembrow', 'part'],
    ['Joan', 'Joan Pike', 'part'],
    ['Joan Pike', 'Derek Coate', 'other'],
    ['Joan Pike', ' – ', 'unknown'],
  ])('%s and %s: %s', (one, other, likeness) => {
    expect(compareNames(one, other).likeness).toBe(likeness);
    expect(compareNames(other, one).likeness).toBe(likeness);
  });
});

describe('the sound of a name', () => {
  test.each([
    ['pike', 'pyke'],
    ['philips', 'fillips'],
    ['wright', 'rite'],
    ['mcdonald', 'macdonald'],
    ['clark', 'clarke'],
    ['thompson', 'thomson', false],
    ['smith', 'smyth'],
    ['joan', 'derek', false],
  ])('%s and %s', (one, other, isSame = true) => {
    expect(soundOf(one) === soundOf(other)).toBe(isSame);
  });
});

describe('two birth dates', () => {
  test.each([
    ['1941-06-02', '1941-06-02', 'same'],
    ['1941-06-02', '1941-02-06', 'swapped'],
    ['1941-06-02', '1941-06-03', 'one-digit'],
    ['1941', '1941-06-02', 'same-year'],
    ['1942', '1941-06-02', 'another'],
    ['1941-06-02', '1968-11-30', 'another'],
    ['1941-06-02', null, 'unknown'],
  ])('%s and %s: %s', (one, other, likeness) => {
    expect(compareBorn(one, other)).toBe(likeness);
    expect(compareBorn(other, one)).toBe(likeness);
  });
});

test('postcodes and phones are compared however they were typed', () => {
  expect(comparePostcodes('ta14dy', 'TA1 4DY')).toBe('same');
  expect(comparePostcodes('TA1 4DY', 'TA1 1AA')).toBe('same-area');
  expect(comparePostcodes('TA1 4DY', 'BA22 8AA')).toBe('another');
  expect(comparePostcodes('TA1', 'TA1 4DY')).toBe('unknown');
  expect(isSamePhone('+44 (0)1632 960101', '01632 960 101')).toBe(true);
  expect(isSamePhone('0044 1632 960101', '01632-960102')).toBe(false);
  expect(isSamePhone('960101', '01632 960101')).toBe(null);
});

test('slips are counted, and two letters that changed places are one', () => {
  expect(editsBetween('joan', 'jaon', 2)).toBe(1);
  expect(editsBetween('joan', 'joann', 2)).toBe(1);
  expect(editsBetween('joan', 'derek', 2)).toBe(3);
  expect(editsBetween('', '', 2)).toBe(0);
});

describe('a match', () => {
  test.each([
    ['all the same', {}, 'strong'],
    ['moved', { postcode: 'BS1 1AA', phone: '01632 960999' }, 'strong'],
    ['misspelt', { name: 'Joan Pyke', postcode: '', phone: '' }, 'strong'],
    ['day and month swapped', { born: '1941-02-06' }, 'strong'],
    ['day and month swapped, moved', { born: '1941-02-06', postcode: 'BS1 1AA', phone: '' }, 'possible'],
    ['the name alone', { born: null, postcode: '', phone: '' }, 'possible'],
    ['married', { name: 'Joan Hembrow' }, 'possible'],
    ['a twin', { name: 'Jean Pike' }, 'possible'],
    ['a daughter of the same name', { born: '1971-06-02' }, 'possible'],
    ['somebody of the same name elsewhere', { born: '1968-11-30', postcode: 'BS1 1AA', phone: '' }, 'none'],
    ['the husband', { name: 'Ron Pike', born: '1938-01-30' }, 'none'],
    ['a neighbour in the same house', { name: 'Derek Coate', born: null, phone: '' }, 'none'],
  ])('%s: %s', (_what, values, found) => {
    expect(against(values).class).toBe(found);
  });

  test('goes by a number that others know the person by before all else', () => {
    const numbered = (...identifiers: string[]) => ({ ...joan, identifiers });
    const married = { ...numbered('nhs 9434765919'), name: 'Joan Hembrow', postcode: '', phone: '' };
    expect(matchPeople(married, numbered('nhs 9434765919')).class).toBe('strong');
    expect(matchPeople(numbered('nhs 9434765870'), numbered('nhs 9434765919')).class).toBe('possible');
    expect(matchPeople(numbered('case 17'), numbered('nhs 9434765919')).class).toBe('strong');
  });

  test('of nothing with anybody is none', () => {
    expect(matchPeople(unknown, joan).class).toBe('none');
    expect(matchPeople(unknown, unknown).class).toBe('none');
  });

  test('says in words what speaks for it', () => {
    expect(evidenceInWords(against({ name: 'Joan Pyke', postcode: 'BS1 1AA', phone: '' }).evidence)).toBe(
      'same birth date; the name sounds or is spelt alike; another postcode',
    );
    expect(evidenceInWords(against({ name: 'Jean Pike' }).evidence)).toBe(
      'same birth date; same surname, another first name; same postcode; same phone; could be a twin',
    );
    expect(evidenceInWords(against({ born: '1968-11-30', phone: '' }).evidence)).toBe(
      'another birth date; same name; same postcode; could be a parent or child',
    );
  });
});

const typed = fc.record({
  name: fc.oneof(fc.string(), fc.constantFrom('Joan Pike', 'Pike, Joan', 'Dr', ',', '’', 'J')),
  born: fc.constantFrom(null, '1941', '1941-06-02', '1941-02-06', '1968-11-30'),
  postcode: fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('TA1 4DY', 'ta1')),
  phone: fc.oneof(fc.string({ maxLength: 50 }), fc.constantFrom('01632 960101', '+44 1632 960101')),
});

test('whatever is typed is compared the same way round and back, and the same details share a key', () => {
  fc.assert(
    fc.property(typed, typed, (one, other) => {
      const [there, back] = [matchPeople(one, other), matchPeople(other, one)];
      expect(there).toEqual(back);
      const keys = searchKeys(one);
      for (const key of matchKeys(one)) expect(keys).toContain(key);
      if (matchPeople(one, one).class === 'strong') expect(keys).not.toEqual([]);
    }),
    seeded(2_000),
  );
});
