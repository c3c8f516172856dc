import { type KnownHere, keyText, nothingKnown } from '../../../../shared/domain/directory/known-here.ts';
import type { ServiceKey } from '../../../../shared/domain/directory/service.ts';
import type { ReadDb } from '../../db/handles.ts';

/** What staff of this computer know of services, by the text of their keys; whoever is missing is not known of. */
export function whatIsKnownHere(_db: ReadDb, keys: readonly ServiceKey[]): ReadonlyMap<string, KnownHere> {
  return new Map(keys.map((key) => [keyText(key), nothingKnown]));
}
