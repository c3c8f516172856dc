import type { Pack } from '../../pack/schema.ts';
import { entryInUse, entryOf } from '../guide/entry-of.ts';
import type { Record } from '../guide/facts.ts';
import { isAboutAbuse, isAbuseTrigger } from '../safety/abuse-worry.ts';
import { openSafety, safetyOf } from '../safety/safety-of.ts';
import { type Gate, type GateRule, shut } from './gate.ts';

/** An open worry about safety blocks every end of a contact, and nothing overrides it. */
export const safetyGate: GateRule = (record, pack) => [
  ...openSafety(record, pack).flatMap(({ trigger, state }) => {
    const label = entryOf(pack.safety_triggers, trigger)?.label ?? trigger;
    const sentence =
      state === 'raised'
        ? `Safety: ${label}. Act on it and write down what was done, or ask and record that it is not so.`
        : `Safety: ${label}. Seen is not handled: write down what was done, by whom, when, and the answer.`;
    return shut(`safety ${trigger}`, 'concerns', sentence);
  }),
  ...unasked(record, pack),
];

/** A contact about abuse or neglect in which nobody raised it, and nobody asked, is a worry that was missed. */
function unasked(record: Record, pack: Pack): Gate[] {
  if (!isAboutAbuse(record, pack)) return [];
  const isAsked = safetyOf(record, pack).some(({ trigger }) => isAbuseTrigger(trigger, pack));
  const canAsk = Object.keys(pack.safety_triggers).some(
    (trigger) => isAbuseTrigger(trigger, pack) && entryInUse(pack.safety_triggers, trigger),
  );
  if (isAsked || !canAsk) return [];
  const sentence =
    'This is about abuse or neglect: raise it under safety and act on it, or ask and record that it is not so.';
  return shut('safety-unasked', 'concerns', sentence);
}
