import type { Recorded } from './recorded-payloads.ts';

/** What went over the channels about people: who was found again, and what was said about it. */
export function recordedPeople(contactId: string, visit: string): Readonly<Record<string, Recorded>> {
  const personCard = {
    ...{ earlier: visit, name: 'Joan Pike', born: '1941-06-02', area: 'TA1', class: 'strong', answer: null, count: 1 },
    ...{ evidence: 'same birth date; same name; same postcode; same phone', safeToContact: null, safeTime: '' },
    adjustments: ['large-print'],
    contacts: [
      {
        ...{
          contact: visit,
          day: '2026-03-23',
          isOpen: false,
          passedTo: null,
          topicMain: 'loneliness',
          outcomeClass: 'signposted',
        },
        ...{
          outcomeRoute: 'community',
          followUp: { due: '2026-04-08', doneAt: null, result: 'worked', isAsked: true },
        },
        solutions: [
          {
            ...{ tier: 'community-agent', words: '', accepted: true, connected: 'to-arrange' },
            promise: { by: '2026-03-30', doneAt: null },
          },
        ],
      },
    ],
  };
  const aboutCard = { contact: contactId, earlier: visit };
  return {
    'people:find': {
      input: {
        contact: contactId,
        typed: {
          name: 'Joan Pike',
          born: '1941-06-02',
          postcode: 'TA1 4DY',
          phone: '01632 960101',
          identifiers: ['nhs 9434765919'],
        },
      },
      output: { cards: [personCard], more: 0 },
      hostile: {
        contact: contactId,
        typed: { name: 'x'.repeat(201), born: null, postcode: '', phone: '', identifiers: [] },
      },
    },
    'people:accept': {
      input: aboutCard,
      output: { safeToContact: false, safeTime: 'At the surgery', adjustments: ['large-print'] },
      hostile: { ...aboutCard, earlier: "' OR 1 = 1" },
    },
    'people:refuse': { input: aboutCard, hostile: { ...aboutCard, earlier: null } },
    'people:takeBack': { input: aboutCard, hostile: { ...aboutCard, contact: '*' } },
    'people:afterwards': {
      input: { contact: contactId },
      output: {
        confirmation: 'withdrawn',
        returns: [{ contact: visit, day: '2026-04-09', days: 17, isRelated: true }],
      },
      hostile: { contact: [contactId] },
    },
  };
}
