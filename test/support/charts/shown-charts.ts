import type { ChartInput, ChartPoint } from '../../../shared/charts/chart-input.ts';
import { addDays } from '../../../shared/domain/time.ts';

/** Shares of about 70, weekly from 30 March 2026; null for a week without one. */
function shares(percents: readonly (number | null)[], of = 70): ChartPoint[] {
  return percents.map((percent, index) => {
    const period = { label: `wk ${index + 14}`, from: addDays('2026-03-30', index * 7) };
    if (percent === null) return { ...period, value: null };
    const denominator = of + (index % 5);
    const numerator = Math.round((percent * denominator) / 100);
    return { ...period, value: numerator / denominator, numerator, denominator };
  });
}

const before = [58, 60, 57, 60, 62, 59, 64, 55, 58, 56, 55, 58, 59, 60, 57];
const since = [66, 61, 62, 69, 66, 66, 73, 67, 61, 69, 68, 66, 70, 67, 69];
const resolved = { title: 'Resolved at first contact, confirmed', unit: 'percent' as const, direction: 'up' as const };
const target = [{ from: '2018-04-01', expect: 0.75 }];

/** Charts of invented figures, to look at and to listen to. */
export const shownCharts = {
  five: { ...resolved, points: shares(before.slice(0, 5)), targets: target, rebases: [] },
  nine: {
    ...resolved,
    points: shares([58, 60, 57, null, 62, 59, 64, 55, 58, 61], 8),
    targets: target,
    rebases: [],
  },
  thirty: { ...resolved, points: shares([...before, ...since]), targets: target, rebases: [] },
  changed: {
    ...{ title: 'Passed for an assessment', unit: 'percent', direction: 'none' },
    points: shares([...since.map((share) => share - 20), ...before.map((share) => share - 28)]),
    targets: [
      { from: '2018-04-01', expect: 0.25 },
      { from: '2026-09-01', expect: 0.3 },
    ],
    rebases: [{ from: '2026-07-13', reason: 'The carers’ service opened, with referrals of its own.' }],
  },
  returns: {
    ...{ title: 'Came back within 28 days', unit: 'percent', direction: 'down' },
    points: shares([...before.map((share) => share - 45), 13, 12, 14, 12, 24]),
    targets: [{ from: '2018-04-01', expect: 0.2 }],
    rebases: [],
  },
  waiting: {
    ...{ title: 'From contact to outcome, median', unit: 'minutes', direction: 'down' },
    points: [...before, ...since].map((value, index) => ({
      ...{ label: `wk ${index + 14}`, from: addDays('2026-03-30', index * 7), value: value * 31 + (index % 3) * 200 },
    })),
    targets: [],
    rebases: [],
  },
} as const satisfies Record<string, ChartInput>;
