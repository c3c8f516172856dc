import { expect, test } from 'vitest';
import { codeAsTyped, readCollector } from '../../../renderer/features/administration/collector/collector-words.ts';
import { tablesInWords } from '../../../renderer/features/leaving/document-model.ts';
import {
  answerInWords,
  receiptInWords,
  refusalInWords,
  sizeInWords,
  stateOfLine,
} from '../../../renderer/features/leaving/leaving-words.ts';
import { receiptStatuses } from '../../../shared/contract/leaving.ts';
import { rejections } from '../../../shared/upstream/api.ts';
import { somerset } from '../../support/packs.ts';

const now = '2026-03-26T10:00:00.000Z';
const line = {
  ...{ stream: '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e05', day: '2026-03-23', rev: 2, acked: 2 },
  ...{ aside: null, sentAt: '2026-03-26T09:41:00.000Z', isLeft: false },
};

test('each document says where it stands', () => {
  const words = (change: Partial<typeof line> & { aside?: null }, mayLeave = true) =>
    stateOfLine({ ...line, ...change }, now, mayLeave).words;
  expect(words({})).toBe('Sent 09:41');
  expect(words({ acked: 1 })).toBe('Sent, and changed since: waits');
  expect(stateOfLine({ ...line, acked: 0, sentAt: null }, now, true).words).toBe('Waits');
  expect(stateOfLine({ ...line, acked: 0, sentAt: null }, now, false).words).toBe('Stays here');
  expect(words({ acked: 0 })).toBe('Sent 09:41, no answer: waits');
  expect(stateOfLine({ ...line, acked: 0, aside: 'too-old' }, now, true)).toMatchObject({
    words: 'Too old to be taken',
    tone: 'waits',
    why: expect.not.stringContaining('tried again'),
  });
  expect(stateOfLine({ ...line, acked: 0, aside: 'unknown-pack' }, now, true)).toMatchObject({
    words: 'Refused 09:41',
    tone: 'refused',
    why: expect.stringContaining('tried again once a day'),
  });
  expect(words({ isLeft: true })).toBe('Sent 09:41');
  expect(words({ isLeft: true, acked: 1 })).toBe('Sent, and changed since: stays here');
  expect(stateOfLine({ ...line, isLeft: true, acked: 0, aside: 'too-old' }, now, true)).toMatchObject({
    words: 'Stays here',
    why: expect.stringContaining('has left'),
  });
});

test('each reason, receipt and answer has words of its own', () => {
  for (const code of [...rejections, 'refused'])
    expect(refusalInWords(code)).not.toContain(code.replace('refused', '\0'));
  expect(refusalInWords('something-new')).toBe('The collector said: something-new.');
  const said = receiptStatuses.map((status) => receiptInWords({ status, code: null }));
  expect(new Set(said).size).toBe(receiptStatuses.length);
  expect(receiptInWords({ status: 'rejected', code: 'in-future' })).toContain('still to come');
  expect(receiptInWords({ status: 'no-answer', code: '503' })).toContain('(503)');
  expect(answerInWords(401, 'enrol')).toBe('The code does not work (401)');
  expect([0, 200, 304, 401, 403, 404, 426, 429, 503].map((status) => answerInWords(status))).toEqual([
    ...['No answer', 'Answered (200)', 'Nothing new (304)', 'Credential not known (401)', 'Not allowed (403)'],
    ...['Refused (404)', 'A newer Frontdoor is asked for (426)', 'Too many at once, later (429)'],
    'The collector is in trouble (503)',
  ]);
  expect([0, 812, 1_440].map(sizeInWords)).toEqual(['0 bytes', '812 bytes', '1.4 kB']);
});

test('every number of a document is said in the words of its pack', () => {
  const t = {
    'scope-bucket': [['new', 'signposted', -1]],
    'locality-bucket': [['not-known', 'assessment', 2]],
    'minutes-channel': [['120-and-more', 'phone', 1]],
    'return-window-known': [['0-28', 'matched', 1]],
    'topic-bucket': [['gone-from-the-pack', 'resolved', 1]],
    casual: [[3]],
    overdue: [[1]],
  } as const;
  const { stream, day, rev } = line;
  const tables = tablesInWords({ stream, day, rev, tax: 'somerset@2026-11-21', n: -1, t, sum: '' }, somerset);
  expect(tables.map(({ title, rows }) => [title, ...rows.map(({ words, n }) => [...words, n].join(' · '))])).toEqual([
    ['Contacts, by whose request and how it ended', 'New, from the community · Signposted · -1'],
    ['Contacts, by locality and how it ended (new, from the community)', 'Not known · Passed on for an assessment · 2'],
    ['Contacts by their main topic, by how it ended (new, from the community)', 'gone-from-the-pack · Resolved · 1'],
    [
      'Contacts, by time it took and way of getting in touch (new, from the community)',
      '120 minutes or more · By phone · 1',
    ],
    [
      'Contacts that were followed by another, by time until they were back and how it is known',
      '0 to 28 days · The earlier one is on the same computer · 1',
    ],
    ['Quick questions', '3'],
    ['Promises and follow-ups that are overdue', '1'],
  ]);
  expect(tables.find(({ id }) => id === 'overdue')?.isRunning).toBe(true);
});

test('a code is taken as people read it out and copy it', () => {
  expect(codeAsTyped(' Front-Door:7qk2–9f3mx 2b8td-4wz6h\n')).toBe('front-door:7QK2-9F3MX2B8TD-4WZ6H');
  expect(readCollector(' https://counts.council.example/ ', 'Front-Door: 7qk2-9f3mx-2b8td-4wz6h')).toEqual({
    address: 'https://counts.council.example',
    code: 'front-door:7QK2-9F3MX-2B8TD-4WZ6H',
    trouble: { address: null, code: null },
  });
});

test.each([
  ['', '', /gave you/, /gave you/],
  ['\u200b', '\u00a0', /gave you/, /gave you/],
  ['counts.council.example', 'ABCD', /whole address/, /team and a colon/],
  ['http://counts.council.example', 'team:ABCD', /begin with https/, /four letters/],
  ['https://me:secret@counts.council.example', 'team:', /Leave out/, /four letters/],
])('what is wrong with %j and %j is said', (address, code, addressTrouble, codeTrouble) => {
  const { trouble } = readCollector(address, code);
  expect(trouble.address).toMatch(addressTrouble);
  expect(trouble.code).toMatch(codeTrouble);
});
