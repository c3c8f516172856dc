import type { Recorded } from './recorded-payloads.ts';

const rebase = '019a9d2e-7c4d-7a4c-8d63-1b2c3d4e5f64';
const at = '2026-03-24T11:54:00.000Z';
const place = { measure: 'first_contact_resolution', split: 'locality:mendip', from: '2026-03-23' };
const reason = 'A second line was opened.';

const chart = {
  ...{ title: 'Resolved at first contact', unit: 'percent', direction: 'up' },
  points: [
    { label: 'wk 12', from: '2026-03-16', value: 0.65, numerator: 26, denominator: 40 },
    { label: 'wk 13', from: '2026-03-23', value: null },
  ],
  targets: [{ from: '2018-04-01', expect: 0.75 }],
  rebases: [{ from: '2026-03-23', reason }],
};

/** What went over the channels of charts, and of the changes that are recorded for them. */
export function recordedCharts(): Readonly<Record<string, Recorded>> {
  const way = { measure: place.measure, way: 'png' };
  return {
    'charts:deliver': {
      input: { ...way, chart },
      output: { isOut: true },
      hostile: { ...way, measure: '../../etc', chart },
    },
    'charts:note': { input: { ...way, isOut: true }, hostile: { ...way, way: 'run', isOut: true } },
    'rebases:list': {
      output: [
        { id: rebase, ...place, reason, at, by: 'This desk', undone: null },
        { id: rebase, ...place, reason, at, by: 'This desk', undone: { at, by: 'Priya' } },
      ],
      hostile: { all: true },
    },
    'rebases:add': { input: { rebase, ...place, reason }, hostile: { rebase, ...place, reason: ' \u200b ' } },
    'rebases:undo': { input: { rebase }, hostile: { rebase: "' OR 1=1" } },
  };
}
