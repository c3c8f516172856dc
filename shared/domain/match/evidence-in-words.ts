import type { Evidence } from './match-people.ts';

const names = {
  same: 'same name',
  short: 'the same name, shorter or with more parts',
  alike: 'the name sounds or is spelt alike',
  part: 'part of the name is the same',
  other: 'another name',
  unknown: null,
} as const;
const births = {
  same: 'same birth date',
  swapped: 'birth date with day and month swapped',
  'one-digit': 'birth date with one digit different',
  'same-year': 'same year of birth',
  another: 'another birth date',
  unknown: null,
} as const;
const postcodes = {
  same: 'same postcode',
  'same-area': 'same area, another postcode',
  another: 'another postcode',
  unknown: null,
} as const;

function caution({ name, born, postcode, isGenerationApart }: Evidence): string | null {
  if (name.isAnotherFirstName && born === 'same') return 'could be a twin';
  const isNamed = name.likeness === 'same' || name.likeness === 'short';
  return isNamed && born === 'another' && isGenerationApart && postcode === 'same'
    ? 'could be a parent or child'
    : null;
}

/** What speaks for a match and against it, for example “same birth date; the name sounds or is spelt alike”. */
export function evidenceInWords(evidence: Evidence): string {
  const { name, born, postcode, isSamePhone, isSameIdentifier } = evidence;
  const parts = [
    isSameIdentifier === null ? null : isSameIdentifier ? 'same number' : 'another number',
    births[born],
    name.isAnotherFirstName ? 'same surname, another first name' : names[name.likeness],
    postcodes[postcode],
    isSamePhone === null ? null : isSamePhone ? 'same phone' : 'another phone',
    caution(evidence),
  ];
  return parts.filter((part) => part !== null).join('; ');
}
