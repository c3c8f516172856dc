import { describe, expect, test } from 'vitest';
import { clockInWords, isWorse, upstreamInWords } from '../../../renderer/lib/upstream-in-words.ts';
import type { UpstreamStatus } from '../../../shared/contract/upstream.ts';

/** A Thursday. */
const now = '2026-03-26T10:00:00.000Z';
const tuesday = '2026-03-24T10:12:00.000Z';
const soon = '2026-03-26T10:31:00.000Z';
const address = 'https://counts.council.example';
const device = '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e06';

const unset: UpstreamStatus = {
  ...{ never: null, collector: null, enrolling: null, sentAt: null, heardAt: null, trouble: null },
  ...{ stopped: null, nextAt: null, clockAhead: null },
  waiting: { documents: 0, days: 0, oldest: null, setAside: 0 },
  tooOld: 0,
};
const enrolled: UpstreamStatus = {
  ...unset,
  collector: { address, team: 'front-door', device, since: tuesday },
  ...{ sentAt: '2026-03-26T09:41:00.000Z', heardAt: '2026-03-26T09:41:00.000Z' },
};
const waiting = (documents: number, days: number, setAside = 0): Pick<UpstreamStatus, 'waiting'> => ({
  waiting: { documents, days, oldest: documents > 0 ? '2026-03-24' : null, setAside },
});
const away = { trouble: 0, heardAt: tuesday, nextAt: soon };

