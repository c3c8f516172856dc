import type { Recorded } from './recorded-payloads.ts';

const sample = '019a9d2e-7c4d-7a4c-8d63-1b2c3d4e5f63';
const review = '019a9d2e-7c4d-7a4c-8d63-1b2c3d4e5f64';
const at = '2026-03-31T09:00:00.000Z';
const week = '2026-03-23';

const why = { reasons: ['random', 'came-back'], cameBackOn: '2026-03-27', passedAfter: null };
const mark = {
  ...{ kind: 'element', question: 'prevention', label: 'Looks ahead', mark: 'partly' },
  ...{ evidence: 'One step is there.', note: 'Ask what could get worse.' },
};

/** What went over the channels of reviews. */
export function recordedReviews(contact: { readonly id: string }): Readonly<Record<string, Recorded>> {
  const head = {
    ...{ sample, contact: contact.id, closedDay: week, personName: 'Joan Pike', requesterName: 'Helen Pike' },
    ...{ isInvented: false, alarms: { openSafety: 0, untaken: 0 }, ...why },
  };
  const answers = [{ kind: 'element', question: 'prevention', mark: null, evidence: '', note: '' }];
  return {
    'reviews:week': {
      input: { week },
      output: {
        ...{ week, isOver: true, today: '2026-03-31', leads: 2 },
        drawn: { seed: review, randomPerAdviser: 2, secondPercent: 20, closed: 24, at, by: 'Lee' },
        rows: [
          {
            ...{ ...head, adviser: 'Sam', places: 2, mine: 'begun', doneBy: ['Max'], begunBy: [], cannot: null },
            ...{ isComplete: false, isRemoved: false },
          },
        ],
      },
      hostile: { week: '2026-03-24' },
    },
    'reviews:draw': { input: { week }, hostile: { week, seed: review } },
    'reviews:open': {
      input: { sample },
      output: {
        ...{ review, sample, contact, adviser: 'Sam', ...why, places: 1, rev: 1, draft: { answers } },
        questions: [
          { kind: 'element', id: 'prevention', label: 'Looks ahead', lookFor: '', marks: ['clear', 'not-applicable'] },
        ],
      },
      hostile: { sample, review },
    },
    'reviews:saveDraft': {
      input: { review, rev: 1, draft: { answers } },
      output: { rev: 1 },
      hostile: { review, rev: 1, draft: { answers: [{ ...answers[0], mark: 'best' }] } },
    },
    'reviews:finish': { input: { review }, hostile: { review, done_at: at } },
    'reviews:said': {
      input: { sample },
      output: {
        ...{ sample, contact, adviser: 'Sam', ...why, isOwn: true, isWaiting: false },
        reviews: [{ review, by: 'Lee', at, marks: [mark], answer: { rev: 1, words: 'She hung up.', sentAt: at } }],
      },
      hostile: { sample: `${sample}' OR '1'='1` },
    },
    'reviews:mine': { output: [{ ...head, by: ['Lee'], at, isAnswered: false }], hostile: { adviser: sample } },
    'reviews:saveAnswer': {
      input: { review, rev: 1, words: 'She hung up.' },
      output: { rev: 1 },
      hostile: { review, rev: 1, words: 'a'.repeat(4_001) },
    },
    'reviews:sendAnswer': { input: { review }, hostile: { review: '' } },
    'reviews:coaching': {
      input: { adviser: sample },
      output: [
        {
          ...{ sample, contact: contact.id, closedDay: week, personName: 'Joan Pike', by: 'Lee', at, answer: '' },
          ...{
            kind: 'gate',
            question: 'follow-up-set',
            label: 'A follow-up is set',
            evidence: '',
            note: 'Agree a day.',
          },
        },
      ],
      hostile: { adviser: '*' },
    },
    'reviews:advisers': { output: [{ id: sample, name: 'Sam' }], hostile: { by: 'marks' } },
    'reviews:agreement': {
      output: {
        from: 20,
        questions: [
          { kind: 'gate', question: 'carer-seen', label: 'Carer', n: 3, same: 3, kappa: null, state: 'too-few' },
        ],
      },
      hostile: { reviewer: sample },
    },
  };
}
