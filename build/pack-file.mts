import { writeFileSync } from 'node:fs';
import { checkFolder, readFolder } from '../electron/data/pack/check-folder.ts';
import { lookAtPack } from '../electron/data/pack-folder.ts';
import { codesOfPack } from '../shared/upstream/pack-codes.ts';
import { taxOf } from '../shared/upstream/pack-version.ts';
import { reportOn } from './pack/report.mts';

/** `npm run pack:file -- DIR OUT`: puts a sound council pack into one file, as it is signed and published. */
function main([folder, out]: readonly string[]): number {
  if (!folder || !out) {
    console.error('Name the folder of a pack and a file: npm run pack:file -- packs/somerset pack.json');
    return 2;
  }
  const checked = checkFolder(folder);
  const { lines, sound } = reportOn(folder, checked);
  console.log(lines.join('\n'));
  if (!sound || checked.written === null) return 1;
  const file = {
    ...{ v: 1, tax: taxOf(lookAtPack(folder)), made_at: new Date().toISOString() },
    files: Object.fromEntries(readFolder(folder).files.map(({ name, text }) => [name, text])),
    codes: codesOfPack(checked.written),
  };
  writeFileSync(out, JSON.stringify(file));
  console.log(`${file.tax} is in ${out}. Sign it where the private key is: npm run upstream -- sign-pack.`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
