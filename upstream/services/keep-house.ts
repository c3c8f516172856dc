import { openDays } from '../../shared/counts/digest.ts';
import { addDays, civilDateOf } from '../../shared/domain/time.ts';
import type { Context } from '../context.ts';
import { dropVisits } from '../queries/managers.ts';
import { dropBasis } from '../queries/released.ts';
import { dropEnrolments, dropLinks, foldDocuments } from '../queries/retention.ts';
import { releaseTotals } from './release-totals.ts';
import { acceptedDays } from './take-documents.ts';

/** What one round came to. */
export interface Housekeeping {
  readonly released: number;
  readonly links: number;
  readonly folded: number;
}

/** What has to be done now and then: release totals, forget whose streams they are, fold what is past, drop codes. */
export async function keepHouse(context: Context): Promise<Housekeeping> {
  const { db, clock } = context;
  const today = civilDateOf(clock.now());
  // Released first: how many computers contributed is known only as long as the links are there.
  const released = await releaseTotals(context);
  const links = await dropLinks(db, addDays(today, -openDays));
  await dropBasis(db, addDays(today, -openDays - 31));
  await dropVisits(db, new Date(clock.now()));
  const folded = await db.transaction((tx) => foldDocuments(tx, addDays(today, -acceptedDays - 1)));
  await dropEnrolments(db, new Date(Date.parse(clock.now()) - 24 * 60 * 60_000));
  return { released, links, folded };
}
