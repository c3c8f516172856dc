import { anyService } from './directory/any-service.ts';
import type { Recorded } from './recorded-payloads.ts';

const service = anyService({ name: 'Wellington men’s shed' });
const card = {
  ...{ key: service.key, name: service.name, organization: null, summary: '', phones: [], alert: null },
  ...{
    distance: { metres: 1_200, isApproximate: true },
    covers: 'unknown',
    opening: { state: 'unknown' },
    hours: null,
  },
  ...{ assuredDate: '2026-02-01', isStale: false, minimumAge: null, maximumAge: null, isFree: true, attendingType: [] },
  ...{ tiers: ['local-group'], topics: ['loneliness'], isFavourite: true, localNote: null, numberDeadSince: null },
  ...{ success: { n: 12, helped: 9, low: 0.47, high: 0.91 }, why: [{ kind: 'topic', words: 'Loneliness' }] },
};
const filters = {
  ...{ tiers: [], topics: ['loneliness'], locality: null, postcode: 'TA21', age: 79, openAt: 'now' },
  ...{ attendingTypes: ['venue'], isFree: false, favouritesOnly: false },
};

/** What went over the channels of the directory. */
export const recordedDirectory: Readonly<Record<string, Recorded>> = {
  'directory:search': {
    input: { text: 'men shed', filters, limit: 20 },
    output: { state: 'ready', cards: [card], found: 1 },
    hostile: { text: 'men shed', filters: { ...filters, sql: '1=1' }, limit: 20 },
  },
  'directory:propose': {
    input: { topics: ['loneliness'], locality: null, postcode: 'TA21', age: 79, adjustments: ['large-print'] },
    output: { state: 'ready', cards: [card] },
    hostile: { topics: 'loneliness', locality: null, postcode: '', age: null, adjustments: [] },
  },
  'directory:show': {
    input: { key: service.key },
    output: { service, card },
    hostile: { key: { source: 'invented', id: '' } },
  },
};
