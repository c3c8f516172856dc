import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sheetSchema } from '../../../../../build/hand-over/sheet-schema.mts';
import type { SheetDocument } from '../../../../../shared/domain/hand-over/document.ts';
import { isOutOfDate, withEdits } from '../../../../../shared/domain/hand-over/edits.ts';

const sheet: SheetDocument = {
  ...{ form: 'frontdoor-hand-over-1', kind: 'hand-over', contact: '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e5f' },
  ...{ council: 'Somerset', madeAt: '2026-03-24T11:54:00.000Z', madeBy: 'This desk', isOpen: false, sample: false },
  ...{ person: { name: 'Albert Crane', born: null, postcode: '' }, alerts: ['NOT SAFE TO CONTACT THE PERSON.'] },
  sections: [
    { id: 'safety', title: 'Safety', text: 'Nothing was raised.', edited: false },
    { id: 'worries', title: 'Worries', text: '“He looked frightened.”', edited: false },
  ],
  leftOut: [],
};

test('the published schema of a hand-over is the one of today', () => {
  const published: unknown = JSON.parse(readFileSync(resolve('docs/hand-over.schema.json'), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(sheetSchema())));
});

describe('a sheet with edits', () => {
  const from = '“He looked frightened.”';

  test('says which of its sections were edited, and keeps what has to be read first', () => {
    const edited = withEdits(sheet, {
      worries: { text: 'He is afraid.', from },
      safety: { text: 'Nothing was raised.', from },
    });
    expect(edited.sections.map(({ text, edited: is }) => [text, is])).toEqual([
      ['Nothing was raised.', false],
      ['He is afraid.', true],
    ]);
    expect(edited.alerts).toEqual(sheet.alerts);
  });

  test('names a section that was emptied, and keeps words where the record has nothing any more', () => {
    const edited = withEdits(sheet, { worries: { text: ' \u200b', from }, tried: { text: 'A rail.', from: '' } });
    expect(edited.sections.map(({ id, text }) => [id, text])).toEqual([
      ['safety', 'Nothing was raised.'],
      ['tried', 'A rail.'],
    ]);
    expect(edited.leftOut).toEqual(['Worries (taken out by hand)']);
  });

  test('knows which edits the record has gone past', () => {
    expect(isOutOfDate(sheet, { worries: { text: 'He is afraid.', from } }, 'worries')).toBe(false);
    expect(isOutOfDate(sheet, { worries: { text: 'He is afraid.', from: 'Something else.' } }, 'worries')).toBe(true);
    expect(isOutOfDate(sheet, {}, 'worries')).toBe(false);
  });
});
