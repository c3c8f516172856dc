import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { identityText } from '../../../../shared/domain/match/identity-text.ts';
import type { Identity } from '../../../../shared/domain/match/match-people.ts';
import { retentionDay } from '../../../../shared/domain/retention/retention-day.ts';
import { addDays, type CivilDate } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { getClosedDay } from '../../queries/earlier-contacts.ts';
import { getIdentity } from '../../queries/match-keys.ts';
import { findCurrentPack } from '../../queries/packs.ts';
import {
  deleteExpiredPersonKeys,
  deletePersonKey,
  listClosedWithoutKey,
  upsertPersonKey,
} from '../../queries/person-keys.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { witnessNow } from '../retention/clock-witness.ts';

const setting = 'person-key-secret';
const secret = z.string().regex(/^[0-9a-f]{64}$/);
/** Days that a key is kept beyond the longest window in which a return is counted. */
const graceDays = 10;
const batch = 1_000;

/** Makes keys of people, which say nothing about them to whoever has not the store's secret. */
type PersonKeyer = (identity: Pick<Identity, 'name' | 'born'>) => string | null;

/** What makes the keys of this store; it gives null where too little is known of somebody. */
export function personKeyer({ db }: ReadContext): PersonKeyer {
  const kept = findSetting(db, setting, secret);
  if (kept === undefined) return () => null;
  const key = createSecretKey(kept, 'hex');
  return (identity) => {
    const text = identityText(identity);
    return text === null ? null : createHmac('sha256', key).update(text).digest('hex');
  };
}

function expiryOf(pack: Pack, closedDay: CivilDate): CivilDate {
  return addDays(closedDay, Math.max(...pack.return_windows_days) + graceDays);
}

/** Keeps the key of a closed contact's person, or takes it out where the details do not make one any more. */
export function keepPersonKey(context: WriteContext, contact: string, pack: Pack): void {
  const { db } = context;
  const key = personKeyer(context)(getIdentity(db, contact));
  const closedDay = getClosedDay(db, contact);
  if (key === null || closedDay === null) deletePersonKey(db, contact);
  else upsertPersonKey(db, contact, key, expiryOf(pack, closedDay));
}

/**
 * At opening: makes the store's secret where there is none, and then the keys of what closed before; takes out the
 * keys whose day has passed.
 */
export function renewPersonKeys(context: WriteContext): void {
  const { db } = context;
  // By the day that is vouched for: a clock that jumped ahead takes no key early.
  const today = retentionDay(witnessNow(context));
  db.transaction(() => {
    if (findSetting(db, setting, secret) === undefined) {
      upsertSetting(db, setting, randomBytes(32).toString('hex'));
      fillKeys(context, today);
    }
    deleteExpiredPersonKeys(db, today);
  });
}

/** By the windows of the pack that holds now: those of the packs before may not be readable any more. */
function fillKeys(context: WriteContext, today: CivilDate): void {
  const pack = findCurrentPack(context.db);
  if (!pack) return;
  const keyOf = personKeyer(context);
  let after = '';
  for (;;) {
    const contacts = listClosedWithoutKey(context.db, after, batch);
    for (const { contact, closedDay, ...identity } of contacts) {
      const key = keyOf(identity);
      const expiresOn = expiryOf(pack, closedDay);
      if (key !== null && expiresOn >= today) upsertPersonKey(context.db, contact, key, expiresOn);
      after = contact;
    }
    if (contacts.length < batch) return;
  }
}
