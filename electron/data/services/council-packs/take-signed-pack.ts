import { AppError } from '../../../../shared/errors.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { removesEarlier } from '../../../../shared/pack/what-changes.ts';
import type { PackFile } from '../../../../shared/upstream/pack-file.ts';
import { listFiles, packOfTax, taxOf } from '../../../../shared/upstream/pack-version.ts';
import type { WriteContext } from '../../context.ts';
import { lookAtFiles } from '../../pack-folder.ts';
import { findNewestMadeAt, findVersion, updateMadeAt } from '../../queries/pack-versions.ts';
import { findPack, insertOffered, type PackName, takeIntoUse, waitForUse } from '../../queries/packs.ts';
import { recordAudit } from '../audit.ts';
import { currentPack } from '../packs.ts';
import { assertKeepsCodes } from './assert-keeps-codes.ts';
import { areUsedByThemselves } from './by-themselves.ts';
import { readSignedPack } from './read-signed-pack.ts';
import { forgetRefusal, noteRefusal, sentencesOf } from './refusals.ts';

/** A day: so far ahead of this computer's clock a pack may have been made. */
const clockTolerance = 24 * 60 * 60_000;

/** What became of a pack that was fetched: how it stands now, or why it was refused while the one in use goes on. */
export type TakenPack =
  | { readonly state: 'waiting' | 'in-use' | 'set-aside'; readonly tax: string }
  | { readonly state: 'refused'; readonly tax: string | null; readonly sentences: readonly string[] };

/**
 * Takes in what the collector handed out as a council pack: checks its size, who signed it, whose it is, that it is not
 * older than one that came before, and then all of it, as a folder is checked. A sound one is kept and waits for a
 * person, or is used by itself where that was set. One that is not is refused, and whoever leads can read why.
 *
 * Checking takes some tenths of a second, and is done before the transaction.
 *
 * @param packKey the key of whoever signs packs, as this computer learnt it when it was enrolled
 */
export function takeSignedPack(context: WriteContext, { body, packKey }: { body: string; packKey: string }): TakenPack {
  const { file, trouble } = readSignedPack(body, packKey);
  if (!file) return refuse(context, null, [trouble]);
  const named = packOfTax(file.tax);
  try {
    const offered = check(context, file, named);
    return context.db.transaction((): TakenPack => {
      assertNext(context, file, named);
      forgetRefusal(context, 'fetched');
      return { state: keep(context, file, named, offered), tax: file.tax };
    });
  } catch (thrown) {
    return refuse(context, file, [...sentencesOf(thrown)]);
  }
}

function refuse(context: WriteContext, file: PackFile | null, sentences: string[]): TakenPack {
  const named = file && packOfTax(file.tax);
  const name = named ? `${named.id} ${named.version}` : null;
  const refusal = { name: name ?? 'a pack of the collector', origin: 'fetched', sentences } as const;
  context.db.transaction(() => noteRefusal(context, refusal, name));
  return { state: 'refused', tax: file?.tax ?? null, sentences };
}

/** @returns the pack where it may be used; null where it is in use or was gone back from, and nothing is to be kept */
function check(context: WriteContext, file: PackFile, named: PackName): Pack | null {
  assertNext(context, file, named);
  const standing = findVersion(context.db, named);
  // What somebody went back from is not offered again, whoever signs it once more.
  if (standing?.setAsideAt || currentPack(context).version === named.version) return null;
  const offered = findPackOf(context, file, named, standing !== undefined);
  assertKeepsCodes(context.db, offered);
  return offered;
}

function keep(
  context: WriteContext,
  { made_at: madeAt }: PackFile,
  named: PackName,
  offered: Pack | null,
): 'waiting' | 'in-use' | 'set-aside' {
  const { db, clock } = context;
  const inUse = currentPack(context);
  const standing = findVersion(db, named);
  if (standing) updateMadeAt(db, named, madeAt);
  if (inUse.version === named.version) return 'in-use';
  if (!offered || standing?.setAsideAt) return 'set-aside';
  if (!standing) insertOffered(db, offered, { origin: 'fetched', madeAt, now: clock.now() });
  const subject = `${named.id} ${named.version}`;
  if (!standing?.waits) recordAudit(context, 'pack-fetched', subject);
  if (areUsedByThemselves(context) && !removesEarlier(inUse, offered)) {
    takeIntoUse(db, named, clock.now());
    recordAudit(context, 'pack-used-by-itself', subject);
    return 'in-use';
  }
  waitForUse(db, named);
  return 'waiting';
}

/** @throws AppError `invalid` where it is another council's, was made in the future, or is older than one before it */
function assertNext(context: WriteContext, { made_at }: PackFile, named: PackName): void {
  const { db, clock } = context;
  const { id: ours } = currentPack(context);
  if (named.id !== ours) {
    throw new AppError('invalid', `It is the pack “${named.id}”, and this computer uses “${ours}”.`);
  }
  if (Date.parse(made_at) > Date.parse(clock.now()) + clockTolerance) {
    const message = `It says that it was made on ${made_at.slice(0, 10)}, which has not come yet. Look at the clocks of this computer and of whoever put it together.`;
    throw new AppError('invalid', message);
  }
  const newest = findNewestMadeAt(db);
  const isSame = findVersion(db, named)?.madeAt === made_at;
  if (newest === null || made_at > newest || (made_at === newest && isSame)) return;
  const message = `It was made on ${made_at.slice(0, 10)}, and one of ${newest.slice(0, 10)} came before it. To go back to an older pack sign it anew, or go back here.`;
  throw new AppError('invalid', message);
}

function findPackOf({ db }: WriteContext, file: PackFile, named: PackName, isKnown: boolean): Pack {
  const known = isKnown ? findPack(db, named.id, named.version) : undefined;
  if (known) return known;
  const read = lookAtFiles(listFiles(file)).load();
  // The digest is of its files already; its id and its date stand in them.
  if (taxOf(read) === file.tax) return read;
  throw new AppError('invalid', `It is called ${file.tax}, and its files are those of ${taxOf(read)}.`);
}
