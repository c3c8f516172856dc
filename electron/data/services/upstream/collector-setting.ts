import { z } from 'zod';
import { instant } from '../../../../shared/domain/time.ts';
import { deviceToken, enrolmentCode, teamCode } from '../../../../shared/upstream/api.ts';
import type { ReadContext } from '../../context.ts';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';

/** The collector that this computer belongs to, or belonged to. */
export const collectorSetting = z.strictObject({
  address: z.string(),
  team: teamCode,
  device: z.uuid(),
  /** The credential; null once somebody has said that nothing is to be sent any more. */
  token: deviceToken.nullable(),
  /** Ed25519 in base64: by it council packs are checked. */
  packKey: z.string().nullable(),
  enrolledAt: instant,
  /** When the credential was exchanged last. */
  rotatedAt: instant,
  /** The position of the first stream that belongs to this team. */
  from: z.int().min(0),
  /** How far the team's totals were read, and when they were asked for last. */
  cursor: z.int().min(0),
  totalsAt: instant.nullable(),
});
/** See {@link collectorSetting}. */
export type CollectorSetting = z.infer<typeof collectorSetting>;

/** A code that somebody has typed and that was not used yet. */
const enrollingSetting = z.strictObject({
  address: z.string(),
  code: enrolmentCode,
  trouble: z.enum(['refused', 'not-reached']).nullable(),
  failures: z.int().min(0),
  /** It is not tried again before this moment, in milliseconds since 1970. */
  notBefore: z.number(),
});
/** See {@link findEnrolling}. */
export type EnrollingSetting = z.infer<typeof enrollingSetting>;

/** Whether nothing may go to an address, as the organisation has set another for this computer. */
export function isElsewhere({ policy }: Pick<ReadContext, 'policy'>, { address }: { address: string }): boolean {
  return policy.collectorAddress !== null && policy.collectorAddress !== address;
}

const names = { collector: 'collector', enrolling: 'collector-enrolling' } as const;

/** The collector of this computer, also one that it has left; null where there never was one. */
export function findCollector(db: ReadDb): CollectorSetting | null {
  return findSetting(db, names.collector, collectorSetting) ?? null;
}

/** Keeps the collector. */
export function putCollector(db: WriteDb, collector: CollectorSetting): void {
  upsertSetting(db, names.collector, collector);
}

/** A code that is being tried, or null. */
export function findEnrolling(db: ReadDb): EnrollingSetting | null {
  return findSetting(db, names.enrolling, enrollingSetting.nullable()) ?? null;
}

/** Keeps a code that is being tried; null is none. */
export function putEnrolling(db: WriteDb, enrolling: EnrollingSetting | null): void {
  upsertSetting(db, names.enrolling, enrolling);
}
