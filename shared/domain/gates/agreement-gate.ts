import { factOf } from '../guide/facts.ts';
import type { GateRule } from './index.ts';
import { routeOf } from './route-of.ts';

/**
 * Where somebody else speaks for the person, the record says that the person agrees, or why it was right to
 * go on without asking. Calls that are no request at all are let through.
 */
export const agreementGate: GateRule = (record, pack) => {
  if (routeOf(record, pack)?.counts === 'none') return null;
  if (record.fields.requesterType === null) {
    return { id: 'requester', sentence: 'Say who is speaking: the person or somebody else.', at: 'requesterType' };
  }
  if (factOf('requesterGroup', record, pack) === 'person') return null;
  const { agreement, justification } = record.fields;
  if (agreement === 'agrees' || agreement === 'agrees-as-told-by-caller' || justification !== null) return null;
  return {
    id: 'agreement',
    sentence: 'Say whether the person agrees to this conversation, or why it was right to go on without asking.',
    at: 'agreement',
  };
};
