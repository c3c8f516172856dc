import { emptyPage } from './measures/empty-page.ts';
import type { Recorded } from './recorded-payloads.ts';

const time = { grain: 'week', from: '2026-03-23', to: '2026-05-31' };
const asked = { ...time, only: { split: 'locality', code: 'mendip' } };
const reading = { value: 0.5, n: 1, of: 2, notYet: 0, beside: { people: 2 } };

/** What went over the channels of the measures. */
export function recordedMeasures(summary: unknown): Readonly<Record<string, Recorded>> {
  return {
    'measures:page': {
      input: asked,
      output: emptyPage,
      hostile: { ...asked, grain: "week'; DROP TABLE contact" },
    },
    'measures:alarm': {
      output: { state: 'cannot-say', words: ['Too few conversations count.'] },
      hostile: { week: 'now' },
    },
    'measures:split': {
      input: { ...time, measure: 'first-contact-net', split: 'tier' },
      output: [{ code: 'local-group', reading }],
      hostile: { ...time, measure: 'everything', split: 'tier' },
    },
    'measures:behind': {
      input: { ...asked, number: { measure: 'returns-short', which: 'not-yet' } },
      output: { contacts: [summary], isCut: false },
      hostile: { ...asked, number: { part: 'x'.repeat(200) } },
    },
  };
}
