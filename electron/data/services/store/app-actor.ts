import { roles } from '../../../../shared/contract/core.ts';
import type { Profile } from '../../../../shared/contract/profiles.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import type { Clock } from '../../../../shared/domain/time.ts';
import type { WriteDb } from '../../db/handles.ts';
import { findAppProfile, findFirstProfile, hasAnyPin, insertProfile } from '../../queries/profiles.ts';

/** The default profile: made with a new store, and the only one until there are more. */
function firstProfile(db: WriteDb, clock: Clock): Profile {
  return db.transaction(() => {
    const known = findFirstProfile(db);
    if (known) return known;
    const profile: Profile = { id: newId(), name: 'This desk', roles: [...roles] };
    insertProfile(db, profile, clock.now());
    return profile;
  });
}

/**
 * Who does what nobody asked for: opens the store, makes the day's copy, lets go of what is over its time. Where
 * people sign in it is the app itself, so that the audit says of nobody what they have not done; where nobody does it
 * is whoever sits there.
 */
export function appActor(db: WriteDb, clock: Clock): Profile {
  if (!hasAnyPin(db)) return firstProfile(db, clock);
  return db.transaction(() => {
    const known = findAppProfile(db);
    if (known) return known;
    const profile: Profile = { id: newId(), name: 'Frontdoor, by itself', roles: [...roles] };
    insertProfile(db, profile, clock.now(), true);
    return profile;
  });
}
