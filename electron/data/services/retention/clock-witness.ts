import { type ClockWitness, clockWitness, lookAtClock } from '../../../../shared/domain/retention/retention-day.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findLatestEnd } from '../../queries/purge.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';

const name = 'clock-witness';

/** The clock as it shows now, against what was known of it; where nothing was, against the latest end on record. */
export function witnessNow({ db, clock }: ReadContext): ClockWitness {
  const today = civilDateOf(clock.now());
  const known = findSetting(db, name, clockWitness) ?? { seen: findLatestEnd(db) ?? today, leftOut: 0 };
  return lookAtClock(known, today);
}

/** Keeps what is known of the clock, in the caller's transaction. */
export function keepWitness({ db }: WriteContext, witness: ClockWitness): void {
  upsertSetting(db, name, witness);
}
