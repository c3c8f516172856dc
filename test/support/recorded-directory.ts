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
const at = '2026-03-24T09:00:00.000Z';
const note = '019a9d2e-7c2b-7a4c-8d63-1b2c3d4e5f60';
const favourite = { key: service.key, name: service.name, at, by: 'This desk' };
const filters = {
  ...{ tiers: [], topics: ['loneliness'], locality: null, postcode: 'TA21', age: 79, openAt: 'now' },
  ...{ attendingTypes: ['venue'], isFree: false, favouritesOnly: false },
};

/** What went over the channels of the directory. */
export const recordedDirectory: Readonly<Record<string, Recorded>> = {
  'directory:search': {
    input: { text: 'men shed', filters, limit: 20 },
    output: { state: 'ready', cards: [card], found: 1, readAs: [{ typed: 'sched', meant: 'shed' }] },
    hostile: { text: 'men shed', filters: { ...filters, sql: '1=1' }, limit: 20 },
  },
  'directory:propose': {
    input: {
      topics: ['loneliness'],
      locality: null,
      postcode: 'TA21',
      age: 79,
      said: ['choir'],
      adjustments: ['large-print'],
    },
    output: { state: 'ready', cards: [card] },
    hostile: { topics: 'loneliness', locality: null, postcode: '', age: null, said: [], adjustments: [] },
  },
  'directory:show': {
    input: { key: service.key },
    output: { service, card },
    hostile: { key: { source: 'invented', id: '' } },
  },
  'directory:places': {
    input: { keys: [service.key] },
    output: [{ key: service.key, places: [{ lat: 51.01, lon: -3.1 }] }],
    hostile: { keys: [service.key, { source: 'invented' }] },
  },
  'directory:known': {
    input: { key: service.key },
    output: {
      favourite,
      notes: [{ id: note, text: 'Ask for Jo.', at, by: 'This desk' }],
      deadNumbers: [{ id: note, number: '01632 960000', at, by: 'This desk' }],
      success: card.success,
      byTopic: [{ topic: 'loneliness', ...card.success }],
      source: { name: 'County list', licence: 'OGL 3.0', attribution: 'Invented Council', contact: 'list@example.org' },
    },
    hostile: { key: service.key, everything: true },
  },
  'directory:success': { output: [{ topic: 'loneliness', ...card.success }], hostile: { all: true } },
  'directory:favourites': { output: [favourite], hostile: { all: true } },
  'directory:setFavourite': {
    input: { key: service.key, name: service.name, isFavourite: true },
    hostile: { key: service.key, name: '', isFavourite: true },
  },
  'directory:writeNote': {
    input: { key: service.key, note, text: 'Ask for Jo.' },
    hostile: { key: service.key, note, text: 'x'.repeat(1_001) },
  },
  'directory:removeNote': { input: { note, isRemoved: true }, hostile: { note: '1 OR 1=1', isRemoved: true } },
  'directory:reportDeadNumber': {
    input: { key: service.key, report: note, number: '01632 960000' },
    hostile: { key: service.key, report: note, number: '' },
  },
  'directory:withdrawDeadNumber': { input: { report: note }, hostile: { report: { $ne: null } } },
};
