import { lookAtPack } from '../../electron/data/pack-folder.ts';
import { applyChange, type Change } from '../../shared/domain/changes.ts';
import type { ContactFields } from '../../shared/domain/contact-fields.ts';
import { emptyFields } from '../../shared/domain/contact-fields.ts';
import type { Record } from '../../shared/domain/guide/facts.ts';
import { somersetFolder, southamptonFolder } from './places.ts';

/** The default pack, as the app loads it. */
export const somerset = lookAtPack(somersetFolder).load();
/** The second pack, with other ids and another guide. */
export const southampton = lookAtPack(southamptonFolder).load();

/** A record with nothing in it but what a test names. */
export function recordWith(fields: Partial<ContactFields> = {}, changes: readonly Change[] = []): Record {
  const empty = emptyFields('2026-03-23T10:12:00.000Z', 'phone-in');
  return changes.reduce<Record>(applyChange, {
    fields: { ...empty, ...fields },
    notes: [],
    solutions: [],
    concerns: [],
  });
}
