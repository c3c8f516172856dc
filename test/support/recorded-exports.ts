import type { Recorded } from './recorded-payloads.ts';

const table = {
  title: 'Outcomes by locality',
  columns: [
    { id: 'where', label: 'Where', kind: 'code' },
    { id: 'n', label: 'All', kind: 'count', isTotal: true },
  ],
  rows: [{ cells: { where: 'Mendip', n: 12 } }],
};
const period = { from: '2026-01-01', to: '2026-03-31' };
const backwards = { from: '2026-03-31', to: '2026-01-01' };
const progress = { done: 100, of: 14_000 };

/** What went over the channels of exports. */
export function recordedExports(contact: string): Readonly<Record<string, Recorded>> {
  return {
    'exports:checkRequests': {
      ...{ input: period, progress, hostile: backwards },
      output: {
        ...{ ...period, release: 'Release 2', rows: 1, rowsWithErrors: 1, rowsWithWarnings: 0 },
        left: { noRequest: 1, nobodyKnown: 0, removed: 0 },
        problems: [{ row: 2, reference: contact, problem: 'duplicate', other: contact }],
        ...{ councils: ['Gender'], unverified: ['how dates are written'] },
      },
    },
    'exports:requestRows': {
      ...{ input: period, progress, hostile: backwards },
      output: { csv: 'LA Code\r\n', reportCsv: 'Line\r\n', rows: 0 },
    },
    'exports:saveRequests': {
      input: { ...period, what: 'rows' },
      output: { isSaved: true },
      hostile: { ...period, what: 'everything' },
    },
    'exports:previewTable': {
      input: { table },
      output: { headings: ['Where', 'All'], rows: [['Mendip', 10]], notes: ['Rounded.'] },
      hostile: { table: { ...table, rows: [{ cells: { '../n': 1 } }] } },
    },
    'exports:tableFile': {
      input: { table, use: 'outside' },
      output: { csv: 'Where,All\r\n' },
      hostile: { table, use: 'anywhere' },
    },
    'exports:saveTable': {
      input: { table, use: 'inside' },
      output: { isSaved: false },
      hostile: { table: { ...table, title: '' }, use: 'inside' },
    },
    'exports:putDown': { input: { what: 'rows' }, output: undefined, hostile: { what: 'nothing' } },
  };
}
