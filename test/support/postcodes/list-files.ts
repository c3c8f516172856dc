import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { deskCalls } from '../desk-calls.ts';
import { jobsOf } from '../job-contexts.ts';
import { newStore } from '../stores.ts';
import { testFolder } from '../test-folder.ts';
import { madeZip, type Packed } from './made-zip.ts';

/** A row of Code-Point Open of a district of Somerset. */
export const row = (postcode: string, east: number, north: number, district = 'E07000190') =>
  `"${postcode}",10,${east},${north},"E92000001","E19000002","E18000010","E10000027","${district}","E05006872"\r\n`;
/** Four postcodes around Taunton, one of them without a place. */
export const taunton = [
  row('TA1 1AA', 322_267, 125_484),
  row('TA1 1AB', 322_741, 124_669),
  row('TA6 3AA', 329_900, 137_100, 'E07000188'),
  row('TA1 1AD', 0, 0),
].join('');
/** One in Bristol, which has no county. */
export const bristol = '"BS1 1AD",10,360151,173272,"E92000001","E19000002","E18000010","","E06000023","E05006872"\r\n';

/** Writes a file to be imported. */
export function file(name: string, content: string | Buffer): string {
  const path = join(testFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** Writes a zip to be imported. */
export const zip = (...files: Packed[]) => file('download.zip', madeZip(files));

/** A desk with an empty store, and what lies in the folder of its lists. */
export function deskWithStore() {
  const store = newStore();
  const { context } = store.open();
  const folder = join(store.folder, 'postcodes');
  return {
    ...{ store, context, desk: deskCalls(context), jobs: jobsOf(store) },
    inFolder: () => (existsSync(folder) ? readdirSync(folder) : []),
    folder,
  };
}

/** What a piece of work was refused with. @throws where it was not */
export async function refusal(work: Promise<unknown>): Promise<AppError> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof AppError) return thrown;
  throw thrown ?? new Error('Nothing was refused.');
}