describe('one line says', () => {
  test.each<[string, UpstreamStatus, string, 'well' | 'waits' | 'trouble', boolean]>([
    ['nothing set up', unset, 'Nothing leaves this computer: no collector is set up', 'well', false],
    [
      'nothing set up, and much counted',
      { ...unset, ...waiting(4, 3) },
      'Nothing leaves this computer: no collector is set up',
      'well',
      false,
    ],
    [
      'days that are too old',
      { ...enrolled, tooOld: 2 },
      '2 days too old for the collector, everything else sent 09:41',
      'well',
      false,
    ],
    [
      'nothing but days that are too old',
      { ...enrolled, tooOld: 1, sentAt: null },
      '1 day too old for the collector',
      'well',
      false,
    ],
    ['made-up people', { ...unset, never: 'sample' }, 'Nothing ever leaves this computer', 'well', false],
    [
      'a code that is tried',
      { ...unset, enrolling: { address, trouble: null } },
      'Enrolling this computer with the collector',
      'waits',
      false,
    ],
    [
      'a code that did not arrive',
      { ...unset, enrolling: { address, trouble: 'not-reached' }, nextAt: soon },
      'The collector was not reached to enrol this computer, tried again at 10:31',
      'waits',
      false,
    ],
    [
      'a code that does not work',
      { ...unset, enrolling: { address, trouble: 'refused' } },
      'Nothing leaves this computer: the code for the collector does not work',
      'trouble',
      true,
    ],
    [
      'a new code that does not work',
      { ...enrolled, enrolling: { address, trouble: 'refused' } },
      'The new code for the collector does not work',
      'trouble',
      true,
    ],
    [
      'a new collector that is not reached, while the one before goes on',
      { ...enrolled, ...waiting(1, 1), enrolling: { address, trouble: 'not-reached' }, nextAt: soon },
      '1 day waiting, sent soon',
      'waits',
      false,
    ],
    ['everything sent today', enrolled, 'Everything sent 09:41', 'well', false],
    ['everything sent before', { ...enrolled, sentAt: tuesday }, 'Everything sent Tuesday 10:12', 'well', false],
    ['nothing to send', { ...enrolled, sentAt: null }, 'Nothing to send so far', 'well', false],
    [
      'everything sent, and nobody there',
      { ...enrolled, ...away },
      'Everything sent 09:41, no connection since Tuesday 10:12',
      'well',
      false,
    ],
    ['what goes soon', { ...enrolled, ...waiting(1, 1) }, '1 day waiting, sent soon', 'waits', false],
    [
      'what waits for a time',
      { ...enrolled, ...waiting(1, 1), nextAt: soon },
      '1 day waiting, sent at 10:31',
      'waits',
      false,
    ],
    [
      'no connection',
      { ...enrolled, ...waiting(4, 3), ...away },
      '3 days waiting, no connection since Tuesday 10:12',
      'waits',
      false,
    ],
    [
      'never a connection',
      { ...enrolled, ...waiting(4, 3), trouble: 0, heardAt: null },
      '3 days waiting, no connection so far',
      'waits',
      false,
    ],
    [
      'a collector in trouble',
      { ...enrolled, ...waiting(1, 1), trouble: 503, nextAt: soon },
      '1 day waiting, the collector does not take it just now, tried again at 10:31',
      'waits',
      false,
    ],
    ['a day refused', { ...enrolled, ...waiting(1, 1, 1) }, '1 day refused: see why', 'trouble', true],
    [
      'some refused, others waiting',
      { ...enrolled, ...waiting(3, 2, 1) },
      '2 days waiting, part of it refused: see why',
      'trouble',
      true,
    ],
    [
      'a credential that is not known any more',
      { ...enrolled, ...waiting(2, 2), stopped: 'enrol-again', trouble: 401 },
      'Sending has stopped: this computer has to be enrolled again · 2 days waiting',
      'trouble',
      true,
    ],
    [
      'a computer that may not send',
      { ...enrolled, stopped: 'forbidden', trouble: 403 },
      'Sending has stopped: the collector takes nothing from this computer any more',
      'trouble',
      true,
    ],
    [
      'a Frontdoor that is too old',
      { ...enrolled, ...waiting(1, 1), stopped: 'upgrade', trouble: 426 },
      'Sending has stopped: the collector asks for a newer Frontdoor · 1 day waiting',
      'trouble',
      true,
    ],
    [
      'a wrong clock, which stops nothing',
      { ...enrolled, ...waiting(1, 1), clockAhead: 3_600_000 },
      '1 day waiting, sent soon',
      'waits',
      true,
    ],
  ])('%s', (_name, status, words, tone, needsPerson) => {
    expect(upstreamInWords(status, now)).toEqual({ words, tone, needsPerson });
  });

  test('never that all is sent while something waits, whatever else is so', () => {
    for (const trouble of [null, 0, 400, 500]) {
      for (const stopped of [null, 'enrol-again', 'forbidden', 'upgrade'] as const) {
        for (const [documents, setAside] of [
          [1, 0],
          [2, 1],
          [2, 2],
        ] as const) {
          const status = { ...enrolled, ...waiting(documents, 1, setAside), trouble, stopped };
          const said = upstreamInWords(status, now);
          expect(said.words).toMatch(/waiting|refused/);
          expect(said.words).not.toMatch(/everything sent|nothing to send/i);
          expect(said.tone).not.toBe('well');
        }
      }
    }
  });
});

describe('a clock', () => {
  test.each([
    [12 * 60_000, '12 minutes ahead of the collector’s'],
    [-3 * 3_600_000, '3 hours behind the collector’s'],
    [-26 * 3_600_000, '26 hours behind the collector’s'],
    [20 * 86_400_000, '20 days ahead of the collector’s'],
    [426 * 86_400_000, '14 months ahead of the collector’s'],
    [-731 * 86_400_000, '2 years behind the collector’s'],
  ])('%d milliseconds off is %s', (ahead, words) => {
    expect(clockInWords(ahead)).toBe(words);
  });
});

test('only what has become worse is told', () => {
  expect([isWorse('waits', 'well'), isWorse('trouble', 'waits'), isWorse('trouble', 'well')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([isWorse('well', 'trouble'), isWorse('waits', 'waits'), isWorse('waits', 'trouble')]).not.toContain(true);
});
