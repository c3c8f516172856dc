import type { Recorded } from './recorded-payloads.ts';

const at = '2026-03-23T10:12:00.000Z';

/** What went over the channels of retention and of what somebody may ask for about themselves. */
export function recordedRetention(contact: string): Readonly<Record<string, Recorded>> {
  return {
    'retention:preview': {
      output: {
        ...{ today: '2028-06-30', countsBy: '2028-06-30', held: 1, stillOpen: 2 },
        months: { resolved: 24, signposted: 24, passed: 96, 'closed-other': 24 },
        gone: [{ outcome: 'signposted', month: '2026-03', contacts: 12 }],
      },
      hostile: { day: '2099-01-01' },
    },
    'retention:log': {
      input: { limit: 500 },
      output: [
        {
          ...{ at, onDay: '2028-06-30', held: 1, stillOpen: 2 },
          gone: [{ outcome: 'signposted', month: '2026-03', contacts: 12 }],
        },
      ],
      hostile: { limit: 501 },
    },
    'retention:run': {
      output: { removed: 12, copiesCleaned: 3, copiesDropped: 0, isStoreClean: false },
      progress: { step: 'copies' },
      hostile: { day: '2099-01-01' },
    },
    'retention:confirmDay': { input: { today: '2028-06-30' }, hostile: { today: '2028-06-31' } },
    'retention:clockDoubt': {
      output: { kind: 'behind', today: '2025-12-22', latest: '2026-12-22' },
      hostile: { today: '2025-12-22' },
    },
    'retention:trustClock': { input: { today: '2025-12-22' }, hostile: { today: 'today' } },
    'retention:hold': {
      input: { contacts: [contact], reason: 'complaint' },
      hostile: { contacts: [], reason: 'complaint' },
    },
    'retention:lift': {
      input: { contacts: [contact], reason: 'complaint' },
      hostile: { contacts: [contact], reason: 'boredom' },
    },
    'retention:holds': {
      output: [
        { contact, day: '2026-03-23', name: 'Joan Pike', reason: 'complaint', at, by: 'This desk', lifted: null },
      ],
      hostile: { contact: contact },
    },
    'retention:find': {
      input: { name: 'Pike' },
      output: [
        {
          ...{ contact: contact, day: '2026-03-23', place: 'person', name: 'Joan Pike', born: '1941-06-02' },
          ...{ postcode: 'TA1 4DY', held: false, stillOpen: true },
        },
      ],
      hostile: { name: '%' },
    },
    'retention:readPart': {
      input: { contact: contact, part: 'words' },
      output: [
        { of: 'note', text: 'Mum has hardly been out', at },
        { of: 'assessmentWords', text: 'Not now, dear', at: null },
      ],
      hostile: { contact: contact, part: 'all' },
    },
    'retention:release': {
      input: { contact: contact, part: 'caller', released: true },
      hostile: { contact: contact, part: 'all', released: true },
    },
    'retention:standing': {
      input: { contacts: [contact] },
      output: [
        {
          ...{ contact, holds: ['access-request'], stillOpen: true, isRemoved: false, notSafeToContact: true },
          ...{ withheld: ['caller', 'others'], released: ['words'] },
        },
      ],
      hostile: { contacts: ['%'] },
    },
    'retention:saveExport': {
      input: { contacts: [contact] },
      output: { isSaved: true },
      hostile: { contacts: [contact], file: '/home/somebody/person.json' },
    },
    'retention:exportPerson': {
      input: { contacts: [contact] },
      output: {
        ...{ form: 'frontdoor-person-1', madeAt: at, scope: 'this computer only' },
        contacts: [
          {
            ...{
              id: contact,
              day: '2026-03-23',
              openedAt: at,
              closedAt: at,
              packId: 'somerset',
              packVersion: '2026-11-21',
            },
            ...{
              isRemoved: false,
              notSafeToContact: false,
              withheld: ['caller', 'words', 'others'],
              fields: { personName: 'Joan Pike' },
            },
            ...{ notes: [], solutions: [], concerns: [], followUp: null, tries: [], results: [], changes: [] },
            sheets: [{ kind: 'safety', way: 'pdf', at, hasFailed: false, sheet: null }],
            informationPacks: [
              { promised: { at, due: '2026-03-31' }, sent: { at, how: 'post', who: '' }, withdrawn: null },
            ],
            packsOut: [{ way: 'print', at, hasFailed: false, pack: null }],
            reviews: [{ at, label: 'prevention', evidence: 'Nothing of it.', note: 'Ask once more.', answer: '' }],
            handOverResults: [{ at, route: 'needs-assessment', result: 'none', words: '' }],
          },
        ],
      },
      hostile: { contacts: ['../../store.db'] },
    },
    'retention:erase': {
      input: { contacts: [contact], decision: 'erased', ground: 'asked-for' },
      hostile: { contacts: [contact], decision: 'erased', ground: 'legal-claim' },
    },
  };
}
