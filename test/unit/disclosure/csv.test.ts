import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../shared/counts/csv.ts';
import { outsideTable, withNotes } from '../../../shared/counts/outside-table.ts';
import { exactTable, type TableModel, type TableValue } from '../../../shared/counts/table-model.ts';
import { fives } from '../../support/disclosure-tables.ts';
import { seeded } from '../../support/seeded.ts';

/** The lines of a file as a programme reads them. */
const linesOf = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, '').replace(/\r\n$/, ''), { newline: '\r\n' }).data;

describe('a table as CSV', () => {
  test('is written as RFC 4180 says, byte for byte', () => {
    const table = {
      headings: ['Name', 'n'],
      rows: [
        ['Taunton, “east”', 3],
        ['a "b"', -3],
        ['one\r\ntwo', null],
      ],
    };
    expect(csvOf(table)).toBe('\uFEFFName,n\r\n"Taunton, “east”",3\r\n"a ""b""",-3\r\n"one\r\ntwo",\r\n');
  });

  test.each(['=1+1', '+44 1632', '-2+3', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', ' =1', '\u200B=1', '-'])(
    'runs no formula: %j',
    (text) => {
      expect(linesOf(csvOf({ headings: ['a'], rows: [[text]] }))[1]).toEqual([`'${text}`]);
    },
  );

  test.each([-3, 0, 2.5, '-3', '07', 'TA1 4DY', "'quoted"])('leaves as it is: %j', (value) => {
    expect(linesOf(csvOf({ headings: ['a'], rows: [[value]] }))[1]).toEqual([String(value)]);
  });

  test('says the same when it is read back', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.integer(), fc.constant(null));
    const table = fc.integer({ min: 1, max: 5 }).chain((width) => {
      const line = fc.array(cell, { minLength: width, maxLength: width });
      return fc.record({
        headings: fc.constant(Array.from({ length: width }, (_, at) => `h${at}`)),
        rows: fc.array(line),
      });
    });
    const asRead = (value: TableValue) => (value === null ? '' : String(value));
    fc.assert(
      fc.property(table, ({ headings, rows }) => {
        const read = linesOf(csvOf({ headings, rows }));
        expect(
          read
            .slice(1)
            .map((line) => line.map((text) => text.replace(/^'(?=[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u, ''))),
        ).toEqual(
          rows.map((line) =>
            line.map((value) => asRead(value).replace(/^'(?=[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u, '')),
          ),
        );
      }),
      seeded(500),
    );
  });
});

const byOutcome: TableModel = {
  title: 'Outcomes by locality',
  columns: [
    { id: 'where', label: 'Where', kind: 'code' },
    { id: 'who', label: 'Told by', kind: 'text' },
    { id: 'resolved', label: 'Resolved', kind: 'count' },
    { id: 'passed', label: 'Passed on', kind: 'count' },
    { id: 'n', label: 'All', kind: 'count', isTotal: true },
    { id: 'share', label: 'Resolved, %', kind: 'percent', part: 'resolved', of: 'n' },
  ],
  rows: [
    { cells: { where: 'Mendip', who: 'Ann', resolved: 30, passed: 12, n: 42, share: 71.4 } },
    { cells: { where: 'Sedgemoor', who: 'Ben', resolved: 3, passed: 21, n: 24, share: 12.5 } },
    { cells: { where: 'Taunton', who: 'Col', resolved: 0, passed: 11, n: 11, share: 0 } },
    { cells: { where: 'Yeovil', who: 'Dan', resolved: 17, passed: 19, n: 36, share: 47.2 } },
    { cells: { where: 'All', who: '', resolved: 50, passed: 63, n: 113, share: 44.2 }, isTotal: true },
  ],
};

describe('a table of the screen', () => {
  test('is exact inside the service', () => {
    expect(exactTable(byOutcome).rows[1]).toEqual(['Sedgemoor', 'Ben', 3, 21, 24, 12.5]);
  });

  test('shows no small count outside, nor a way to one, and none of anybody’s words', () => {
    const outside = outsideTable(byOutcome, fives);
    expect(outside.headings).toEqual(['Where', 'Resolved', 'Passed on', 'All', 'Resolved, %']);
    expect(outside.rows).toEqual([
      ['Mendip', 30, 10, 40, 71],
      ['Sedgemoor', '[c]', '[c]', 25, '[c]'],
      ['Taunton', 0, 10, 10, 0],
      ['Yeovil', '[c]', '[c]', 35, '[c]'],
      ['All', 50, 65, 115, 44],
    ]);
    expect(outside.notes.at(-1)).toContain('Told by');
    const lines = linesOf(csvOf(withNotes(outside)));
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([5]));
  });

  test('is refused outside where its counts do not add up', () => {
    const wrong = { ...byOutcome, rows: byOutcome.rows.slice(1) };
    expect(() => outsideTable(wrong, fives)).toThrow('do not add up');
  });

  test('of parts that leave a rest hides by size alone, and shows no share of a few', () => {
    const { columns, rows } = byOutcome;
    const left = { ...byOutcome, columns: columns.filter(({ id }) => id !== 'passed'), rows: rows.slice(0, 4) };
    expect(outsideTable(left, fives).rows).toEqual([
      ['Mendip', 30, 40, 71],
      ['Sedgemoor', '[c]', 25, '[c]'],
      ['Taunton', 0, 10, 0],
      ['Yeovil', 15, 35, 47],
    ]);
  });
});
