import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import type { contract } from '../../../../shared/contract/index.ts';
import type { AboutPostcodes } from '../../../../shared/contract/postcodes.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { JobContext } from '../../context.ts';
import type { FileInMaking } from '../../db/file-shelf.ts';
import { asStorageError } from '../../db/storage-error.ts';
import { createPostcodeList, getAbout, insertAbout } from '../../queries/postcode-list.ts';
import { recordAudit } from '../audit.ts';
import type { FilePart } from '../files/zip-parts.ts';
import { type ChosenParts, chooseParts, monthInName, monthInNotes } from './choose-parts.ts';
import { type ChosenFile, openChosen } from './file-parts.ts';
import { fillList } from './fill-list.ts';
import { importProblem } from './import-problem.ts';

type Progress = z.input<typeof contract.postcodes.import.progress>;
type Input = z.output<typeof contract.postcodes.import.input>;

/** How often somebody who watches is told, in milliseconds. */
const tellEvery = 200;
const longestNotes = 64 * 1024;

/**
 * Makes a new list of postcodes of the chosen files, all or nothing: it is a file of its own until it is whole, has been
 * looked through and takes the place of the one before. A process that is ended on the way leaves nothing in use.
 */
export async function importPostcodes(
  context: JobContext,
  { evenIfSmaller }: Input,
  progress: (value: Progress) => void,
): Promise<AboutPostcodes> {
  if (context.files.length === 0) throw importProblem('not-chosen');
  const chosen: ChosenFile[] = [];
  let making: FileInMaking | null = null;
  try {
    making = context.postcodes.make();
    for (const file of context.files) chosen.push(await openChosen(file));
    const about = await makeList(context, making, chosen, progress);
    if (!evenIfSmaller) assertNotHalf(context, about);
    making.keep();
    context.db.transaction(() => recordAudit(context, 'postcodes-imported', null));
    return about;
  } catch (error) {
    making?.drop();
    throw worded(error);
  } finally {
    for (const { close } of chosen) close();
  }
}

async function makeList(
  { clock }: JobContext,
  { db }: FileInMaking,
  chosen: readonly ChosenFile[],
  progress: (value: Progress) => void,
): Promise<AboutPostcodes> {
  createPostcodeList(db);
  const filling = fillList(db);
  const { filled } = filling;
  const picked = chosen.map(({ parts }) => chooseParts(parts));
  const of = picked.flatMap(({ rows }) => rows).reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  let told = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    if (performance.now() - told < tellEvery) return;
    told = performance.now();
    progress({ step: 'reading', done: Math.min(done, of), of, postcodes: filled.postcodes });
  };
  for (const { rows, names } of picked) {
    let lists = 0;
    for (const part of rows) lists += (await filling.read(part, onBytes)) ? 1 : 0;
    if (lists === 0)
      throw importProblem(rows.length === 0 || rows.every(({ bytes }) => bytes === 0) ? 'empty' : 'not-a-list');
    for (const part of names) await filling.readNames(part);
  }
  progress({ step: 'checking', done: of, of, postcodes: filled.postcodes });
  filling.finish();
  const { source, ...counts } = filled;
  if (source === null) throw importProblem('empty');
  const about: AboutPostcodes = {
    ...{ source, ...counts, edition: await editionOf(chosen, picked), importedAt: clock.now() },
    files: chosen.map((file) => file.about),
  };
  insertAbout(db, about);
  return about;
}

/**
 * The month of an edition: what a name says, or the notes that come with it. Of a zip with notes it is else when its newest
 * table was written; of one without them that may be when somebody packed it again, and says nothing.
 */
async function editionOf(chosen: readonly ChosenFile[], picked: readonly ChosenParts[]): Promise<string | null> {
  const rows = picked.flatMap((each) => each.rows);
  const named = [...rows, ...chosen.map(({ about }) => about)].map(({ name }) => monthInName(name)).find(Boolean);
  if (named) return named;
  const notes = picked.flatMap((each) => each.notes ?? []);
  for (const part of notes) {
    const noted = await readNotes(part);
    if (noted !== null) return noted;
  }
  const written = notes.length > 0 ? rows.map(({ month }) => month).sort() : [];
  return written.at(-1) ?? null;
}

async function readNotes(part: FilePart): Promise<string | null> {
  if (part.bytes > longestNotes) return null;
  return monthInNotes(await text(await part.open()));
}

/** A file that is whole in form may still be a part of a list: the one in use must not be lost for it unasked. */
function assertNotHalf({ postcodes }: JobContext, { postcodes: now }: AboutPostcodes): void {
  const before = countBefore(postcodes);
  if (now * 2 >= before) return;
  throw new AppError(
    'precondition',
    `Postcodes in the file: ${now.toLocaleString('en-GB')}; in the list in use: ${before.toLocaleString('en-GB')}. It may be only a part. The list in use has not been changed.`,
    { details: { needs: 'evenIfSmaller', now, before } },
  );
}

function countBefore(postcodes: JobContext['postcodes']): number {
  try {
    const open = postcodes.current();
    return open === null ? 0 : getAbout(open.db).postcodes;
  } catch {
    // A damaged list is worth less than any.
    return 0;
  }
}

/** A list that cannot be written must not look like a store that cannot. */
function worded(error: unknown): unknown {
  const known = asStorageError(error);
  if (!(known instanceof AppError) || known.code !== 'storage') return known;
  return known.details?.trouble === 'disk-full'
    ? importProblem('no-room', error)
    : new AppError(
        'external',
        `The list of postcodes could not be written. Ask your administrator whether Frontdoor may write in its folder. The list in use has not been changed.`,
        { cause: error },
      );
}
