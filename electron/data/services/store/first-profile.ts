import { roles } from '../../../../shared/contract/core.ts';
import type { Profile } from '../../../../shared/contract/profiles.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import type { Clock } from '../../../../shared/domain/time.ts';
import type { WriteDb } from '../../db/handles.ts';
import { findFirstProfile, insertProfile } from '../../queries/profiles.ts';

/** The default profile: made with a new store, and the only one until there are more. */
export function firstProfile(db: WriteDb, clock: Clock): Profile {
  return db.transaction(() => {
    const known = findFirstProfile(db);
    if (known) return known;
    const profile: Profile = { id: newId(), name: 'This desk', roles: [...roles] };
    insertProfile(db, profile, clock.now());
    return profile;
  });
}
