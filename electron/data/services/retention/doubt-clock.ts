import {
  type ClockDoubt,
  type ClockLooked,
  clockTrusted,
  doubtOf,
} from '../../../../shared/domain/retention/clock-doubt.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findLatestBegun } from '../../queries/contacts.ts';
import { findLatestEnd } from '../../queries/purge.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { recordAudit } from '../audit.ts';
import { witnessNow } from './clock-witness.ts';

const name = 'clock-trusted';

function lookNow(context: ReadContext): ClockLooked {
  const { db } = context;
  const { seen: today, leftOut } = witnessNow(context);
  const begun = findLatestBegun(db);
  const days = [findLatestEnd(db) ?? [], begun === null ? [] : civilDateOf(begun)].flat();
  return { today, leftOut, latest: days.toSorted().at(-1) ?? null };
}

/** What speaks against the clock of this computer; null where nothing does, or somebody has said that it is right. */
export function doubtClock(context: ReadContext): ClockDoubt | null {
  return doubtOf(lookNow(context), findSetting(context.db, name, clockTrusted) ?? null);
}

/**
 * Takes somebody's word that the clock is right, for what speaks against it now. A purge goes on to ask an
 * administrator.
 *
 * @throws AppError `precondition` where the clock shows another day by now
 */
export function trustClock(context: WriteContext, { today }: { today: string }): undefined {
  const { db } = context;
  db.transaction(() => {
    const { today: day, latest, leftOut } = lookNow(context);
    if (day !== today) throw new AppError('precondition', 'The clock shows another day by now. Look at it again.');
    upsertSetting(db, name, { day, latest, leftOut });
    recordAudit(context, 'clock-trusted', null);
  });
}
