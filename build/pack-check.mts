import { checkFolder } from '../electron/data/pack/check-folder.ts';
import { reportOn } from './pack/report.mts';

/** `npm run pack:check -- DIR …`: checks council packs, and names the file and line of everything to put right. */
function main(folders: readonly string[]): number {
  if (folders.length === 0) {
    console.error('Name the folder of a pack: npm run pack:check -- packs/somerset');
    return 2;
  }
  const reports = folders.map((folder) => reportOn(folder, checkFolder(folder)));
  for (const { lines } of reports) console.log(lines.join('\n'));
  return reports.every(({ sound }) => sound) ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
