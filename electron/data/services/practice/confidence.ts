import { type confidenceMoments, confidentFrom } from '../../../../shared/contract/practice.ts';
import { cellKey } from '../../../../shared/counts/cells.ts';
import { notInPractice } from '../../../../shared/domain/practice/practice-error.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { taxOf } from '../../../../shared/upstream/pack-version.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { hasConfidence, insertConfidence, listConfidence } from '../../queries/confidence.ts';
import { keepContact } from '../counts/keep-counts.ts';
import { currentPack } from '../packs.ts';
import { isSample } from '../sample/is-sample.ts';
import { isPractice } from './is-practice.ts';

type Moment = (typeof confidenceMoments)[number];

/**
 * Puts down how confident somebody feels, and nothing about who: no profile, and no trace in the audit. The document of
 * the day counts it in the same step. Asked again with the same id it does nothing.
 *
 * @throws AppError `precondition` at the practice desk, where nothing is counted
 */
export function giveConfidence(
  context: WriteContext,
  input: { id: string; moment: Moment; rating: number },
): undefined {
  if (isPractice(context)) throw notInPractice();
  const { db, clock } = context;
  db.transaction(() => {
    if (hasConfidence(db, input.id)) return;
    const day = civilDateOf(clock.now());
    insertConfidence(db, { ...input, day });
    if (isSample(context)) return;
    // What an entry is of is any id of this store: here an answer, and no conversation.
    const counted = { day, counts: new Map([[cellKey('confidence', `${input.rating}`), 1]]) };
    keepContact(db, { contact: input.id, counted, entries: [], tax: taxOf(currentPack(context)) });
  });
}

/** Measure 1a on this computer: ratings of 4 and 5, of all. */
export function confidenceNumbers({ db }: ReadContext) {
  const rows = listConfidence(db);
  const at = (moment: Moment) => {
    const all = rows.filter((row) => row.moment === moment);
    const sum = (part: typeof all) => part.reduce((total, { n }) => total + n, 0);
    return { n: sum(all.filter(({ rating }) => rating >= confidentFrom)), of: sum(all) };
  };
  return { before: at('before'), after: at('after') };
}
