/** Payloads of the sample year and of the tour, as a page sends and gets them, and hostile ones. */
export const recordedSample = {
  'sample:year': { output: { state: 'begun', done: 12, of: 5_583 }, hostile: { year: 1 } },
  'sample:fillYear': {
    input: { seed: 1851, months: 12 },
    output: { conversations: 2_144 },
    progress: { done: 12, of: 5_583 },
    hostile: { months: 1_200 },
  },
  'tour:standing': { output: { step: 3, isOffered: false }, hostile: { step: 1 } },
  'tour:keep': { input: { step: null }, hostile: { step: -1 } },
};
