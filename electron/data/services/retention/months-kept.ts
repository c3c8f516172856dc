import { z } from 'zod';
import { outcomeClasses } from '../../../../shared/domain/contact-fields.ts';
import { limitOn, lookAtLimit, policyLimit } from '../../../../shared/domain/retention/policy-limit.ts';
import type { CivilDate } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { currentPack } from '../packs.ts';

const setting = 'retention-policy';
const everyEnd = z.record(z.enum(outcomeClasses), z.int());

/** Keeps since when the organisation's limit is what it is, in the caller's transaction. */
export function notePolicy({ db, policy }: WriteContext, day: CivilDate): void {
  const kept = findSetting(db, setting, policyLimit) ?? null;
  if (kept === null && policy.retentionMonths === null) return;
  const next = lookAtLimit(kept, policy.retentionMonths, day);
  if (JSON.stringify(next) !== JSON.stringify(kept)) upsertSetting(db, setting, next);
}

/** How long things are kept on a day: as the pack says, and no longer than the organisation has set; null for ever. */
export function monthsKept(context: ReadContext, day: CivilDate): NonNullable<Pack['retention_months']> | null {
  const { db, policy } = context;
  const months = currentPack(context).retention_months;
  const kept = findSetting(db, setting, policyLimit) ?? null;
  const limit = limitOn(lookAtLimit(kept, policy.retentionMonths, day), day);
  if (months === undefined || limit === null) return months ?? null;
  const entries = Object.entries(months).map(([end, most]) => [end, Math.min(most, limit)]);
  return everyEnd.parse(Object.fromEntries(entries));
}
