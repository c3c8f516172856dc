import type { Pack } from '../../pack/schema.ts';
import type { ContactFields } from '../contact-fields.ts';
import { entryOf } from '../guide/entry-of.ts';
import { factOf, type Record } from '../guide/facts.ts';
import { saysSomething } from '../guide/says-something.ts';

/** What one person said about an assessment, and of which kind it would be. */
export interface AssessmentRequest {
  readonly kind: 'adult' | 'carer';
  readonly askedFor: boolean;
  readonly decision: ContactFields['assessmentDecision'];
  readonly by: ContactFields['assessmentBy'];
  readonly words: string;
  /** False where somebody else spoke for them and they were not there themselves. */
  readonly heard: boolean;
}

/** True where the contact is first about somebody who cares unpaid. */
export function isAboutCarer({ fields }: Record, pack: Pack): boolean {
  return entryOf(pack.client_types, fields.clientType)?.carer === true;
}

/** The person's own matter: for somebody who cares it is a carer's assessment. */
export function personsRequest(record: Record, pack: Pack): AssessmentRequest {
  const { assessmentAskedFor, assessmentDecision, assessmentBy, assessmentWords, spokenTo } = record.fields;
  const speaks = factOf('requesterGroup', record, pack) === 'person';
  return {
    kind: isAboutCarer(record, pack) ? 'carer' : 'adult',
    askedFor: assessmentAskedFor === true || assessmentDecision === 'wanted',
    decision: assessmentDecision,
    by: assessmentBy,
    words: assessmentWords,
    heard: speaks || spokenTo === 'person' || spokenTo === 'person-and-caller',
  };
}

/** The other one's matter: whoever cares for the person, or whom the person cares for. */
export function othersRequest(record: Record, pack: Pack): AssessmentRequest {
  const { otherAskedFor, otherDecision, otherBy, otherWords } = record.fields;
  return {
    kind: isAboutCarer(record, pack) ? 'adult' : 'carer',
    askedFor: otherAskedFor === true || otherDecision === 'wanted',
    decision: otherDecision,
    by: otherBy,
    words: otherWords,
    heard: true,
  };
}

/** A decision of one's own against an assessment for now, in one's own words. A caller cannot make it. */
export function isOwnRefusal({ decision, by, words, heard }: AssessmentRequest): boolean {
  return (decision === 'not-now' || decision === 'declined') && by === 'person' && heard && saysSomething(words);
}
