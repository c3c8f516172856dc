import { describe, expect, test } from 'vitest';
import type { DirectoryService, Location } from '../../../shared/domain/directory/service.ts';
import { deskCalls } from '../../support/desk-calls.ts';
import { anySchedule } from '../../support/directory/any-schedule.ts';
import { anyService } from '../../support/directory/any-service.ts';
import { noFilters } from '../../support/directory/no-filters.ts';
import { putDirectory } from '../../support/directory/put-directory.ts';
import { jobsOf } from '../../support/job-contexts.ts';
import { file, taunton } from '../../support/postcodes/list-files.ts';
import { newStore } from '../../support/stores.ts';

// A Monday morning.
const clock = '2026-03-23T10:12:00.000Z';

function location(said: Partial<Location>): Location {
  return {
    ...{ id: 'one', name: null, locationType: 'physical', address: [], postcode: null, place: null },
    ...{ accessibility: [], schedules: [] },
    ...said,
  };
}

const mondays = anySchedule({ byday: 'MO', opensAt: '09:00', closesAt: '12:00' });
const services: DirectoryService[] = [
  anyService({
    ...{ id: 'near', name: 'Lunch club Taunton', description: 'A befriending lunch club for older people.' },
    ...{ schedules: [mondays], serviceAreas: ['Taunton Deane'], assuredDate: '2026-01-05', minimumAge: 55 },
    locations: [location({ postcode: 'TA1 1AB' })],
  }),
  anyService({
    ...{ id: 'far', name: 'Lunch club Bridgwater', description: 'A lunch club with a befriending table.' },
    ...{
      schedules: [anySchedule({ ...mondays, byday: 'TU' })],
      assuredDate: '2026-01-05',
      serviceAreas: ['Sedgemoor'],
    },
    locations: [location({ postcode: 'TA6 3AA' })],
  }),
  anyService({
    ...{ id: 'old', name: 'Lunch club somewhere', description: 'A lunch club.', assuredDate: '2020-01-05' },
    schedules: [anySchedule({ freq: null, description: 'Mondays at noon' })],
  }),
  anyService({
    ...{ id: 'line', name: 'A friendly voice', description: 'Befriending by telephone for lonely people.' },
    ...{ attendingType: ['phone'], isEverywhere: true, assuredDate: '2026-01-05' },
  }),
  anyService({
    ...{ id: 'paid', name: 'Home care at home', description: 'A companion you pay for: home care and befriending.' },
    ...{ assuredDate: '2026-01-05', url: 'https://example.org' },
  }),
];

async function setUp() {
  const store = newStore();
  putDirectory(store.folder, services);
  const { context } = store.open({ clock });
  const desk = deskCalls(context);
  const search = (text: string, filters: Partial<typeof noFilters> = {}) =>
    desk.search({ text, filters: { ...noFilters, ...filters }, limit: 20 });
  const ids = (text: string, filters: Partial<typeof noFilters> = {}) =>
    search(text, filters).cards.map(({ key }) => key.id);
  return { store, desk, search, ids, importPostcodes: () => jobsOf(store).importPostcodes([file('ta.csv', taunton)]) };
}

