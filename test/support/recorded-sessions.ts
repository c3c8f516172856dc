import type { Recorded } from './recorded-payloads.ts';

const session = '019a9d2e-7c4d-7a4c-8d63-1b2c3d4e5f65';
const row = '019a9d2e-7c4d-7a4c-8d63-1b2c3d4e5f66';
const stroke = '019a9d2e-7c4d-7a4c-8d63-1b2c3d4e5f67';
const visit = '019a9d2e-7c4d-7a4c-8d63-1b2c3d4e5f68';
const at = '2026-03-26T10:40:00.000Z';

const made = {
  ...{ id: session, venue: 'Talking Café, Williton', venueType: 'talking-cafe', channel: 'drop-in' },
  ...{ locality: 'west-somerset', staff: 'Ana, Ben', plannedEnd: '2026-03-26T12:30:00.000Z' },
};
const kept = { ...made, day: '2026-03-26', openedAt: at, closedAt: null };
const entered = {
  ...{ topic: 'blue-badge', route: 'question-answered', toldBefore: 'no', locality: null, decision: null },
  ...{ words: '', isLeftAlone: true },
};

/** What went over the channels of drop-in sessions. */
export function recordedSessions(contact: string, summary: object): Readonly<Record<string, Recorded>> {
  return {
    'sessions:room': {
      output: {
        ...{ session: kept, strokes: { n: 2, last: stroke }, packId: 'somerset', packVersion: '2026-11-21' },
        rows: [
          {
            ...{ id: row, called: 'Edwin', arrivedAt: at, state: 'seen', seenFrom: at, rev: 3, entered, stroke: null },
            contact: { id: contact, isClosed: true, topic: 'sight-hearing', route: 'equipment-supplied' },
          },
        ],
      },
      hostile: { session },
    },
    'sessions:open': { input: made, hostile: { ...made, closedAt: at } },
    'sessions:close': { input: { session }, hostile: { session: `${session}' OR '1'='1` } },
    'sessions:add': { input: { session, row, called: 'Edwin' }, hostile: { session, row, called: ' ' } },
    'sessions:rename': { input: { row, called: '12' }, hostile: { row, called: 'x'.repeat(61) } },
    'sessions:step': { input: { row, step: 'see' }, hostile: { row, step: 'recorded' } },
    'sessions:saveEntered': {
      input: { row, rev: 4, entered },
      output: { rev: 4 },
      hostile: { row, rev: 4, entered: { ...entered, name: 'Edwin Strong' } },
    },
    'sessions:record': {
      input: { row, contact, visit, entered },
      output: summary,
      hostile: { row, contact, visit, entered, seq: 1 },
    },
    'sessions:openInFull': { input: { row, contact, visit, entered }, hostile: { row, contact, visit } },
    'sessions:addStroke': { input: { session, stroke, row: null }, hostile: { session, stroke, row: null, n: 500 } },
    'sessions:undoStroke': { input: { stroke }, hostile: { stroke, undone_at: at } },
    'sessions:report': {
      input: { session },
      output: {
        ...{ session: kept, waits: { middle: 4, longest: 11 }, unsent: null },
        numbers: { came: 3, seen: 3, recorded: 1, draft: 0, stroke: 2, gone: 0, waiting: 0, seeing: 0 },
        ended: [{ outcomeClass: 'signposted', route: 'equipment-supplied', topic: 'sight-hearing', n: 1 }],
      },
      hostile: { session, name: 'Edwin' },
    },
    'sessions:list': { output: [{ ...kept, closedAt: at }], hostile: { limit: 1 } },
  };
}
