import type { Recorded } from './recorded-payloads.ts';

const stream = '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e05';
const upload = '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e06';
const at = '2026-03-23T17:00:00.000Z';
const sum = `sha256:${'0'.repeat(64)}`;
const day = '2026-03-23';

/** What goes over the channels of the collector and of what leaves the computer. */
export const recordedUpstream: Readonly<Record<string, Recorded>> = {
  'upstream:status': {
    output: {
      never: null,
      collector: { address: 'https://counts.council.example', team: 'front-door', device: upload, since: at },
      enrolling: null,
      waiting: { documents: 2, days: 1, oldest: day, setAside: 0 },
      tooOld: 0,
      ...{ sentAt: at, heardAt: at, trouble: null, stopped: null, nextAt: null, clockAhead: null },
    },
    hostile: { token: true },
  },
  'upstream:enrol': {
    input: { address: 'https://counts.council.example/', code: 'front-door:7QK2-9F3MX-2B8TD-4WZ6H' },
    hostile: { address: 'http://counts.council.example', code: 'front-door:7QK2-9F3MX-2B8TD-4WZ6H' },
  },
  'upstream:leave': { hostile: { forGood: true } },
  'upstream:sendNow': { hostile: { to: 'https://elsewhere.example' } },
  'upstream:totals': {
    output: {
      heardAt: at,
      periods: [
        {
          ...{ period: 'month', starts: '2026-02-01', rev: 1, released_at: at, is_settled: true },
          ...{
            too_few: ['casual'],
            withheld: [],
            margins: { 'scope-bucket': { all: null, a: [['new', 20]], b: null } },
          },
          tables: { 'scope-bucket': [['new', 'resolved', '[c]']] },
        },
      ],
    },
    hostile: { team: 'another' },
  },
  'leaving:list': {
    input: { offset: 0 },
    output: { lines: [{ stream, day, rev: 2, acked: 1, aside: null, sentAt: at, isLeft: false }], total: 1 },
    hostile: { offset: -1 },
  },
  'leaving:document': {
    input: { stream, day, rev: 1 },
    output: {
      document: {
        ...{ stream, day, rev: 1, tax: 'somerset@2026-11-21', n: 1, sum },
        t: { 'scope-bucket': [['new', 'resolved', 1]] },
      },
      receipts: [{ upload, at, serverTime: at, rev: 1, sum, status: 'applied', code: null }],
      isAsSent: true,
    },
    hostile: { stream: "' OR 1", day },
  },
  'leaving:requests': {
    input: { offset: 0 },
    output: { requests: [{ at, what: 'sync', bytes: 900, documents: 1, status: 200 }], total: 1 },
    hostile: { offset: '0' },
  },
};
