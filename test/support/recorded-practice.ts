import type { Recorded } from './recorded-payloads.ts';

const contact = '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e5f';
const at = '2026-03-23T10:12:00.000Z';
const run = { contact, caller: 'only-a-bus-pass', asked: ['what-made'], startedAt: at, closedAt: null };

/** What went over the channels of practice and of confidence. */
export const recordedPractice: Readonly<Record<string, Recorded>> = {
  'practice:runs': { output: [run], hostile: 0 },
  'practice:run': { input: { contact }, output: run, hostile: { contact: 'store.db' } },
  'practice:begin': { input: { contact, caller: run.caller }, output: run, hostile: { contact, caller: '../store' } },
  'practice:ask': {
    input: { contact, question: 'what-made' },
    output: { ...run, closedAt: at },
    hostile: { contact, question: 'What made you ring?' },
  },
  'practice:score': {
    input: { contact },
    output: [
      {
        ...{ kind: 'element', id: 'prevention', label: 'Looks ahead', lookFor: 'One step.', mark: 'partly' },
        items: [
          {
            ...{ is: 'heard', isGood: false, what: 'It is the second one.', why: 'A second fall changes things.' },
            ...{ ask: 'What has changed?', wasHeldBack: true },
          },
        ],
      },
    ],
    hostile: { contact, mark: 'clear' },
  },
  'confidence:give': {
    input: { id: contact, moment: 'before', rating: 4 },
    hostile: { id: contact, moment: 'before', rating: 4, name: 'Sam' },
  },
  'confidence:numbers': { output: { before: { n: 1, of: 2 }, after: { n: 0, of: 0 } }, hostile: 0 },
};
