import { z } from 'zod';
import { matchKeys, matchKeysVersion } from '../../../../shared/domain/match/match-keys.ts';
import type { WriteContext } from '../../context.ts';
import {
  deleteAllMatchKeys,
  deleteMatchKey,
  getIdentity,
  type IdentityRow,
  insertMatchKeys,
  listIdentities,
  numberOf,
} from '../../queries/match-keys.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';

const setting = 'match-keys';
const batch = 1_000;

/**
 * Does something that may change who a contact is about, and brings the keys that the person is found by up to date,
 * in the caller's transaction.
 */
export function keepingMatchKeys({ db }: WriteContext, contact: string, write: () => void): void {
  const before: readonly string[] = matchKeys(getIdentity(db, contact));
  write();
  const { personId, ...after } = getIdentity(db, contact);
  const keys = matchKeys(after);
  const [gone, added] = [before.filter((key) => !keys.includes(key)), keys.filter((key) => !before.includes(key))];
  if (gone.length + added.length === 0) return;
  const number = numberOf(db, personId);
  for (const key of gone) deleteMatchKey(db, number, key);
  insertMatchKeys(db, number, added);
}

function insertKeys({ db }: WriteContext, { personId, ...identity }: IdentityRow): void {
  const keys = matchKeys(identity);
  if (keys.length === 0) return;
  insertMatchKeys(db, numberOf(db, personId), keys);
}

/** Makes the keys of everybody anew where the rules for them have changed since they were made; else does nothing. */
export function renewMatchKeys(context: WriteContext): void {
  const { db } = context;
  if (findSetting(db, setting, z.number()) === matchKeysVersion) return;
  db.transaction(() => {
    deleteAllMatchKeys(db);
    let after = '';
    for (;;) {
      const people = listIdentities(db, after, batch);
      for (const person of people) insertKeys(context, person);
      after = people.at(-1)?.personId ?? '';
      if (people.length < batch) break;
    }
    upsertSetting(db, setting, matchKeysVersion);
  });
}
