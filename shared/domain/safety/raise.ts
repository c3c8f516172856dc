import type { Pack } from '../../pack/schema.ts';
import type { Change } from '../changes.ts';
import type { Concern } from '../contact.ts';
import { entryInUse } from '../guide/entry-of.ts';
import type { Record } from '../guide/facts.ts';
import { newId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { safetyOf } from './safety-of.ts';

/** A worry that has just been raised and that nobody has looked at. */
export function newConcern(trigger: string, now: Instant): Concern {
  return {
    ...{ id: newId(), trigger, raisedAt: now, seenAt: null, notSo: false, covers: [] },
    ...{ done: '', by: '', whom: '', at: null, answer: '' },
  };
}

/** The worry of the pack that somebody in danger raises; null where it names none. */
export function dangerTrigger({ safety_triggers: triggers }: Pick<Pack, 'safety_triggers'>): string | null {
  return Object.entries(triggers).find(([, { danger, retired }]) => danger && !retired)?.[0] ?? null;
}

/** The edit that raises a worry: none where it is on record and was not put away, or where the pack has no such worry. */
export function raise(record: Record, pack: Pack, trigger: string, now: Instant): Change[] {
  const known = safetyOf(record, pack).find((safety) => safety.trigger === trigger);
  const stands = known?.concern != null && !known.concern.notSo;
  return stands || !entryInUse(pack.safety_triggers, trigger) ? [] : [{ concern: newConcern(trigger, now) }];
}
