import type { Recorded } from './recorded-payloads.ts';

const asked = { month: '2026-03', kind: 'outside' };

/** What went over the channels of reports. */
export function recordedReports(): Readonly<Record<string, Recorded>> {
  const columns = [
    { label: 'Measure', isNumber: false },
    { label: 'Counted', isNumber: true },
  ];
  return {
    'reports:monthly': {
      input: asked,
      output: {
        ...{ ...asked, madeAt: '2026-04-02T08:00:00.000Z', council: 'Somerset Council' },
        about: ['To leave the service.'],
        sections: [
          {
            ...{ title: 'Key measures', words: [], charts: [], notes: ['[c] is hidden.'] },
            table: { columns, rows: [{ cells: ['Settled', '[c]'], isTotal: false }] },
          },
        ],
      },
      hostile: { ...asked, month: '2026-13' },
    },
    'reports:deliver': {
      input: { ...asked, way: 'pdf' },
      output: { isOut: true },
      hostile: { ...asked, way: '../pdf' },
    },
    'reports:note': {
      input: { ...asked, way: 'print', isOut: true },
      hostile: { ...asked, kind: 'everybody', way: 'print', isOut: true },
    },
  };
}
