import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/postcodes.ts` that need the system's own windows. */
export const postcodes: MainHandlers['postcodes'] = {
  choose: ({ chosenFiles }) =>
    chosenFiles.choose('Choose the list of postcodes', [{ name: 'Zip or CSV', extensions: ['zip', 'csv'] }]),
};
