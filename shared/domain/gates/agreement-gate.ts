import { entryInUse } from '../guide/entry-of.ts';
import { factOf } from '../guide/facts.ts';
import { goesWithoutAgreement } from '../safety/report.ts';
import { type GateRule, shut } from './gate.ts';
import { routeOf } from './routes-of.ts';

/**
 * Where somebody else speaks for the person, the record says that the person agrees, or why it was right to
 * go on without asking. So it does where abuse or neglect is reported and the person does not agree to that. Contacts
 * that are no request at all are let through.
 */
export const agreementGate: GateRule = (record, pack) => {
  if (routeOf(record, pack)?.counts === 'none') return [];
  const { requesterType, agreement, justification } = record.fields;
  if (requesterType === null) {
    return shut('requester', 'requesterType', 'Say who is speaking: the person or somebody else.');
  }
  const hasGround = entryInUse(pack.justifications, justification) !== undefined;
  if (!hasGround && goesWithoutAgreement(record, pack)) {
    const sentence =
      'The person does not agree to a report: say why it goes on all the same, or that nothing is passed on.';
    return shut('report-ground', 'justification', sentence);
  }
  if (factOf('requesterGroup', record, pack) === 'person') return [];
  if (agreement === 'agrees' || agreement === 'agrees-as-told-by-caller') return [];
  if (hasGround) return [];
  const sentence = 'Say whether the person agrees to this conversation, or why it was right to go on without asking.';
  return shut('agreement', 'agreement', sentence);
};
