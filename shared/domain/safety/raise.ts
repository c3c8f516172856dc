import type { Pack } from '../../pack/schema.ts';
import type { Change } from '../changes.ts';
import type { Concern } from '../contact.ts';
import { entryInUse } from '../guide/entry-of.ts';
import type { Record } from '../guide/facts.ts';
import { newId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { isHandled } from './safety-of.ts';

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

/**
 * The edit that raises a worry: none where it stands open already, or where the pack has no such worry. One that was
 * handled, or put away, does not stand in its way: what is said after that is new.
 */
export function raise(record: Record, pack: Pack, trigger: string, now: Instant): Change[] {
  const stands = record.concerns.some((known) => known.trigger === trigger && !known.notSo && !isHandled(known));
  return stands || !entryInUse(pack.safety_triggers, trigger) ? [] : [{ concern: newConcern(trigger, now) }];
}