describe('a search of the directory', () => {
  test('finds from the second letter on, and says nothing to one letter alone', async () => {
    const { ids, search } = await setUp();
    expect(ids('l')).toEqual([]);
    expect(ids('lu').toSorted()).toEqual(['far', 'near', 'old']);
    expect(search('lunhc').cards[0]?.why).toContainEqual({ kind: 'words', words: '“lunhc” read as “lunch”' });
  });

  test('what nobody has checked for long is marked, and ranks lower', async () => {
    const { search, ids } = await setUp();
    expect(ids('lunch club').at(-1)).toBe('old');
    expect(search('somewhere').cards).toMatchObject([{ isStale: true }]);
    expect(search('voice').cards).toMatchObject([{ isStale: false }]);
  });

  test('open now: what is open first, what nobody knows behind it, what is closed not at all', async () => {
    const { search, ids } = await setUp();
    const now = search('lunch club', { openAt: 'now' });
    expect(now.cards.map(({ key, opening }) => [key.id, opening.state])).toEqual([
      ['near', 'open'],
      ['old', 'unknown'],
    ]);
    expect(now.found).toBe(2);
    expect(ids('lunch club', { openAt: { day: '2026-03-24', time: null } })).toEqual(['far', 'old']);
    const shown = search('lunch club').cards.find(({ key }) => key.id === 'far');
    expect(shown?.opening).toEqual({ state: 'closed', next: { day: '2026-03-24', at: '09:00' } });
    expect(search('somewhere').cards[0]?.hours).toBe('Mondays at noon');
  });

  test('how far away it is and whether it is for people of there are told apart', async () => {
    const { search, importPostcodes } = await setUp();
    const said = (filters: Partial<typeof noFilters>) =>
      search('lunch club', filters).cards.map(({ key, covers, distance }) => [key.id, covers, distance !== null]);
    expect(said({ locality: 'taunton-deane' })).toEqual([
      ['near', 'yes', false],
      ['old', 'unknown', false],
      ['far', 'no', false],
    ]);
    await importPostcodes();
    expect(said({ postcode: 'TA1 1AA' })).toEqual([
      ['near', 'yes', true],
      ['old', 'unknown', false],
      ['far', 'no', true],
    ]);
    const [near] = search('lunch club', { postcode: 'TA1 1AA' }).cards;
    expect(near?.distance).toMatchObject({ isApproximate: false });
    expect(near?.distance?.metres).toBeCloseTo(943, -2);
    expect(near?.why).toContainEqual({ kind: 'near', words: 'less than a mile away' });
    // A postcode that is in no list still leads to the middle of its first half.
    expect(search('lunch', { postcode: 'TA1 9ZZ' }).cards[0]?.distance).toMatchObject({ isApproximate: true });
  });

  test('by filters alone, such as a topic; and nothing where nothing is asked', async () => {
    const { ids } = await setUp();
    expect(ids('')).toEqual([]);
    expect(ids('', { topics: ['loneliness'] }).slice(0, 3)).toContain('line');
    expect(ids('', { topics: ['loneliness'], attendingTypes: ['phone'] })[0]).toBe('line');
    expect(ids('', { age: 30 })).not.toContain('near');
  });
});

describe('proposals for a conversation', () => {
  const talk = { topics: ['loneliness'], locality: 'taunton-deane', postcode: '', age: 79, said: [], adjustments: [] };

  test('begin with the community’s own, and say why', async () => {
    const { desk } = await setUp();
    const { cards } = desk.propose(talk);
    expect(cards.map(({ key }) => key.id)).toEqual(['near', 'old', 'line', 'paid']);
    const [first] = cards;
    expect(first?.why.map(({ kind }) => kind)).toEqual(['topic', 'tier', 'area', 'age']);
    expect(first?.why[0]?.words).toBe('Loneliness: it speaks of “lunch club”');
    expect(cards.map(({ covers }) => covers)).not.toContain('no');
  });

  test('go by what was said of a topic as well, and say so', async () => {
    const { desk } = await setUp();
    const [first] = desk.propose({ ...talk, locality: null, said: ['lunch club'] }).cards;
    expect(first?.why[0]).toEqual({ kind: 'words', words: 'Close to what they said: “lunch club”' });
    const unsaid = desk.propose({ ...talk, locality: null }).cards;
    expect(unsaid.flatMap(({ why }) => why.map(({ kind }) => kind))).not.toContain('words');
  });

  test('are none where no topic was captured, or the pack has no words for it', async () => {
    const { desk } = await setUp();
    expect(desk.propose({ ...talk, topics: [] })).toEqual({ state: 'ready', cards: [] });
    expect(desk.propose({ ...talk, topics: ['general-information'] }).cards).toEqual([]);
  });
});

test('one service is shown whole, with the card that a list would have', async () => {
  const { desk } = await setUp();
  const [, , , line] = services;
  const shown = desk.showService(line?.key);
  expect(shown).toMatchObject({ service: line, card: { topics: ['loneliness'], covers: 'yes' } });
  expect(desk.showService({ source: 'invented', id: 'gone' })).toBeNull();
});
