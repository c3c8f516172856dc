import { expect, test } from 'vitest';
import { postcodeWords } from '../../../renderer/features/contact/who/postcode-words.ts';
import type { PostcodeFinding } from '../../../shared/domain/postcodes/finding.ts';
import { somerset } from '../../support/packs.ts';

const place = { lat: 51.015, lon: -3.103 };
const own = { district: 'E06000066', county: null, name: 'Somerset' };
const taunton = { district: 'E07000190', county: 'E10000027', name: null };
const devon = { district: 'E07000042', county: 'E10000008', name: null };
const manchester = { district: 'E08000003', county: null, name: null };
const edition = '2026-05';

const cases: readonly [words: string, isWarning: boolean, locality: string | null, finding: PostcodeFinding][] = [
  ['Somerset', false, null, { kind: 'exact', place, ended: null, council: own, edition }],
  ['Taunton Deane', false, 'taunton-deane', { kind: 'exact', place, ended: null, council: taunton, edition }],
  ['Devon: not in Somerset’s area', true, 'outside', { kind: 'exact', place, ended: null, council: devon, edition }],
  [
    ...(['Council E08000003: not in Somerset’s area', true, 'outside'] as const),
    { kind: 'exact', place, ended: null, council: manchester, edition },
  ],
  [
    'Somerset. Out of use since March 2019',
    true,
    null,
    { kind: 'exact', place, ended: '2019-03', council: own, edition },
  ],
  ['', false, null, { kind: 'exact', place, ended: null, council: null, edition }],
  [
    ...(['Not in the list of May 2026: check it. Around it: Somerset', true, null] as const),
    { kind: 'approximate', place, council: own, edition },
  ],
  ['Not in the list: check it.', true, null, { kind: 'approximate', place, council: null, edition: null }],
  ['Not in the list of May 2026: check it', true, null, { kind: 'not-listed', edition }],
  ['Not checked: no BT in the list', false, null, { kind: 'not-covered', area: 'BT', edition }],
  [
    'Taunton Deane, by its first half',
    false,
    'taunton-deane',
    { kind: 'first-half', place, council: taunton, edition },
  ],
  ['', false, null, { kind: 'no-list' }],
  ['', false, null, { kind: 'no-shape' }],
];

test.each(cases)('%j', (text, isWarning, locality, finding) => {
  expect(postcodeWords(finding, somerset)).toEqual({ text, isWarning, locality });
});
