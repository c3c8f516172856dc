import { sources as contract } from '../../../shared/contract/sources.ts';
import { choosePlace, saveFile } from '../files/chosen-file.ts';
import type { MainHandlers } from './index.ts';

/** Answers the calls of `shared/contract/sources.ts` that need the system's own windows. */
export const sources: MainHandlers['sources'] = {
  choose: ({ chosenFiles }) =>
    chosenFiles.choose('Choose the files of the directory', [
      { name: 'Open Referral UK, HSDS or a table', extensions: ['json', 'zip', 'csv'] },
    ]),
  saveReport: async ({ ask }, which) => {
    const day = new Date().toISOString().slice(0, 10);
    const name = `directory-report-${day}.csv`;
    const place = await choosePlace('Save the report', name, [{ name: 'CSV table', extensions: ['csv'] }]);
    if (place === null) return { isSaved: false };
    const { csv } = contract.reportTable.output.parse(await ask('sources:reportTable', which));
    saveFile(place, Buffer.from(csv, 'utf8'));
    return { isSaved: true };
  },
  saveForOthers: async ({ ask }, of) => {
    // Asked for first: what may not be handed on is refused before anybody chooses a place.
    const { json, services } = contract.handOnFile.output.parse(await ask('sources:handOnFile', of));
    const name = `directory-${new Date().toISOString().slice(0, 10)}.json`;
    const place = await choosePlace('Save for another computer', name, [{ name: 'Directory', extensions: ['json'] }]);
    if (place === null) return { isSaved: false, services };
    saveFile(place, Buffer.from(json, 'utf8'));
    return { isSaved: true, services };
  },
};
