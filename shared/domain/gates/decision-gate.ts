import type { GateRule } from './index.ts';
import { routeOf } from './route-of.ts';

/**
 * The right to an assessment turns on the appearance of need, not on asking (Care Act 2014, section 9). So an
 * end without a pass carries the person's own decision, in their words, and a caller cannot decline for them;
 * an assessment that was asked for can only end in a route that leads to one.
 */
export const decisionGate: GateRule = (record, pack) => {
  const route = routeOf(record, pack);
  const { assessmentAskedFor, assessmentDecision, assessmentBy, assessmentWords, outcomeClass } = record.fields;
  if (outcomeClass === null || route?.decision === 'not-needed') return null;
  const wanted = assessmentAskedFor === true || assessmentDecision === 'wanted';
  if (wanted && route?.assessment === true) return null;
  if (wanted && (assessmentDecision === 'wanted' || assessmentDecision === null)) {
    return {
      id: 'assessment-wanted',
      sentence: 'An assessment was asked for: pass it on to one, or record that the person changed their mind.',
      at: 'outcomeRoute',
    };
  }
  if (outcomeClass === 'passed') return null;
  const decided = assessmentDecision === 'not-now' || assessmentDecision === 'declined';
  if (!decided || assessmentBy !== 'person') {
    return {
      id: 'decision',
      sentence: 'Record the person’s own answer about an assessment. A caller cannot decide it for them.',
      at: 'assessmentDecision',
    };
  }
  if (assessmentWords.trim() === '') {
    return {
      id: 'decision-words',
      sentence: 'Write down the person’s answer in their own words; tell them that they may change their mind.',
      at: 'assessmentWords',
    };
  }
  return null;
};
