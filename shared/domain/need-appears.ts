import type { Pack } from '../pack/schema.ts';
import { othersRequest, personsRequest } from './gates/assessment-requests.ts';
import { entryOf } from './guide/entry-of.ts';
import type { Record } from './guide/facts.ts';
import { safetyOf } from './safety/safety-of.ts';

const tagsOfNeed: readonly string[] = ['need', 'risk', 'worry'];

/** True for a tag of lines that show a need. */
export function showsNeed(tag: string): boolean {
  return tagsOfNeed.includes(tag);
}

/**
 * Whether need may be present, whatever was asked for (Care Act 2014, sections 9 and 10). It is worked out and never
 * ticked: it does not appear only where every topic is a question that shows none, no line is about a need, a
 * risk or a worry, no answer shows one, nothing about safety came up, and nobody asked for an assessment.
 */
export function needAppears(record: Record, pack: Pack): boolean {
  const { topicMain, topicsAlso } = record.fields;
  if (personsRequest(record, pack).askedFor || othersRequest(record, pack).askedFor) return true;
  // Where nobody has chosen what it is about, nothing shows that there is no need.
  if ([topicMain, ...topicsAlso].some((topic) => entryOf(pack.topics, topic)?.need !== false)) return true;
  if (record.notes.some(({ tag }) => tag !== null && showsNeed(tag))) return true;
  if (isAnswered(record)) return true;
  return safetyOf(record, pack).some(({ state }) => state !== 'not-so');
}

/** Answers that show a need by themselves, of the person or of whoever cares. */
function isAnswered({ fields }: Record): boolean {
  const { carerNeeds, capacityConcern, difficulty, needsChanged, abuseTypes } = fields;
  if (carerNeeds === 'may-have' || abuseTypes.length > 0) return true;
  return capacityConcern === true || difficulty === true || needsChanged === true;
}
