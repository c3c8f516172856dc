import type { Pack } from '../../pack/schema.ts';
import { entryOf } from '../guide/entry-of.ts';
import type { Record } from '../guide/facts.ts';
import { safetyOf } from './safety-of.ts';

/** True where what the contact is about, or a kind of abuse on record, is a worry about abuse or neglect. */
export function isAboutAbuse({ fields }: Record, pack: Pack): boolean {
  const { topicMain, topicsAlso, abuseTypes } = fields;
  return (
    abuseTypes.length > 0 || [topicMain, ...topicsAlso].some((topic) => entryOf(pack.topics, topic)?.abuse === true)
  );
}

/** True for a trigger about abuse or neglect. One that the pack does not know may be. */
export function isAbuseTrigger(trigger: string, pack: Pack): boolean {
  return entryOf(pack.safety_triggers, trigger)?.abuse !== false;
}

/** Whether abuse or neglect is a worry, by what the contact is about or by what was raised; also once that is handled. */
export function isAbuseWorry(record: Record, pack: Pack): boolean {
  if (isAboutAbuse(record, pack)) return true;
  return safetyOf(record, pack).some(({ trigger, state }) => state !== 'not-so' && isAbuseTrigger(trigger, pack));
}
