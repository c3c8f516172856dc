import Papa from 'papaparse';
import type { PlainTable, TableValue } from './table-model.ts';

/** What a spreadsheet takes for the beginning of a formula, in plain and in full-width letters. */
const beginsFormula = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** A number that came as text is one all the same. */
const isNumber = /^-?\d+(?:\.\d+)?$/;

/**
 * A table as CSV (RFC 4180): commas, CRLF after every line, quotes where a cell needs them, and doubled inside. The file
 * begins with a byte order mark: without one the spreadsheet that councils use takes UTF-8 for something else. Where a
 * programme compares the name of the first field byte for byte, it is left out.
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers, also −3. Nothing is
 * an empty cell.
 */
export function csvOf({ headings, rows }: PlainTable, { isMarked = true } = {}): string {
  const cell = (value: TableValue) =>
    typeof value === 'string' && beginsFormula.test(value) && !isNumber.test(value) ? `'${value}` : (value ?? '');
  const lines = [headings, ...rows].map((line) => line.map(cell));
  return `${isMarked ? '\uFEFF' : ''}${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}
