import { openStore } from '../../electron/data/open-store.ts';
import { type TakenPack, takeSignedPack } from '../../electron/data/services/council-packs/take-signed-pack.ts';
import { readKeyFile } from '../../electron/main/keys/key-file.ts';
import { openByRecoveryCode } from '../../electron/main/keys/store-key.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Edit } from './pack-folders.ts';
import { somersetFolder } from './places.ts';
import { packKeys, signedPack, withKiosk } from './signed-packs.ts';

/**
 * Somerset's pack with edits comes to a store that nobody has open, as the collector hands it out.
 *
 * @param code the recovery code of the store
 */
export function fetchInto(folder: string, code: string, clock: Instant, edits: readonly Edit[]): TakenPack {
  const keys = readKeyFile(folder);
  const key = keys && openByRecoveryCode(keys, code);
  if (!key) throw new Error('There is no key to the store.');
  const store = openStore({ folder, key, packs: somersetFolder, sqliteBinding: null, clock, how: 'open' });
  try {
    const body = JSON.stringify(signedPack(edits, '2026-12-09T09:00:00.000Z'));
    return takeSignedPack(store.context, { body, packKey: packKeys.publicKey });
  } finally {
    store.close();
  }
}

/** A way to get in touch more, another number, and less time that things are kept. */
export const manyChanges: readonly Edit[] = [
  withKiosk,
  { file: 'pack.yaml', from: 'in_hours: "EXAMPLE 01632 960902"', to: 'in_hours: "EXAMPLE 01632 960903"' },
  { file: 'pack.yaml', from: 'resolved: 24, signposted', to: 'resolved: 12, signposted' },
];
